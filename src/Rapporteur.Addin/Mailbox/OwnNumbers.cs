using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// The numbers a writer gives his own points, "1. Paragraph 14 (iii): …", are no places of the draft: they go where they count up from one
/// and at least one of them stands before a place.
/// </summary>
internal static partial class OwnNumbers
{
    public static string[] Without(string[] lines, Draft draft, Language? language)
    {
        var numbered = lines.Select((line, at) => (At: at, Match: Number().Match(line))).Where(l => l.Match.Success).ToList();
        return numbered.Count > 0 && numbered.Select(n => n.Match.Groups["number"].Value)
                .SequenceEqual(Enumerable.Range(1, numbered.Count).Select(n => n.ToString(CultureInfo.InvariantCulture)))
            && numbered.Exists(n => Citation.Read(draft, n.Match.Groups["rest"].Value, language) is Cited.Places { End: > 0 })
                ? [.. lines.Select((line, at) => numbered.Find(n => n.At == at).Match is { } own ? own.Groups["rest"].Value : line)]
                : lines;
    }

    [GeneratedRegex(@"^\s*\(?(?<number>\d{1,2})[.)]\s+(?<rest>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
