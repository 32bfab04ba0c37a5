using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Papers;

/// <summary>
/// What a comment proposes to change in the text of one passage. A change is made only between words the delegation itself gave
/// or chose in the draft; wording it proposes without saying in whose place is added after what its place is about.
/// </summary>
internal static class ProposedWording
{
    /// <summary>The words a place is about; all of the text where it is wider, or they are not there.</summary>
    public static (int Start, int End) RangeOf(Place place, string text)
    {
        var found = place.Scope switch
        {
            PlaceScope.Words when place.Quotation is { } quoted => QuotationMatch.Find(text, quoted),
            PlaceScope.Term => Occurrence(text, place.Term!),
            _ => null,
        };
        return found is { } range ? (range.Start, range.Start + range.Length) : (0, text.Length);
    }

    public static ImmutableArray<WordingEdit> In(string text, Place place, CommentContent content)
    {
        if (place.Scope is PlaceScope.Document or PlaceScope.Between)
        {
            return [];
        }

        var (start, end) = RangeOf(place, text);
        var given = Existing(text, content) ?? (place.Scope is PlaceScope.Words or PlaceScope.Term ? (start, end) : null);
        if (Given(content.ProposedWording) is { } proposed)
        {
            return given is not var (from, to) ? [Added(text, end, proposed)]
                : content.Kinds is [CommentKind.Add] && content.ExistingWording is null ? [Added(text, to, proposed)]
                : Between(text, from, to, proposed);
        }

        return !content.Kinds.Contains(CommentKind.Delete) ? []
            : given is var (first, last) ? [new WordingEdit(first, last - first, "")]
            : place.Scope == PlaceScope.Passage && string.IsNullOrWhiteSpace(content.Text) ? [new WordingEdit(0, text.Length, "")]
            : [];
    }

    /// <summary>Where the existing wording the delegation gave is in that text; null when it gave none, or it is not there.</summary>
    internal static (int, int)? Existing(string text, CommentContent content) =>
        Given(content.ExistingWording) is { } existing && QuotationMatch.Find(text, new Quotation(existing)) is { } range
            ? (range.Start, range.Start + range.Length)
            : null;

    // White space before what is added is added with it.
    private static WordingEdit Added(string text, int at, string proposed) =>
        new(at, 0, at > 0 && !char.IsWhiteSpace(text[at - 1]) ? " " + proposed : proposed);

    private static ImmutableArray<WordingEdit> Between(string text, int from, int to, string proposed)
    {
        var edits = ImmutableArray.CreateBuilder<WordingEdit>();
        var (at, open) = (from, false);
        foreach (var change in WordChange.Between(text[from..to], proposed))
        {
            switch (change.Kind)
            {
                case ChangeKind.Kept:
                    (at, open) = (at + change.Text.Length, false);
                    break;
                case ChangeKind.Removed:
                    edits.Add(new WordingEdit(at, change.Text.Length, ""));
                    (at, open) = (at + change.Text.Length, true);
                    break;
                case ChangeKind.Added when open:
                    edits[^1] = edits[^1] with { Added = change.Text };
                    break;
                default:
                    edits.Add(new WordingEdit(at, 0, change.Text));
                    break;
            }
        }

        return edits.ToImmutable();
    }

    private static QuotationRange? Occurrence(string text, string term) =>
        text.IndexOf(term, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? new QuotationRange(at, term.Length)
        : QuotationMatch.Find(text, new Quotation(term));

    /// <summary>Null for one of which nothing is seen.</summary>
    internal static string? Given(string? wording) => string.IsNullOrWhiteSpace(wording) ? null : wording;
}
