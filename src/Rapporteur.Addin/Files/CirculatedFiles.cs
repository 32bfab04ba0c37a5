using System.Collections.Concurrent;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Journal;
using Rapporteur.Views;
using Rapporteur.Word.Circulated;

namespace Rapporteur.Addin.Files;

/// <summary>
/// The drafts as they circulate, made from the originals when first asked for. A frozen draft always gives the same file,
/// so the last few are remembered.
/// </summary>
public sealed class CirculatedFiles(FileStore files, ReadingTurns turns)
{
    private const int MostRemembered = 8;

    private readonly ConcurrentDictionary<DraftMark, byte[]> remembered = new();

    public async Task<byte[]> OfAsync(ConsultationId consultation, SeenDraft draft, CancellationToken cancellationToken)
    {
        var mark = new DraftMark(consultation.Value, draft.Number, draft.Draft.Hash);
        if (remembered.TryGetValue(mark, out var known))
        {
            return known;
        }

        var original = await files.GetAsync(draft.File.Hash, cancellationToken)
            ?? throw new InvalidDataException($"The file of draft {consultation}/{draft.Number} is missing from the file store.");
        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return remembered[mark] =
            await turns.InTurnAsync(original, () => CirculatedWriter.Write(original, draft.Draft, mark), cancellationToken);
    }
}
