using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Addin.Desk;

/// <summary>
/// Places as an officer types them: labels as printed, several with semicolons between, chosen from the list or typed.
/// A heading's label alone is the heading; "The whole of …" is the section under it.
/// </summary>
public static class TypedPlace
{
    public const string Whole = "The whole document";

    private const string SectionOf = "The whole of ";

    /// <summary>What the list beside the field offers, in the order of the draft, with how each passage begins.</summary>
    public static IEnumerable<(string Value, string Begins)> Offered(Draft draft)
    {
        yield return (Whole, "a general comment");
        foreach (var passage in draft.Passages)
        {
            if (passage.Kind == PassageKind.Heading)
            {
                yield return (SectionOf + passage.Label, DeskWords.Shortened(passage.Text));
            }

            yield return (passage.Label, DeskWords.Shortened(passage.Text));
        }
    }

    /// <summary>The places typed, or the first that is not in the draft. Nothing typed is no place.</summary>
    public static (ImmutableArray<Place> Places, string? Unknown) Read(string? typed, Draft draft)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        foreach (var one in (typed ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Of(one, draft) is not { } place)
            {
                return ([], one);
            }

            places.Add(place);
        }

        return ([.. places.Distinct()], null);
    }

    /// <summary>The words themselves as the place when the one passage named has them once; the passage stays otherwise.</summary>
    public static ImmutableArray<Place> AtWords(ImmutableArray<Place> places, string? existing, Draft draft)
    {
        if (places is not [{ Scope: PlaceScope.Passage, Passage: { } id }] || string.IsNullOrWhiteSpace(existing))
        {
            return places;
        }

        var text = draft.Find(id)!.Text;
        return QuotationMatch.Find(text, new Quotation(existing)) is { } range && range.Length < text.Length
            ? [Place.Words(id, new Quotation(text.Substring(range.Start, range.Length), text[Math.Max(0, range.Start - 32)..range.Start], After(text, range.Start + range.Length)))]
            : places;
    }

    private static string After(string text, int end) => text[end..Math.Min(text.Length, end + 32)];

    private static Place? Of(string typed, Draft draft)
    {
        if (Same(typed, Whole))
        {
            return Place.Document;
        }

        if (draft.Passages.FirstOrDefault(p => Same(p.Label, typed)) is { } passage)
        {
            return Place.At(passage.Id);
        }

        return typed.StartsWith(SectionOf, StringComparison.OrdinalIgnoreCase)
            && draft.Passages.FirstOrDefault(p => p.Kind == PassageKind.Heading && Same(p.Label, typed[SectionOf.Length..])) is { } heading
                ? Place.Section(heading.Id)
                : null;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
