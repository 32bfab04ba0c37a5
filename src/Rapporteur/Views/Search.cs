using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Views;

/// <summary>
/// The one search, for every door: a citation as people write it (<see cref="Citation"/>), words anywhere in the newest draft, the
/// reference of a comment, and words of the comments this reader may see. The last word may be only begun; case, accents and ё
/// do not matter. What the reader may not see is nowhere in it, counts included.
/// </summary>
public static class Search
{
    public const int MostPassages = 20;

    public const int MostComments = 10;

    /// <summary>What is longer is no search; a door refuses it.</summary>
    public const int LongestQuery = 200;

    private static readonly Phrasebook Book = new(typeof(Search).Assembly, "search");

    // By the text itself, which stays the same object for as long as nothing is written anew.
    private static readonly ConditionalWeakTable<string, SearchText> Written = [];

    public static Found For(Attribution reader, string query, Language language)
    {
        var (sought, words) = (query.Trim(), SearchText.Words(query));
        var passages = reader.CurrentDraft is { } draft ? Places(draft, sought, words, language) : [];
        var comments = words.IsEmpty ? [] : Comments(reader, sought, words, language).Take(MostComments + 1).ToImmutableArray();
        var more = passages.Length > MostPassages || comments.Length > MostComments;
        ImmutableArray<Hit> hits = [.. passages.Take(MostPassages), .. comments.Take(MostComments)];
        return new(hits, more, hits.IsEmpty ? Nothing(reader.CurrentDraft?.Draft, sought, words, language) : null);
    }

    /// <summary>The same of the draft alone, where a place is asked for; nothing for more than <see cref="LongestQuery"/>.</summary>
    public static ImmutableArray<Hit> InDraft(CirculatedDraft draft, string query, Language language) =>
        query.Length > LongestQuery ? []
            : [.. Places(draft, query.Trim(), SearchText.Words(query), language).Take(MostPassages)];

    /// <summary>
    /// The places a whole text cites; several where it fits several, none where it is no citation or the draft has nothing of the kind.
    /// </summary>
    public static ImmutableArray<Place> Cited(Draft draft, string typed, Language language) =>
        typed.Length <= LongestQuery && Named(draft, typed.Trim(), language) is { Whole: true, Places: var places } ? places : [];

    /// <summary>
    /// Those of these comments that the query names by reference or whose words hold it, in their order; none for more than
    /// <see cref="LongestQuery"/>.
    /// </summary>
    public static IEnumerable<SeenComment> Among(IEnumerable<SeenComment> comments, string query)
    {
        var (sought, words) = (query.Trim(), SearchText.Words(query));
        return query.Length > LongestQuery ? [] : comments.Where(seen => Found(seen, sought, words) is not null);
    }

    private static ImmutableArray<Hit> Places(CirculatedDraft draft, string sought, ImmutableArray<string> words, Language language)
    {
        if (words.IsEmpty)
        {
            return [];
        }

        var (cited, whole) = Named(draft.Draft, sought, language);
        var holding = Holding(draft.Draft, words).OrderBy(f => f.Match.Together ? 0 : 1).Take(MostPassages + cited.Length + 1).ToList();

        // "14 iii: add a reference" is the place when nothing holds all these words.
        var hits = (whole || holding.Count == 0 ? cited : []).Select(place => At(draft, place, language));
        var found = holding.Select(f => (Passage: draft.Draft.Passages[f.At], f.Match))
            .Select(f => new Hit(draft.Number, Place.At(f.Passage.Id), draft.Draft.In(language).Of(f.Passage), null,
                Snippet.Of(f.Passage.Text, f.Match.At)));
        return [.. hits.Concat(found).DistinctBy(h => h.Passage)];
    }

    private static IEnumerable<(SearchMatch Match, int At)> Holding(Draft draft, ImmutableArray<string> words)
    {
        for (var at = 0; at < draft.Passages.Length; at++)
        {
            if (draft.Searched[at].Find(words) is { } match)
            {
                yield return (match, at);
            }
        }
    }

    private static (ImmutableArray<Place> Places, bool Whole) Named(Draft draft, string sought, Language language)
    {
        var cited = Citation.Read(draft, sought, language);
        ImmutableArray<Place> places = cited switch
        {
            Drafts.Cited.Places named => [.. named.At.Where(p => p.Passage is not null)],
            Drafts.Cited.Several several => several.Candidates,
            _ => [],
        };
        return (places, SearchText.Words(sought[cited.End..]).IsEmpty);
    }

    private static Hit At(CirculatedDraft draft, Place place, Language language)
    {
        var passage = draft.Draft.Find(place.Passage!.Value)!;
        return new(draft.Number, place, draft.Draft.In(language).Of(passage), null, Snippet.Of(passage.Text, []));
    }

    private static IEnumerable<Hit> Comments(Attribution reader, string sought, ImmutableArray<string> words, Language language) =>
        from seen in reader.Comments()
        let said = Found(seen, sought, words)
        where said is not null
        select About(reader, seen, said, language);

    private static Snippet? Found(SeenComment seen, string sought, ImmutableArray<string> words) =>
        IsReference(sought, seen.Comment.Reference) ? Snippet.Of(Said(seen).FirstOrDefault(""), [])
        : Said(seen).Select(text => (text, match: Written.GetValue(text, SearchText.Of).Find(words)))
            .Where(f => f.match is not null).Select(f => Snippet.Of(f.text, f.match!.At)).FirstOrDefault();

    private static IEnumerable<string> Said(SeenComment seen) =>
        ((IEnumerable<string?>)
            [
                seen.Content.Text, seen.Content.ProposedWording, seen.Content.ExistingWording, .. seen.Content.Alternatives,
                seen.Content.Condition,
            ])
        .OfType<string>().Where(text => text.Length > 0);

    private static Hit About(Attribution reader, SeenComment seen, Snippet said, Language language)
    {
        var place = seen.Content.Places is [var first, ..] ? first : Place.Document;
        var label = place.Passage is { } id ? reader.DraftNumbered(seen.Content.Draft)?.Draft.In(language).Of(id) : null;
        return new(seen.Content.Draft, place, label ?? language.Place(place.Scope, null, null, place.Term), seen, said);
    }

    // "C-4GZ71K", also its beginning, also without what all have in common.
    internal static bool IsReference(string sought, string reference) =>
        sought.Length >= 4 && (reference.StartsWith(sought, StringComparison.OrdinalIgnoreCase)
            || reference.AsSpan(2).Equals(sought, StringComparison.OrdinalIgnoreCase));

    private static string Nothing(Draft? draft, string sought, ImmutableArray<string> words, Language language)
    {
        var said = Book.In(language);
        return words.IsEmpty ? said["search.empty"]
            : draft is not null && Citation.Read(draft, sought, language) is Drafts.Cited.NotThere not
                ? said.Say("search.not-there", ("citation", not.Citation))
            : said.Say("search.nothing", ("words", sought));
    }
}
