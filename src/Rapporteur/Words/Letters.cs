namespace Rapporteur.Words;

/// <summary>
/// Where a text may be cut. Lengths are UTF-16 units, as all limits here are; a character of two of them, a surrogate pair, is
/// never halved.
/// </summary>
public static class Letters
{
    /// <summary>The beginning of a text, of at most that many units; all of it where it is no longer.</summary>
    public static string Beginning(string text, int most) => text.Length <= most ? text : text[..Before(text, most)];

    /// <summary>The same, with an ellipsis as the last of these units where something was left out.</summary>
    public static string Shortened(string text, int most) => text.Length <= most ? text : $"{text[..Before(text, most - 1)]}…";

    /// <summary>That place in a text, or the one before where it would halve a character.</summary>
    public static int Before(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;

    /// <summary>Where the first half of a character stands without its other half; -1 where none does.</summary>
    public static int FirstHalf(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return at;
            }

            at++;
        }

        return -1;
    }
}
