using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Graph.Register;

/// <summary>
/// A file an act names and where it lies in the drive. The path comes from the act's place, not from the hash, which
/// could be compared with a guess. Without an extension SharePoint leaves the bytes as they are. Drafts are for everyone
/// and lie open; all else is sealed, because people can read the drive.
/// </summary>
internal sealed record RecordFile(string Path, FileHash Hash, Owner? Inside, bool Open)
{
    public static IEnumerable<RecordFile> NamedBy(Act act) =>
        act.Entries.SelectMany(Files).Select((f, i) => new RecordFile(
            $"record/{act.Consultation}/{act.Sequence}-{i + 1}", f.Hash, f.Entry.IsInside ? act.Inside : null, f.Open));

    public static string PathOfWhole(string key) => $"record/{key}-act";

    private static IEnumerable<(Entry Entry, FileHash Hash, bool Open)> Files(Entry entry) => entry switch
    {
        DraftCirculated draft => [(entry, draft.Passages, true), (entry, draft.File.Hash, true)],
        ReturnReceived received => [(entry, received.File.Hash, false)],
        SubmissionMade { Submission.Original: { } original } => [(entry, original.Hash, false)],
        MailArrived arrived => [(entry, arrived.Original.Hash, false)],
        _ => [],
    };
}
