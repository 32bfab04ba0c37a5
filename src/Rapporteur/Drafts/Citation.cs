using System.Collections.Immutable;
using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>
/// Reads how delegates cite a draft, in every language that is spoken: "14 iii", "Part 2, second indent", "preamble para 3",
/// "3rd paragraph under international protection", "пункт 14 (iii)", "Partie 1, 14 iii". It names places only when the draft has
/// exactly one that fits each part; else it says which ones fit, or that none does. A label as it is shown is a citation too.
/// </summary>
public static class Citation
{
    public const int MostCandidates = 8;

    /// <summary>A citation of more words than this, or of more places, ends there: nobody cites so many at once.</summary>
    public const int MostWords = 120;

    private const int MostPlaces = 40;

    /// <summary>
    /// Reads the citation the text begins with; what follows it is not looked at. Only where one label is two passages'
    /// in two languages, the language the person reads decides.
    /// </summary>
    public static Cited Read(Draft draft, string text, Language? language = null)
    {
        if (draft.Typed.Find(text, language) is { } whole)
        {
            return Labelled(draft, whole, text.Length);
        }

        var cited = ReadWords(draft, text);
        return cited is not Cited.Everywhere and not Cited.Places { At: [{ Scope: PlaceScope.Document }] }
            && draft.Typed.Beginning(text, language) is { } label && !DayOfMonth.EndsAt(text, label.End)
            && (label.End > cited.End || (label.End == cited.End && cited is not Cited.Places))
            ? Labelled(draft, label.Position, label.End)
            : cited;
    }

    // A heading's label means all that is under it.
    private static Cited.Places Labelled(Draft draft, int position, int end)
    {
        var passage = draft.Passages[position];
        return new([passage.Kind == PassageKind.Heading ? Place.Section(passage.Id) : Place.At(passage.Id)], end);
    }

    private static Cited ReadWords(Draft draft, string text)
    {
        var words = CitationTokens.Of(text, MostWords);
        var places = new List<Place>();
        var (at, end, before) = (0, 0, (Named?)null);
        while (true)
        {
            var named = Named.Read(draft, words, at, text, before);
            if (named is { Special: CitationPart.Everywhere } && places.Count == 0)
            {
                return new Cited.Everywhere(named.End);
            }

            if (named is { Special: CitationPart.Whole } && places.Count == 0)
            {
                return new Cited.Places([Place.Document], named.End);
            }

            if (named is null || named.Special is not null)
            {
                return places.Count == 0 ? new Cited.Nothing() : new Cited.Places([.. places], end);
            }

            switch (named.Find(draft))
            {
                case []:
                    return new Cited.NotThere(text[words[at].Start..named.End].Trim(), named.End);
                case [var only]:
                    places.Add(only);
                    break;
                case var several:
                    return new Cited.Several([.. several.Take(MostCandidates)], named.End);
            }

            (at, end, before) = (named.Next, named.End, named);
            if (at >= words.Count || words[at].Part != CitationPart.And || places.Count >= MostPlaces)
            {
                return new Cited.Places([.. places.Distinct()], end);
            }

            at++;
        }
    }
}
