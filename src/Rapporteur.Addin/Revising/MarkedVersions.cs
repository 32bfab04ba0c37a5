using System.Collections.Concurrent;
using Rapporteur.Addin.Files;
using Rapporteur.Consultations;
using Rapporteur.Word.Redline;
using Rapporteur.Words;

namespace Rapporteur.Addin.Revising;

/// <summary>
/// Versions with changes marked, made of the files as they circulate: nobody's name and nobody's earlier tracked changes are in them.
/// Two frozen drafts always give the same file, so the last few are remembered.
/// </summary>
public sealed class MarkedVersions(CirculatedFiles circulated, ReadingTurns turns)
{
    private const int MostRemembered = 4;

    private readonly ConcurrentDictionary<(string Earlier, string Later, string Language, bool Listed), RedlineResult.Written> remembered =
        new();

    /// <summary>The marked file with its proof, whether it holds or not; the changes are listed behind the text unless left out.</summary>
    public async Task<RedlineResult.Written> OfAsync(
        ConsultationId consultation, VersionPair pair, Language language, bool listed, CancellationToken cancellationToken)
    {
        var key = (pair.Earlier.Draft.Hash, pair.Later.Draft.Hash, language.Tag, listed);
        if (remembered.TryGetValue(key, out var known))
        {
            return known;
        }

        var earlier = await circulated.OfAsync(consultation, pair.Earlier, cancellationToken);
        var later = await circulated.OfAsync(consultation, pair.Later, cancellationToken);
        var words = new RevisedWords(language);
        var changes = words.Margin(pair.Comparison, (pair.Earlier.Label, pair.Earlier.Draft), (pair.Later.Label, pair.Later.Draft)) with
        {
            Listed = listed,
        };
        var by = new MarkedBy(words.Author, pair.Later.At.ToDateTimeOffset());
        var made = await turns.InTurnAsync(
            later,
            () => RedlineWriter.Write(
                new MemoryStream(earlier, writable: false), new MemoryStream(later, writable: false), by, changes: changes),
            cancellationToken);
        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return made is RedlineResult.Written written
            ? remembered[key] = written
            : throw new InvalidDataException($"Draft {consultation}/{pair.Later.Number} can no longer be read.");
    }
}
