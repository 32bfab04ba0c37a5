using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Graph.Register;

/// <summary>
/// A file an entry names and where it lies in the drive. The path comes from the entry's place, not from the hash, which
/// could be compared with a guess. Without an extension SharePoint leaves the bytes as they are. Drafts are for everyone
/// and lie open; all else is sealed, because people can read the drive.
/// </summary>
internal sealed record RecordFile(string Path, FileHash Hash, DelegationId? Inside, bool Open)
{
    public static IEnumerable<RecordFile> NamedBy(Entry entry) => entry.What switch
    {
        DraftCirculated draft => [Of(entry, 1, draft.Passages, open: true), Of(entry, 2, draft.File.Hash, open: true)],
        ReturnReceived received => [Of(entry, 1, received.File.Hash, open: false)],
        SubmissionMade { Submission.Original: { } original } => [Of(entry, 1, original.Hash, open: false)],
        _ => [],
    };

    public static string PathOfWhole(string key) => $"record/{key}-entry";

    private static RecordFile Of(Entry entry, int number, FileHash hash, bool open) =>
        new($"record/{entry.Consultation}/{entry.Sequence}-{number}", hash, EntryJson.InsideOf(entry), open);
}
