using System.Text.RegularExpressions;

namespace Rapporteur.Mail.Pdfs;

/// <summary>
/// Whether the hyphen at the end of a line belongs to the word: what the file writes elsewhere says it. Where it says nothing, the hyphen
/// stays, unless the file breaks other words that it writes whole elsewhere.
/// </summary>
internal sealed partial class PdfHyphens
{
    private const char Soft = '\u00AD';

    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool breaksWords;

    public PdfHyphens(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            written.UnionWith(Word().Matches(line).Select(m => m.Value.Replace('\u2010', '-')));
        }

        breaksWords = lines.Zip(lines.Skip(1)).Any(pair => Broken(pair.First, pair.Second) is var (before, after)
            && written.Contains(before + after) && !written.Contains($"{before}-{after}"));
    }

    /// <summary>Both lines as one; null where no word was broken between them.</summary>
    public string? Joined(string line, string next)
    {
        if (Broken(line, next) is not var (before, after))
        {
            return null;
        }

        var isBroken = line[^1] == Soft || written.Contains(before + after)
            || (breaksWords && !written.Contains($"{before}-{after}"));
        return (isBroken ? line[..^1] : line) + next;
    }

    private static (string Before, string After)? Broken(string line, string next) =>
        LastPart().Match(line) is { Success: true } last && FirstPart().Match(next) is { Success: true } first
            ? (last.Groups["word"].Value, first.Value)
            : null;

    [GeneratedRegex(@"\w+(?:[-\u2010]\w+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<word>\w*\p{L})[-\u2010\u00AD]$")]
    private static partial Regex LastPart();

    [GeneratedRegex(@"^[\p{Ll}\p{Lo}]\w*")]
    private static partial Regex FirstPart();
}
