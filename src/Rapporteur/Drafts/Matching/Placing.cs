using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Finds the passage of a draft that a paragraph of somebody's document is: by a bookmark the text agrees with, by its
/// exact text when that is one passage's alone, by quoted words and likeness when it was changed. When two passages are
/// about as likely, or none is likely enough, the answer is a choice for a person and never a guess.
/// </summary>
public static class Placing
{
    public const int MostCandidates = 5;

    // Two texts that share fewer of their words are two texts, whatever a bookmark says.
    private const double Alike = 0.5;

    // A passage that is not this much likelier than the next is not clearly the one.
    private const double Clearly = 0.15;

    private const double Likely = 0.65;
    private const double MarkerSays = 0.2;
    private const double NeighbourSays = 0.1;
    private const double WordsSay = 0.15;
    private const int MostCompared = 24;
    private const int FewWords = 32;

    /// <summary>Places one paragraph in the draft of that number.</summary>
    public static Placed Resolve(Draft draft, int number, ChosenParagraph chosen)
    {
        var marked = chosen.Markers.Select(PassageMark.Of)
            .Where(m => m?.Draft == number).Select(m => draft.PositionOf(m!.Passage)).OfType<int>().ToHashSet();
        var text = QuotationMatch.FoldText(chosen.Text);
        var same = draft.Index.WithText(text).Distinct().ToList();
        return same.Count switch
        {
            1 => At(draft, chosen, same[0], marked.Contains(same[0]) ? PlacedBy.Marker : PlacedBy.Text),
            > 1 => AmongSame(draft, chosen, same, marked),
            _ when text.Length == 0 => new Placed.Choose([]),
            _ => ByLikeness(draft, chosen, text, marked),
        };
    }

    // A bookmark travels with a copied paragraph, so it is believed only where the surroundings do not speak against it.
    private static Placed AmongSame(Draft draft, ChosenParagraph chosen, List<int> same, HashSet<int> marked)
    {
        var ranked = same.Select(at => (At: at, Neighbours: Neighbours(draft, chosen, at))).OrderByDescending(c => c.Neighbours).ToList();
        var best = ranked.Where(c => c.Neighbours == ranked[0].Neighbours).Select(c => c.At).ToList();
        var named = best.Where(marked.Contains).ToList();
        return (best, named) switch
        {
            ([var only], _) when marked.Count == 0 || marked.Contains(only) || !same.Exists(marked.Contains) =>
                At(draft, chosen, only, named.Count == 1 ? PlacedBy.Marker : PlacedBy.Text),
            (_, [var only]) when ranked[0].Neighbours > 0 || (chosen.Before.Length == 0 && chosen.After.Length == 0) =>
                At(draft, chosen, only, PlacedBy.Marker),
            _ => Choose(draft, ranked.Select(c => c.At)),
        };
    }

    private static Placed ByLikeness(Draft draft, ChosenParagraph chosen, string text, HashSet<int> marked)
    {
        var words = PassageIndex.WordsOf(chosen.Text);
        var ranked = draft.Index.Sharing(words, MostCompared).Union(marked)
            .Select(at => Score(draft, chosen, text, words, marked, at))
            .OrderByDescending(c => c.Total).ThenBy(c => c.At)
            .ToList();
        return ranked is [var best, ..]
            && best.Likeness >= Alike
            && best.Total >= Likely
            && (ranked.Count == 1 || best.Total - ranked[1].Total >= Clearly)
                ? At(draft, chosen, best.At, marked.Contains(best.At) ? PlacedBy.Marker : PlacedBy.Quotation)
                : Choose(draft, ranked.Where(c => c.Total >= Clearly).Select(c => c.At));
    }

    private static (int At, double Likeness, double Total) Score(
        Draft draft, ChosenParagraph chosen, string text, Dictionary<string, int> words, HashSet<int> marked, int at)
    {
        var passage = draft.Passages[at].Text;
        var whole = PassageIndex.TextsOf(draft.Passages[at]).First();

        // A paragraph broken in two, or two joined into one, holds or is held by the passage's text.
        var likeness =
            Math.Max(draft.Index.Likeness(words, at),
                Holds(whole, text) ? Share(text, whole) : Holds(text, whole) ? Share(whole, text) : 0);
        var quoted =
            chosen.Exact.Length > 0 && QuotationMatch.Find(passage, new Quotation(chosen.Exact, chosen.Prefix, chosen.Suffix)) is not null;
        return (at, likeness, likeness
            + (marked.Contains(at) ? MarkerSays : 0)
            + (NeighbourSays * Neighbours(draft, chosen, at))
            + (quoted ? WordsSay : 0));
    }

    // Few words are part of many texts by chance.
    private static bool Holds(string whole, string part) => part.Length >= FewWords && whole.Contains(part, StringComparison.Ordinal);

    private static double Share(string part, string whole) => Alike + ((1 - Alike) * part.Length / whole.Length);

    private static int Neighbours(Draft draft, ChosenParagraph chosen, int at) =>
        (Is(draft, chosen.Before, at - 1) ? 1 : 0) + (Is(draft, chosen.After, at + 1) ? 1 : 0);

    private static bool Is(Draft draft, string text, int at) =>
        at >= 0 && at < draft.Passages.Length && draft.Index.WithText(QuotationMatch.FoldText(text)).Contains(at);

    private static Placed.Choose Choose(Draft draft, IEnumerable<int> candidates) =>
        new([.. candidates.Take(MostCandidates).Select(at => draft.Passages[at].Id)]);

    private static Placed.At At(Draft draft, ChosenParagraph chosen, int at, PlacedBy by)
    {
        var passage = draft.Passages[at];
        if (chosen.Exact.Length == 0
            || QuotationMatch.Find(passage.Text, new Quotation(chosen.Exact, chosen.Prefix, chosen.Suffix)) is not { } found)
        {
            return new(passage.Id, null, by);
        }

        var words = WordEnds.Widen(passage.Text, found);
        return new(passage.Id, words.Length == passage.Text.Length ? null : Quotation.Of(passage.Text, words), by);
    }
}
