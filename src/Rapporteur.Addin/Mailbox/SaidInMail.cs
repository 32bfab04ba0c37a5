using System.Collections.Immutable;
using System.Globalization;
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
    private static readonly HashSet<string> Months = new(
        new[] { "en", "fr", "ru" }.Select(CultureInfo.GetCultureInfo).SelectMany(c => c.DateTimeFormat.MonthGenitiveNames)
            .Where(m => m.Length > 0),
        StringComparer.OrdinalIgnoreCase);

    private const int MostStatements = 100;
    private const int MostPlacesWithin = 5;
    private const int MostWordsOfCourtesy = 6;
    private const int MostWordsOfName = 3;

    public static (ImmutableArray<MailProposal> Proposals, bool None) Of(MailText words, Draft draft, int number)
    {
        var (language, all) = (Language.Find(words.Language), new List<MailProposal>());
        var (none, pending) = (false, ImmutableArray<Place>.Empty);
        foreach (var statement in Statements(words.Kept, draft, language).Take(MostStatements))
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
                all.Add(proposal with { Content = proposal.Content with { Language = words.Language ?? proposal.Content.Language } });
            }
        }

        return ([.. all], none && all.TrueForAll(p => !p.Sure));
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

    // Nor is a day of a month a place: "the text of 22 December".
    private static bool EndsAWord(string text, int at) => at >= text.Length
        || (!char.IsLetterOrDigit(text[at])
            && !Months.Contains(new string([.. text.Skip(at).SkipWhile(char.IsWhiteSpace).TakeWhile(char.IsLetter)])));

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
    private static IEnumerable<string> Statements(string kept, Draft draft, Language? language)
    {
        var statement = new List<string>();
        foreach (var line in OwnNumbers.Without(kept.Split('\n'), draft, language).Append(""))
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
