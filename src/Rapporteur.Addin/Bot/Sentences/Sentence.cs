using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Sentences;

/// <summary>
/// Understands a chat message of somebody who has that draft before him: a command, or a comment at a place he cites. What
/// is ambiguous becomes a question; nothing is guessed. Pure, and quick enough for a turn (well under a millisecond).
/// </summary>
public static partial class Sentence
{
    public const int LongestRead = 8_000;

    private const int MostTails = 16;

    private const int MostOccurrences = Citation.MostCandidates;

    /// <summary>Reads a message of somebody who reads that language, mentions of the bot already taken out.</summary>
    public static Heard Read(string message, Draft draft, int number, Language? language = null)
    {
        var text = message.Trim();
        if (text.Length is 0 or > LongestRead)
        {
            return new Heard.NotUnderstood();
        }

        return Command.Read(text) ?? Placed(CommentOn().Replace(text, "", 1), draft, number, language);
    }

    /// <summary>Reads what was said of places that are known, as when a question was answered.</summary>
    public static Heard At(ImmutableArray<Place> places, string said, Draft draft, int number) =>
        said.Trim() is { Length: > 0 } words
            ? words.Length > LongestRead ? new Heard.NotUnderstood() : Said(places, Wish.Read(words), words, draft, number)
            : new Heard.SaysNothing(places);

    private static Heard Placed(string text, Draft draft, int number, Language? language)
    {
        if (Citation.Read(draft, text, language) is not { End: > 0 } cited)
        {
            return VerbFirst(text, draft, number, language);
        }

        // "Part 1 should be shorter" is one sentence; what was cited is part of what is said.
        var rest = Rest(text, cited.End);
        return Answer(cited, rest, draft, number) is Heard.Says { Content: { Text: var said, Kinds: [CommentKind.General] } content } says
            && said == rest && !SetsApart(text, cited.End)
            ? says with { Content = content with { Text = text } }
            : Answer(cited, rest, draft, number);
    }

    private static Heard Answer(Cited cited, string said, Draft draft, int number) => cited switch
    {
        Cited.Places places => At(places.At, said, draft, number),
        Cited.Several several => new Heard.Which(several.Candidates, said),
        Cited.NotThere not => new Heard.NoSuchPlace(not.Citation, said),
        Cited.Everywhere => Everywhere(said, draft, number),
        _ => new Heard.NotUnderstood(),
    };

    // "Delete 14 iii", "add to 14 iii: ...", "replace X with Y in 14 iii", or only quoted words that stand somewhere.
    private static Heard VerbFirst(string text, Draft draft, int number, Language? language)
    {
        if (Moved().Match(text) is { Success: true } moved
            && Citation.Read(draft, moved.Groups["what"].Value, language) is { End: > 0 } what)
        {
            return Answer(what, $"{moved.Groups["verb"].Value} {moved.Groups["where"].Value}", draft, number);
        }

        if (Verb().Match(text) is { Success: true } verb && Citation.Read(draft, text[verb.Length..], language) is { End: > 0 } cited)
        {
            return Answer(cited, $"{verb.Groups["verb"].Value} {Rest(text, verb.Length + cited.End)}".TrimEnd(), draft, number);
        }

        // A place at the end is named by its last words.
        var tails =
            Last().Matches(text).Select(m => m.Index).TakeLast(MostTails).Select(at => (at, Tail: text[at..].TrimEnd('.', '!', ' ')))
                .Reverse();
        foreach (var (at, tail) in tails)
        {
            if (Citation.Read(draft, tail, language) is not Cited.NotThere and var last && last.End == tail.Length)
            {
                return Answer(last, text[..at].Trim(), draft, number);
            }
        }

        var wish = Wish.Read(text);
        return wish.Existing is { } words && Somewhere(words, wish, text, draft, number) is { } found ? found
            : wish.Kind != CommentKind.General && text.Contains(' ', StringComparison.Ordinal) ? new Heard.Where(text)
            : new Heard.NotUnderstood();
    }

    private static Heard Everywhere(string said, Draft draft, int number)
    {
        var wish = Wish.Read(said);
        return wish.Existing is { Length: > 0 } term
            ? new Heard.Says(Content([Place.EveryOccurrence(term)], wish, said, number))
            : said.Trim().Length == 0
                ? new Heard.SaysNothing([Place.Document])
                : new Heard.Says(
                    Content([Place.Document], wish with { Kind = CommentKind.General, Existing = null, Proposed = null, Text = said }, said,
                        number));
    }

