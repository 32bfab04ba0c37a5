using System.Collections.Immutable;
using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// What a mail's words say of a draft, by the grammar of the chat: statement by statement, each at the place it cites. What cites none, or
/// one that the draft has not, is kept whole and stands on the document, for an officer to place. Pure.
/// </summary>
internal static class SaidInMail
{
    private const int MostStatements = 100;
    private const int MostPlacesWithin = 5;
    private const int MostWordsOfCourtesy = 6;
    private const int MostWordsOfName = 3;

    public static (ImmutableArray<MailProposal> Proposals, bool None) Of(MailText words, Draft draft, int number)
    {
        var language = Language.Find(words.Language);
        var (all, none, left) = (new List<MailProposal>(), false, MostStatements);
        var pieces = QuotedLines.Of(words).Select(p => (Said: p.Words.Split('\n'), p.Lines)).ToList();

        // A writer's own numbers run on over what he answers between.
        var said = OwnNumbers.Without([.. pieces.SelectMany(p => p.Said)], draft, language).AsSpan();
        foreach (var (own, lines) in pieces)
        {
            var statements = Statements(said[..own.Length].ToArray(), draft, language).Take(left).ToList();
            said = said[own.Length..];
            left -= statements.Count;
            var named = lines is null ? [] : Named(lines, draft, language);
            var (proposals, nothing) = lines is not null && (!named.IsEmpty || words.Answers.Length > 1)
                ? (Answering(statements, lines, named, draft, number, language), false)
                : OnTheirOwn(statements, draft, number, language);
            all.AddRange(proposals);
            none |= nothing;
        }

        return (
            [.. all.Select(p => p with { Content = p.Content with { Language = words.Language ?? p.Content.Language } })],
            none && all.TrueForAll(p => !p.Sure));
    }

    private static (List<MailProposal> Proposals, bool None) OnTheirOwn(
        List<string> statements, Draft draft, int number, Language? language)
    {
        var (all, none, pending) = (new List<MailProposal>(), false, ImmutableArray<Place>.Empty);
        foreach (var statement in statements)
        {
            if (SaysNone.Of(statement))
            {
                none = true;
                continue;
            }

            var heard = Sentence.Read(statement, draft, number, language);
            if (heard is Heard.SaysNothing nothing)
            {
                // A place alone is the heading of what comes next.
                pending = nothing.Places;
                continue;
            }

            if (!pending.IsEmpty && heard is Heard.NotUnderstood or Heard.Where)
            {
                heard = Sentence.At(pending, statement, draft, number);
            }

            none |= heard is Heard.Asks { Verb: ChatVerb.NoComments };
            pending = [];
            if (Proposal(heard, statement, number, () => Within(statement, draft, language)) is { } proposal)
            {
                all.Add(proposal);
            }
        }

        return (all, none);
    }

    // Below the lines they answer, as "Yes." or "No. Please write …": what cites no place of its own is one comment with those lines,
    // where they say it is, however short; and "no comments" there is not said of the whole text.
    private static List<MailProposal> Answering(
        List<string> statements, string lines, ImmutableArray<Place> named, Draft draft, int number, Language? language)
    {
        var (all, answer) = (new List<MailProposal>(), new List<string>());
        foreach (var statement in statements)
        {
            var heard = SaysNone.Of(statement) ? null : Sentence.Read(statement, draft, number, language);
            if (heard is Heard.Says or Heard.QuotationNotThere or Heard.NoSuchPlace)
            {
                all.Add(Proposal(heard, statement, number, () => [])!);
            }
            else
            {
                answer.Add(statement);
            }
        }

        if (answer.Count > 0)
        {
            all.Add(Answer(string.Join("\n\n", answer), lines, named, draft, number));
        }

        return all;
    }

    private static MailProposal Answer(string words, string lines, ImmutableArray<Place> named, Draft draft, int number)
    {
        // A wording says by itself what is wanted.
        if (!named.IsEmpty
            && Sentence.At(named, words, draft, number) is Heard.Says { Content: { Kinds: not [CommentKind.General] } wording })
        {
            return new(null, MailProposal.Words, wording, Why: "mailbox.why.answers");
        }

        var text = $"{QuotedLines.Marked(lines)}\n\n{words}";
        return named.IsEmpty ? Unplaced(text, number, "mailbox.why.no-place") : Unplaced(text, number, "mailbox.why.answers", named);
    }

