using System.Globalization;
using System.Text;
using MimeKit;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Mail.Parts;

/// <summary>What a file is called, safe to show and to save under.</summary>
internal static class SafeName
{
    private const int Longest = 200;

    // Names of devices on Windows, whatever stands behind a dot.
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>The name the part gives itself; null when it gives none.</summary>
    public static string? Given(MimePart part)
    {
        var plain = part.ContentDisposition?.FileName;
        var type = part.ContentType.Name;
        // Two names that differ: the plain one was made for mailers that know no other letters.
        return new[] { plain, type }.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n) && !Ascii.IsValid(n))
            ?? new[] { plain, type }.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));
    }

    /// <summary>The last piece of a path, composed, without characters that are not seen or that no file may have.</summary>
    public static string Of(string given)
    {
        var visible = Visible(given);
        var last = visible[(visible.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new StringBuilder(last.Length);
        foreach (var c in last)
        {
            name.Append(c is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? '_' : c);
        }

        var safe = name.ToString().Trim().TrimEnd('.', ' ');
        safe = safe.Trim('.').Length == 0 ? "" : Devices.Contains(safe.Split('.')[0].Trim()) ? $"_{safe}" : safe;
        return safe.Length <= Longest ? safe : Shortened(safe);
    }

    /// <summary>Composed and on one line, without controls, marks of direction and other characters of no width.</summary>
    public static string Visible(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in Canonical.Composed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || rune.Value is '\t' or '\n' or '\r')
            {
                seen.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate)
                && rune != Rune.ReplacementChar)
            {
                seen.Append(rune);
            }
        }

        return seen.ToString();
    }

    private static string Shortened(string name)
    {
        var extension = Path.GetExtension(name);
        extension = extension.Length <= 10 ? extension : "";
        return Letters.Beginning(name, Longest - extension.Length) + extension;
    }
}
