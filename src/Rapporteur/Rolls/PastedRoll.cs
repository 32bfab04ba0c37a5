using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.Consultations;

namespace Rapporteur.Rolls;

/// <summary>
/// Reads names out of a pasted text: a table copied from a program, one name a line, or a paragraph that tells who took part. Where a
/// paragraph may be read in two ways it is read in one, and a note says so.
/// </summary>
public static partial class PastedRoll
{
    private const int LongestListedLine = 120;

    // Nobody is called so; where it is looked for two names in one, every "and" is tried.
    private const int LongestName = 1_000;

    private static readonly Regex Besides = Cue("besides", @"[–—-]?\s*,?\s*", @"\s+");

    private static readonly Regex And = Cue("and", @"\s+", @"\s+");

    private static readonly Regex LeadingAnd = Cue("and", "^", @"\s+");

    private static readonly (Counted What, Regex Number)[] Numbers =
        [.. Enum.GetValues<Counted>().Select(c => (c, CountOf(c.ToString().ToLowerInvariant())))];

    /// <summary>What the text lists; names of <paramref name="known"/> are taken whole.</summary>
    public static Roll Read(string pasted, Roster known)
    {
        var text = PlainText.Of(pasted);
        var lines = text.Split('\n').Select(l => l.TrimEnd()).ToList();
        var said = lines.FindAll(l => l.Length > 0);
        if (said.Count == 0)
        {
            return Roll.Nothing;
        }

        if (said[0].Contains('\t', StringComparison.Ordinal) || RollTable.HasHeadings(said[0]))
        {
            return RollTable.Read(CommaText.Rows(text));
        }

        return said.Count > 1 && said.TrueForAll(l => l.Length <= LongestListedLine && !l.TrimEnd().EndsWith(',')) ? OfLines(lines)
            : OfParagraph(PlainText.Line(text), known);
    }

    private static Roll OfLines(List<string> lines) => new(
        [.. lines.Index().Select(l => (l.Index, Name: PlainText.Line(Bullet().Replace(l.Item, "")))).Where(l => l.Name.Length > 0)
            .Select(l => new RollLine(l.Index + 1, l.Name, DelegationCategory.State))],
        [], []);

    private static Roll OfParagraph(string text, Roster known)
    {
        var (stated, begins) = Stated(text);
        var rest = text[ListStart(text, begins)..];
        var ends = SentenceEnd().Match(rest);
        var body = ends.Success ? rest[..(ends.Index + ends.Groups["last"].Length)] : rest.TrimEnd('.', ' ');
        var groups = Besides.Split(body).Select(g => g.Trim()).Where(g => g.Length > 0).ToList();
        var notes = new List<RollNote>();
        var lines = ImmutableArray.CreateBuilder<RollLine>();
        var names = new HashSet<string>(known.Delegations.SelectMany(d => d.AllNames()).SelectMany(RollName.Keys));
        foreach (var (group, listed) in groups.Index())
        {
            var category = group > 0 ? DelegationCategory.Organisation : CategoryOf(stated);
            foreach (var name in Names(listed, names, notes))
            {
                lines.Add(new RollLine(lines.Count + 1, name, category));
            }
        }

        if (groups.Count > 1)
        {
            notes.Add(RollNote.Of("rolls.note.besides", ("first", RollNote.Shortened(FirstOf(groups[1])))));
        }

        if (ends.Success && rest[(ends.Index + ends.Length)..].Trim() is { Length: > 0 } after)
        {
            notes.Add(RollNote.Of("rolls.note.rest", ("words", RollNote.Shortened(after))));
        }

        return new([.. lines], stated, [.. notes]);
    }

    private static string FirstOf(string group) => Items(group).FirstOrDefault("");

    private static DelegationCategory CategoryOf(ImmutableArray<StatedCount> stated) =>
        stated.Any(s => s.What == Counted.Organisations) && !stated.Any(s => s.What is Counted.States or Counted.Delegations)
            ? DelegationCategory.Organisation : DelegationCategory.State;