    // What quoted lines are about; what they quote themselves is another's.
    private static ImmutableArray<Place> Named(string lines, Draft draft, Language? language)
    {
        var own = string.Join('\n', lines.Split('\n').Where(l => !l.StartsWith('>'))).TrimStart();
        return Citation.Read(draft, own, language) is Cited.Places { End: > 0 } first ? first.At : Within(own, draft, language);
    }

    private static MailProposal? Proposal(Heard heard, string statement, int number, Func<ImmutableArray<Place>> within) => heard switch
    {
        Heard.Says says => new(null, MailProposal.Words, says.Content),
        Heard.QuotationNotThere not => new(null, MailProposal.Words, not.Content with { Text = statement }),
        Heard.Asks { Verb: ChatVerb.NoComments } => null,
        Heard.Which => Unplaced(statement, number, "mailbox.why.several"),
        Heard.NoSuchPlace => Unplaced(statement, number, "mailbox.why.not-there"),
        _ => within() is { IsEmpty: false } named ? Unplaced(statement, number, "mailbox.why.within", named)
            : IsCourtesy(statement) ? null
            : Unplaced(statement, number, "mailbox.why.no-place"),
    };

    // Places named in the midst of what is said, by a word or letters as well as a number: a year is none.
    private static ImmutableArray<Place> Within(string statement, Draft draft, Language? language)
    {
        var found = ImmutableArray.CreateBuilder<Place>();
        for (var at = NextWord(statement, 0); at < statement.Length && found.Count < MostPlacesWithin; at = NextWord(statement, at))
        {
            if (Citation.Read(draft, statement[at..], language) is Cited.Places { End: > 0 } cited
                && EndsAWord(statement, at + cited.End)
                && statement.AsSpan(at, cited.End) is var named && named.ContainsAnyInRange('0', '9') && HasLetter(named))
            {
                found.AddRange(cited.At.Where(p => !found.Contains(p)));
                at += cited.End - 1;
            }
        }

        return found.ToImmutable();
    }

    private static int NextWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool EndsAWord(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static MailProposal Unplaced(string statement, int number, string why, ImmutableArray<Place>? places = null) => new(
        null,
        MailProposal.Words,
        new CommentContent { Draft = number, Kinds = [CommentKind.General], Places = places ?? [Place.Document], Text = statement },
        Why: why);

    // Paragraphs, and within one every line that begins with a place of its own.
    private static IEnumerable<string> Statements(string[] lines, Draft draft, Language? language)
    {
        var statement = new List<string>();
        foreach (var line in lines.Append(""))
        {
            var said = line.Trim().TrimStart('-', '*', '•', '–', '—', '·', '\t', ' ');
            var begins = said.Length > 0 && statement.Count > 0 && Citation.Read(draft, said, language) is { End: > 0 };
            if ((said.Length == 0 || begins) && statement.Count > 0)
            {
                yield return string.Join('\n', statement);
                statement.Clear();
            }

            if (said.Length > 0)
            {
                statement.Add(statement.Count == 0 ? said : line.TrimEnd());
            }
        }
    }

    // "Dear colleagues," and "With kind regards,\nAnna": no position.
    private static bool IsCourtesy(string statement)
    {
        var first = statement.Split('\n')[0].TrimEnd();
        return Words(statement) <= MostWordsOfName || (first is [.., ',' or '!' or '،'] && Words(first) <= MostWordsOfCourtesy
            && (first.Length == statement.Length || Words(statement) <= 3 * MostWordsOfCourtesy));
    }

    // Where no blanks stand between words, in Chinese, Japanese or Thai, a letter counts as one.
    private static int Words(string text) =>
        text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Sum(w => Math.Max(1, w.Count(IsOfNoWord)));

    private static bool IsOfNoWord(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
