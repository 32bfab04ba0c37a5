using System.Text.RegularExpressions;

namespace Rapporteur.Mail.Pdfs;

/// <summary>
/// Whether the hyphen at the end of a line belongs to the word: what the file writes elsewhere says it, and where it says nothing the
/// word was only broken.
/// </summary>
internal sealed partial class PdfHyphens
{
    private const char Soft = '\u00AD';

    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);

    public PdfHyphens(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            written.UnionWith(Word().Matches(line).Select(m => m.Value.Replace('\u2010', '-')));
        }
    }

    /// <summary>Both lines as one; null where no word was broken between them.</summary>
    public string? Joined(string line, string next)
    {
        if (LastPart().Match(line) is not { Success: true } last || FirstPart().Match(next) is not { Success: true } first)
        {
            return null;
        }

        var (before, after) = (last.Groups["word"].Value, first.Value);
        var keeps = line[^1] != Soft && !written.Contains(before.Replace("-", "", StringComparison.Ordinal) + after)
            && written.Contains($"{before}-{after}");
        return (keeps ? line : line[..^1]) + next;
    }

    [GeneratedRegex(@"\w+(?:[-\u2010]\w+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<word>\w*\p{L})[-\u2010\u00AD]$")]
    private static partial Regex LastPart();

    [GeneratedRegex(@"^[\p{Ll}\p{Lo}]\w*")]
    private static partial Regex FirstPart();
}
