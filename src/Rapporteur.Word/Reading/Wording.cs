using System.Buffers;
using System.Text;
using Rapporteur.Words;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Raw text as a passage keeps it: runs of white space, tabs and line breaks as one space, none at the ends; soft hyphens
/// and control characters dropped. A lone no-break space, joiners and direction marks stay: they belong to the writing.
/// </summary>
internal static class Wording
{
    // All that is changed or dropped; every other space stands alone between words.
    private static readonly SearchValues<char> Untidy = SearchValues.Create(
    [
        .. Enumerable.Range(0, '\u3001').Append('\uFEFF').Select(c => (char)c)
            .Where(c => c != ' ' && (char.IsWhiteSpace(c) || IsDropped(c))),
    ]);

    /// <summary>The same of what stands from that place on.</summary>
    public static string Tidy(string raw, int from) =>
        from == 0 && IsTidy(raw) ? raw : Tidy(raw.AsSpan(from));

    public static string Tidy(ReadOnlySpan<char> raw)
    {
        if (IsTidy(raw))
        {
            return raw.ToString();
        }

        var tidy = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (!char.IsWhiteSpace(c))
            {
                if (!IsDropped(c))
                {
                    tidy.Append(c);
                }

                continue;
            }

            var from = i;
            while (i + 1 < raw.Length && (char.IsWhiteSpace(raw[i + 1]) || IsDropped(raw[i + 1])))
            {
                i++;
            }

            if (tidy.Length > 0 && i + 1 < raw.Length)
            {
                tidy.Append(i == from && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpaceSeparator ? c : ' ');
            }
        }

        return tidy.ToString();
    }

    /// <summary>The beginning of what is too long to be named whole, never half a character.</summary>
    public static string Shortened(string text, int most = 80) => Letters.Shortened(text, most);

    private static bool IsTidy(ReadOnlySpan<char> raw) =>
        raw is [] or [not ' ', .., not ' '] or [not ' '] && !raw.ContainsAny(Untidy) && !raw.Contains("  ", StringComparison.Ordinal);

    private static bool IsDropped(char c) => c is '\u00AD' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
