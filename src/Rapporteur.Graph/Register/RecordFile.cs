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
        act.Entries.SelectMany(e => e.Files.Select(f => (File: f, Inside: e.IsInside ? act.Inside : null)))
            .Select((named, i) => new RecordFile(
                $"record/{act.Consultation}/{act.Sequence}-{i + 1}", named.File.Hash, named.Inside, named.File.Open));

    public static string PathOfWhole(string key) => $"record/{key}-act";
}
