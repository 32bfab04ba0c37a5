using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Rolls;

/// <summary>
/// A participant's name, apart from how it is written in a list: without the article before it, the abbreviation in brackets behind it, a
/// full name behind a dash. Two are of one participant when they share a key.
/// </summary>
internal static class RollName
{
    private static readonly string[] Dashes = [" – ", " — ", " - "];

    private static readonly HashSet<string> Articles = [.. Cues("article")];

    public static IEnumerable<string> Cues(string key) =>
        Language.Spoken.SelectMany(l => RollNote.Book.In(l)[$"rolls.cue.{key}"].Split('|'));

    /// <summary>What it is compared by, the whole first; none where it has no letter.</summary>
    public static IEnumerable<string> Keys(string written)
    {
        var (full, brief) = Parts(written);
        return new[] { written, full, brief }.OfType<string>().Select(Key).Where(k => k.Length > 0).Distinct();
    }

    public static string Key(string name)
    {
        var words = SearchText.Words(name);
        return string.Join(' ', words.Length > 1 && Articles.Contains(words[0]) ? words[1..] : words);
    }

    public static bool HasArticle(string written) => SearchText.Words(written) is [var first, _, ..] && Articles.Contains(first);

    /// <summary>"the … Organization (ABC)" or "ABC – the … Agency": the full name and the short one; the latter null where there is
    /// none.</summary>
    public static (string Full, string? Short) Parts(string written)
    {
        var text = written.Trim();
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var opens && IsAbbreviation(text[(opens + 1)..^1]))
        {
            return (text[..opens].Trim(), text[(opens + 1)..^1].Trim());
        }

        foreach (var dash in Dashes)
        {
            if (text.IndexOf(dash, StringComparison.Ordinal) is > 0 and var at && !text[..at].Contains(' ', StringComparison.Ordinal))
            {
                return (text[(at + dash.Length)..].Trim(), text[..at]);
            }
        }

        return (text, null);
    }

    /// <summary>As it stands in a list of names: without its article.</summary>
    public static string Bare(string name) =>
        HasArticle(name) && name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? name[(space + 1)..].TrimStart() : name;

    private static bool IsAbbreviation(string text) =>
        text.Length is > 1 and <= 20 && !text.Contains(' ', StringComparison.Ordinal) && text.Count(char.IsUpper) > 1;
}
