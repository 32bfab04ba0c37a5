using System.Globalization;
using System.Text;

namespace Rapporteur.Mail.Lines;

/// <summary>
/// Letters written as references, "&amp;nbsp;" or "&amp;#8217;" (WHATWG HTML, 13.2.5.72 to 80). What is none stays as it is written.
/// </summary>
internal static class CharacterReferences
{
    // The longest name of the specification, its semicolon included.
    private const int LongestName = 32;

    // Names with a semicolon, and those that old pages wrote without one; read from the table beside this file when the first is met.
    private static readonly Lazy<Dictionary<string, string>> Names = new(Read);

    // What numbers 128 to 159 meant to those who wrote them.
    private const string Windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text with its references resolved; within an attribute's value "&amp;copy=" stands for itself.</summary>
    public static string Resolved(ReadOnlySpan<char> text, bool inAttribute = false)
    {
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }

        var resolved = new StringBuilder(text.Length);
        for (; at >= 0; at = text.IndexOf('&'))
        {
            resolved.Append(text[..at]);
            text = text[at..];
            var taken = Append(resolved, text, inAttribute);
            if (taken == 0)
            {
                resolved.Append('&');
                taken = 1;
            }

            text = text[taken..];
        }

        return resolved.Append(text).ToString();
    }

    // How many letters the reference at the beginning takes; none where it is no reference.
    private static int Append(StringBuilder resolved, ReadOnlySpan<char> text, bool inAttribute) =>
        text.Length > 1 && text[1] == '#' ? AppendNumber(resolved, text) : AppendName(resolved, text[1..], inAttribute);

    private static int AppendNumber(StringBuilder resolved, ReadOnlySpan<char> text)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var (from, number) = (isHex ? 3 : 2, 0);
        var end = from;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            number = number > 0x10FFFF ? number
                : (number * (isHex ? 16 : 10)) + int.Parse(text.Slice(end, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            end++;
        }

        if (end == from)
        {
            return 0;
        }

        _ = number is >= 0x80 and < 0xA0 ? resolved.Append(Windows[number - 0x80])
            : resolved.Append(number != 0 && Rune.IsValid(number) ? new Rune(number).ToString() : "\uFFFD");
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static int AppendName(StringBuilder resolved, ReadOnlySpan<char> name, bool inAttribute)
    {
        var end = 0;
        while (end < name.Length && end < LongestName && char.IsAsciiLetterOrDigit(name[end]))
        {
            end++;
        }

        var names = Names.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        if (end > 0 && end < name.Length && name[end] == ';' && names.TryGetValue(name[..(end + 1)], out var whole))
        {
            resolved.Append(whole);
            return end + 2;
        }

        // Of those without a semicolon the longest counts: "&notit" is "¬it".
        for (var length = end; length > 1; length--)
        {
            if (names.TryGetValue(name[..length], out var old))
            {
                if (inAttribute && length < name.Length && (name[length] == '=' || char.IsAsciiLetterOrDigit(name[length])))
                {
                    return 0;
                }

                resolved.Append(old);
                return length + 1;
            }
        }

        return 0;
    }

    private static Dictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var table = new StreamReader(typeof(CharacterReferences).Assembly.GetManifestResourceStream("entities.txt")!);
        while (table.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            names[parts[0]] = string.Concat(parts.Skip(1)
                .Select(p => new Rune(int.Parse(p, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
        }

        return names;
    }
}
