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
    /// before it. Or why there are none. With a language they are the versions in that one, where both drafts have it.
    /// </summary>
    public static (VersionPair? Pair, Refusal? Refusal) Of(Attribution reader, string? from, string? to, string? language = null)
    {
        var newest = reader.Versions().LastOrDefault();
        var (later, no) = to is null ? (newest, DoorRefusals.NoDraftYet) : Numbered(reader, "to", to);
        var (earlier, none) = from is null
            ? (reader.Version(Math.Max(0, (later?.Number ?? 0) - 1)), DoorRefusals.NoDraftYet)
            : Numbered(reader, "from", from);
        return earlier is null ? (null, none)
            : later is null ? (null, no)
            : string.IsNullOrEmpty(language) ? (Of(earlier, later), null)
            : In(reader, earlier, later, language);
    }

    private static (VersionPair? Pair, Refusal? Refusal) In(Attribution reader, SeenDraft earlier, SeenDraft later, string language) =>
        (In(reader, earlier, language), In(reader, later, language)) is ({ } was, { } now)
            ? (Of(was, now), null)
            : (null, Refusals.NoLanguageVersion);

    private static SeenDraft? In(Attribution reader, SeenDraft draft, string language) => draft.Language == language ? draft
        : reader.LanguageVersion(draft.Number, language) is not { } version ? null
        : draft with { Language = version.Language, Draft = version.Text, File = version.File, IsCirculated = version.IsCirculated };

    private static (SeenDraft? Draft, Refusal Refusal) Numbered(Attribution reader, string field, string number) =>
        DraftNumber.Of(number) is (_, { } bad)
            ? (null, bad with { Field = field })
            : (reader.Version(DraftNumber.Of(number).Number), DoorRefusals.NoDraftVersion(number));
}
