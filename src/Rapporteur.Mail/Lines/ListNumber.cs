using System.Globalization;
using System.Text;

namespace Rapporteur.Mail.Lines;

/// <summary>Numbers of list items as a browser shows them.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
        (4, "iv"), (1, "i"),
    ];

    public static string Of(int number, string kind) => kind switch
    {
        "a" when number > 0 => Letters(number),
        "A" when number > 0 => Letters(number).ToUpperInvariant(),
        "i" when number is > 0 and < 4000 => RomanOf(number),
        "I" when number is > 0 and < 4000 => RomanOf(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('a' + (number - 1) % 26) + letters;
        }

        return letters;
    }

    private static string RomanOf(int number)
    {
        var written = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                written.Append(letters);
            }
        }

        return written.ToString();
    }
}
