using System.Globalization;
using Rapporteur.Addin.Doors;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Revising;

/// <summary>Two versions of the draft a reader asked to have compared, and the comparison.</summary>
public sealed record VersionPair(SeenDraft Earlier, SeenDraft Later, Comparison Comparison)
{
    public static VersionPair Of(SeenDraft earlier, SeenDraft later) =>
        new(earlier, later, Comparison.OfVersions(earlier.Draft, later.Draft));

    /// <summary>
    /// The versions an address names with <c>from</c> and <c>to</c>; without them the newest there is for this reader and the one
    /// before it. Or why there are none.
    /// </summary>
    public static (VersionPair? Pair, Refusal? Refusal) Of(Attribution reader, string? from, string? to)
    {
        var newest = reader.Versions().LastOrDefault();
        var (later, no) = to is null ? (newest, DoorRefusals.NoDraftYet) : Numbered(reader, "to", to);
        var (earlier, none) = from is null
            ? (reader.Version(Math.Max(0, (later?.Number ?? 0) - 1)), DoorRefusals.NoDraftYet)
            : Numbered(reader, "from", from);
        return earlier is null ? (null, none)
            : later is null ? (null, no)
            : (Of(earlier, later), null);
    }

    private static (SeenDraft? Draft, Refusal Refusal) Numbered(Attribution reader, string field, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? (reader.Version(known), DoorRefusals.NoDraftVersion(number))
            : (null, DoorRefusals.BadVersion(number) with { Field = field });
}
