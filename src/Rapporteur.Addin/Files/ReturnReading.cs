using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Returns;

namespace Rapporteur.Addin.Files;

/// <summary>
/// The one place where the bytes of a returned file become proposals: which draft it was made from, and which reader reads
/// that kind of file. The same file read against the same drafts always gives the same.
/// </summary>
public static class ReturnReading
{
    /// <summary><paramref name="unmarked"/> is the draft that was current when the file came: a file that does not say, or says what we
    /// never wrote, is read against it.</summary>
    public static ReturnResult Read(Attribution reader, byte[] bytes, CirculatedDraft unmarked)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return CommentFormReader.Takes(stream) ? CommentFormReader.Read(stream, Choose) : ReturnReader.Read(stream, Choose);

        ReadAgainst? Choose(DraftMark? mark) =>
            MadeFrom(reader, mark, unmarked) is { } draft ? new ReadAgainst(draft.Draft, draft.Number) : null;
    }

    /// <summary>The draft that was current at an instant; the first when none was yet.</summary>
    public static CirculatedDraft? CurrentAt(Attribution reader, NodaTime.Instant at) =>
        reader.Drafts.FindLast(d => d.At <= at) ?? reader.Drafts.FirstOrDefault();

    // Null for a draft of another consultation.
    private static CirculatedDraft? MadeFrom(Attribution reader, DraftMark? mark, CirculatedDraft unmarked) =>
        mark is null ? unmarked
        : mark.Consultation != reader.Id.Value ? null
        : reader.DraftNumbered(mark.Number) is { } named && named.Draft.Hash == mark.Hash ? named
        : reader.Drafts.FindLast(d => d.Draft.Hash == mark.Hash) ?? unmarked;
}