    // A list follows a dash or a colon behind what introduces it, else it is the whole.
    private static int ListStart(string text, int after)
    {
        var opens = Opening().Match(text, after);
        var comma = text.IndexOf(',', after);
        return opens.Success && (after > 0 || comma < 0 || opens.Index < comma) ? opens.Index + opens.Length
            : Numbering().Match(text) is { Success: true, Length: var numbered } && after == 0 ? numbered : after;
    }

    private static (ImmutableArray<StatedCount> Counts, int End) Stated(string text)
    {
        var found = Numbers.SelectMany(n => n.Number.Matches(text).Select(m => (n.What, Match: m))).OrderBy(f => f.Match.Index).ToList();
        return (
        [
            .. found.Select(f => new StatedCount(f.What, int.Parse(f.Match.Groups["number"].Value, CultureInfo.InvariantCulture))),
        ], found.Count == 0 ? 0 : found.Max(f => f.Match.Index + f.Match.Length));
    }

    private static IEnumerable<string> Names(string listed, HashSet<string> known, List<RollNote> notes)
    {
        var items = Items(listed).ToList();
        foreach (var (at, item) in items.Index())
        {
            var name = LeadingAnd.Replace(item, "");
            if (Cut(name, at == items.Count - 1 && items.Count > 1 && name.Length == item.Length, known) is var (one, other))
            {
                notes.Add(RollNote.Of("rolls.note.and-two", ("words", RollNote.Shortened(name)), ("one", one), ("other", other)));
                yield return one;
                yield return other;
                continue;
            }

            if (And.IsMatch(name) && !IsKnown(name, known))
            {
                notes.Add(RollNote.Of("rolls.note.and-one", ("words", RollNote.Shortened(name))));
            }

            yield return name;
        }
    }

    // "and" joins the last two of a list, and stands within a name.
    private static (string One, string Other)? Cut(string name, bool last, HashSet<string> known)
    {
        if (name.Length > LongestName || IsKnown(name, known))
        {
            return null;
        }

        var cuts = And.Matches(name).Where(m => name[..m.Index].Count(c => c == '(') == name[..m.Index].Count(c => c == ')'))
            .Select(m => (One: name[..m.Index].Trim(), Other: name[(m.Index + m.Length)..].Trim())).ToList();
        foreach (var cut in cuts.Where(c => IsKnown(c.One, known) && IsKnown(c.Other, known)))
        {
            return cut;
        }

        return !last || cuts.Count == 0 ? null
            : cuts.Where(c => IsKnown(c.One, known) || IsKnown(c.Other, known) || RollName.HasArticle(c.Other)).Append(cuts[^1]).First();
    }

    private static bool IsKnown(string name, HashSet<string> known) => RollName.Keys(name).Any(known.Contains);

    // What stands between brackets is no list.
    private static IEnumerable<string> Items(string listed)
    {
        var (from, open) = (0, 0);
        for (var at = 0; at <= listed.Length; at++)
        {
            var c = at < listed.Length ? listed[at] : ',';
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if ((c is ',' or ';' or '،' or '؛' or '、' or '，' && open <= 0) || at == listed.Length)
            {
                if (listed[from..at].Trim(' ', '–', '—', '-', '.') is { Length: > 0 } item)
                {
                    yield return item;
                }

                from = at + 1;
            }
        }
    }

    private static Regex Cue(string key, string before, string after) => Made($"{before}(?:{Alternatives(key)}){after}");

    private static Regex CountOf(string what) =>
        Made($@"(?<number>\d{{1,5}})\s+(?:\p{{L}}+\s+){{0,2}}?(?:{Alternatives(what)})(?!\p{{L}})");

    private static string Alternatives(string key) => string.Join('|', RollName.Cues(key).Select(Regex.Escape));

    private static Regex Made(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\s+[–—-]\s+|:\s+", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*\(?\d{1,3}[.)]\s+", RegexOptions.None, 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\s*(?:[-–—•·*▪◦‣]|\(?(?:\d{1,4}|[a-z]|[ivx]{1,6})[.)])\s+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Bullet();

    // A full stop behind a word of some length, and a new sentence.
    [GeneratedRegex(@"(?<last>[\p{L})]{3})\.\s+(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();
}
