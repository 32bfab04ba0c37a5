using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapporteur.Word.Forms;

/// <summary>
/// Text as cells keep it: a character that XML cannot carry is spelled <c>_x000B_</c>, and so is the underscore of text
/// that only looks so (ECMA-376 Part 1, 22.9.2.19 ST_Xstring).
/// </summary>
internal static partial class CellText
{
    public static string Escape(string text) => Spelled().Replace(text, "_x005F_$1");

    /// <summary>What was meant, lines separated by line feeds, without spaces around it and without what no record carries.</summary>
    public static string Read(string raw)
    {
        var meant = raw.Contains("_x", StringComparison.Ordinal)
            ? Spelled()
                .Replace(raw,
                    m => ((char)int.Parse(m.Groups[1].ValueSpan[1..5], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : raw;
        var kept = new StringBuilder(meant.Length);
        foreach (var rune in meant.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF or 0xFEFF or 0x00AD)))
            {
                kept.Append(rune.ToString());
            }
            else if (rune.Value is '\t')
            {
                kept.Append(' ');
            }
        }

        return string.Join('\n', kept.ToString().Split('\n').Select(l => l.Trim())).Trim();
    }

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Spelled();
}