    private static Heard? Somewhere(string words, Wish wish, string said, Draft draft, int number)
    {
        var holders = draft.Passages.Where(p => Found(p, words) is not null).Take(MostOccurrences + 1).ToList();
        return holders.Count switch
        {
            0 => null,
            1 => Said([Place.At(holders[0].Id)], wish, said, draft, number),
            _ => new Heard.Which([Place.EveryOccurrence(words), .. holders.Take(MostOccurrences).Select(p => Place.At(p.Id))], said),
        };
    }

    private static Heard Said(ImmutableArray<Place> places, Wish wish, string said, Draft draft, int number)
    {
        if (wish.Sentence != 0)
        {
            return places is [{ Scope: PlaceScope.Passage, Passage: { } id }]
                && Sentences.Nth(draft.Find(id)!.Text, wish.Sentence) is { } sentence
                ? new Heard.Says(Content([Place.Words(id, sentence)], wish with { Existing = sentence.Exact }, said, number))
                : new Heard.Says(Content(places, wish with { Text = said }, said, number));
        }

        if (wish.Existing is not { Length: > 0 } existing)
        {
            return new Heard.Says(Content(places, wish, said, number));
        }

        var found = places.Select(p => Within(p, existing, draft)).ToImmutableArray();
        return found.All(p => p is not null)
            ? new Heard.Says(
                Content([.. found.OfType<Place>()], wish with { Existing = found is [{ Quotation.Exact: { } exact }] ? exact : existing },
                    said, number))
            : new Heard.QuotationNotThere(existing, Content(places, wish, said, number));
    }

    private static Place? Within(Place place, string words, Draft draft) => place.Scope switch
    {
        PlaceScope.Document => Place.EveryOccurrence(words),
        PlaceScope.Section =>
            draft.SectionFrom(place.Passage!.Value).Any(p => Found(p, words) is not null)
                ? Place.EveryOccurrence(words, place.Passage)
                : null,
        PlaceScope.Term => place,
        _ => Found(draft.Find(place.Passage!.Value)!, words) is { } quotation ? Place.Words(place.Passage.Value, quotation) : null,
    };

    private static Quotation? Found(Passage passage, string words) =>
        Sentences.Find(passage.Text, words) is { } range ? Quotation.Of(passage.Text, range) : null;

    private static CommentContent Content(ImmutableArray<Place> places, Wish wish, string said, int number) => new()
    {
        Draft = number,
        Kinds = [wish.Kind],
        Places = places,
        Text = wish.Text,
        ExistingWording = wish.Existing,
        ProposedWording = wish.Proposed,
        Language = Cyrillic().IsMatch(said) ? "ru" : French().IsMatch(said) ? "fr" : "en",
    };

    // A closing mark belongs to what was cited, an opening one to what is said.
    private static string Rest(string text, int from) =>
        text[(from < text.Length && text[from] is ')' or '”' or '"' or '»' ? from + 1 : from)..]
            .TrimStart(' ', ':', ',', ';', '.', '–', '—', '-', '\n', '\t');

    private static bool SetsApart(string text, int from) =>
        text.AsSpan(from).TrimStart() is [':' or ',' or ';' or '.' or '–' or '—' or '-' or '\n', ..];

    [GeneratedRegex(@"^(a\s+)?(comments?\s+on|comment:|our comments? on|комментари\w+ к|замечани\w+ к|commentaires? sur|observations? sur|(notre|nos) (commentaires?|observations?) sur)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentOn();

    [GeneratedRegex(@"^((please,?|we propose to|we suggest to|предлагаем|просим|nous proposons de|veuillez|prière de)\s+)?(?<verb>delete|remove|strike|drop|omit|add|insert|include|move|replace|исключить|удалить|убрать|добавить|включить|вставить|переместить|перенести|дополнить|supprimer|supprimez|enlever|retirer|ajouter|ajoutez|insérer|insérez|inclure|remplacer|remplacez|déplacer|déplacez)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^((please,?|we propose to|we suggest to|предлагаем|просим|nous proposons de|veuillez|prière de)\s+)?(?<verb>move|transfer|переместить|перенести|déplacer|déplacez|transférer)\s+(?<what>.+?)\s+(?<where>(to|into|after|before|under|в|во|после|перед|à|au|dans|après|avant|sous|vers)\s.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moved();

    [GeneratedRegex(@"\b(in|under|to|from|of|everywhere|throughout|в|во|из|под|к|везде|повсюду|dans|sous|à|au|du|de|vers|partout)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    // Two of its commonest words; English borrows one.
    [GeneratedRegex(@"\b(les?|la|des|du|une?|est|et|aux?|par|pour|dans|sur|que|mots?|supprimer|ajouter|remplacer)\b.*\b(les?|la|des|du|une?|est|et|aux?|par|pour|dans|sur|que|mots?|phrase)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex French();
}
