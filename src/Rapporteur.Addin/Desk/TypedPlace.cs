using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk;

/// <summary>
/// Places as an officer types them: labels as shown or as cited, several with semicolons between, chosen from what the search offers
/// or typed.
/// A heading's label alone is the heading; "The whole of …" is the section under it, in any language that is spoken.
/// </summary>
public static class TypedPlace
{
    /// <summary>How the whole document is typed.</summary>
    public static string Whole(Language language) => language.Place(PlaceScope.Document, null, null, null);

    /// <summary>The places typed, or the first that is not in the draft. Nothing typed is no place.</summary>
    public static (ImmutableArray<Place> Places, string? Unknown) Read(string? typed, Draft draft, Language language)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        foreach (var one in (typed ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Of(one, draft, language) is not { } place)
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
            ? [Place.Words(id,
                new Quotation(text.Substring(range.Start, range.Length), text[Math.Max(0, range.Start - 32)..range.Start],
                    After(text, range.Start + range.Length)))]
            : places;
    }

    private static string After(string text, int end) => text[end..Math.Min(text.Length, end + 32)];

    private static Place? Of(string typed, Draft draft, Language language)
    {
        if (Language.Spoken.Append(Language.Pseudo).Any(l => Same(typed, Whole(l))))
        {
            return Place.Document;
        }

        return draft.Labelled(typed) is { } passage ? Place.At(passage.Id)
            : draft.Passages.FirstOrDefault(
                p => p.Kind == PassageKind.Heading
                    && Language.Spoken.Append(Language.Pseudo).Any(l => Same(typed, Section(draft, l, p)))) is { } heading
                    ? Place.Section(heading.Id)
            : Search.Cited(draft, typed, language) is [var cited] ? cited
            : null;
    }

    private static string Section(Draft draft, Language language, Passage heading) =>
        language.Place(PlaceScope.Section, draft.In(language).Of(heading), null, null);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
