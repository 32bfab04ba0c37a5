using System.Collections.Immutable;
using Rapporteur.Addin.Files;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Word.Redline;
using Rapporteur.Words;

namespace Rapporteur.Addin.Revising;

/// <summary>
/// The draft on the table with the wordings the Chair took up since, as tracked changes in its own file, for the Secretariat and the
/// Chair to go on editing. Nothing of it is kept: it is made anew from the record each time.
/// </summary>
public sealed class AppliedDrafts(CirculatedFiles circulated, ReadingTurns turns)
{
    /// <summary>What of it is applied and what is left to a person, before any file is made; null where nothing was taken up.</summary>
    public static AppliedDraft? Of(Attribution reader) =>
        TakenUp.Of(reader) is { IsEmpty: false } wordings ? Applying.To(reader.CurrentDraft!.Draft, wordings) : null;

    /// <summary>The same with its file; null where nothing was taken up.</summary>
    public async Task<WrittenDraft?> WrittenAsync(Attribution reader, Language language, CancellationToken cancellationToken)
    {
        var wordings = TakenUp.Of(reader);
        if (wordings.IsEmpty || reader.Version(reader.CurrentDraft!.Number) is not { } draft)
        {
            return null;
        }

        var file = await circulated.OfAsync(reader.Id, draft, cancellationToken);
        var by = new MarkedBy(new RevisedWords(language).Author, draft.At.ToDateTimeOffset());
        return await turns.InTurnAsync(
            file, () => AppliedWriter.Write(file, Applying.To(draft.Draft, wordings), wordings, by), cancellationToken);
    }
}
