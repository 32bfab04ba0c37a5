using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rapporteur.Comments;

namespace Rapporteur.Papers;

/// <summary>A paragraph of the record of a meeting and the item in it, 0 for the paragraph itself: "14 (iv)".</summary>
internal sealed partial record RecordPlace(int Paragraph, int Item)
{
    private static readonly (int Value, string Letters)[] Numerals =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>Null where the record has no number for it.</summary>
    public static RecordPlace? Of(Comment comment) =>
        comment is { Origin: CommentOrigin.Meeting, RecordParagraph: { } printed } && Printed().Match(printed) is { Success: true } match
            ? new RecordPlace(int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), Number(match.Groups["item"].Value))
            : null;

    public static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, letters) in Numerals)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(letters);
            }
        }

        return roman.ToString();
    }

    private static int Number(string roman)
    {
        var (number, rest) = (0, roman.ToLowerInvariant());
        foreach (var (value, letters) in Numerals)
        {
            for (; rest.StartsWith(letters, StringComparison.Ordinal); rest = rest[letters.Length..])
            {
                number += value;
            }
        }

        return number;
    }

    [GeneratedRegex(@"^\s*(?<n>\d{1,4})\s*[.,]?\s*\(?(?<item>[ivxlcIVXLC]*)\)?\.?\s*\z")]
    private static partial Regex Printed();
}
