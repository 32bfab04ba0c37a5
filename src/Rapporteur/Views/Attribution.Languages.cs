using System.Runtime.CompilerServices;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;

namespace Rapporteur.Views;

// A draft in other languages: what was circulated for everybody, what is prepared for the Secretariat and the Chair.
public sealed partial class Attribution
{
    private static readonly ConditionalWeakTable<LanguageVersion, Counterparts> Laid = [];

    /// <summary>The versions of a draft there are for this reader, by their tags.</summary>
    public IEnumerable<LanguageVersion> LanguageVersions(int draft) => board.Languages
        .Where(v => v.Draft == draft && (v.IsCirculated || SeesPrepared))
        .OrderBy(v => v.Language, StringComparer.Ordinal).ThenBy(v => !v.IsCirculated);

    /// <summary>The newest of them in that language; null when there is none for this reader.</summary>
    public LanguageVersion? LanguageVersion(int draft, string language) =>
        LanguageVersions(draft).LastOrDefault(v => v.Language == language);

    /// <summary>Which passage of the draft is which of that version.</summary>
    public Counterparts CounterpartsOf(LanguageVersion version) => CounterpartsOf(board, version);

    /// <summary>The language version that holds quoted words which the draft itself does not have at that passage; null for
    /// none.</summary>
    public LanguageVersion? QuotedFrom(int draft, Place place) => QuotedFrom(board, draft, place, SeesPrepared);

    internal static LanguageVersion? QuotedFrom(Board board, int draft, Place place, bool prepared) =>
        !board.Languages.IsEmpty && place is { Scope: PlaceScope.Words, Passage: { } passage, Quotation: { Exact.Length: > 0 } words }
            && board.DraftNumbered(draft)?.Draft.Find(passage) is { } here && QuotationMatch.Find(here.Text, words) is null
            ? board.Languages.Find(v => v.Draft == draft && (v.IsCirculated || prepared)
                && CounterpartsOf(board, v).Of(passage)?.Other is { } there && QuotationMatch.Find(there.Text, words) is not null)
            : null;

    // Laid beside each other once as long as nothing more is settled.
    private static Counterparts CounterpartsOf(Board board, LanguageVersion version) => Laid.GetValue(
        version, v => Counterparts.Of(board.DraftNumbered(v.Draft)!.Draft, v.Text).With(v.Settled));
}
