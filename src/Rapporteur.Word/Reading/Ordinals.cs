using System.Globalization;

namespace Rapporteur.Word.Reading;

/// <summary>Numbers as English words, as Word's "ordinalText" and "cardinalText" list formats print them; lower case.</summary>
internal static class Ordinals
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>"three", "twenty-one"; digits from 100.</summary>
    public static string Cardinal(int n) => n switch
    {
        >= 0 and < 20 => Small[n],
        >= 20 and < 100 when n % 10 == 0 => Tens[n / 10],
        >= 20 and < 100 => $"{Tens[n / 10]}-{Small[n % 10]}",
        _ => n.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>"third", "twenty-first"; "101st" from 100.</summary>
    public static string Ordinal(int n)
    {
        if (n is < 0 or >= 100)
        {
            return Short(n);
        }

        var words = Cardinal(n);
        var last = words[(words.LastIndexOf('-') + 1)..];
        return words[..^last.Length] + (last switch
        {
            "one" => "first",
            "two" => "second",
            "three" => "third",
            "five" => "fifth",
            "eight" => "eighth",
            "nine" => "ninth",
            "twelve" => "twelfth",
            _ when last.EndsWith('y') => last[..^1] + "ieth",
            _ => last + "th",
        });
    }

    /// <summary>"1st", "12th", "23rd".</summary>
    public static string Short(int n) => n.ToString(CultureInfo.InvariantCulture) + ((n % 100) is 11 or 12 or 13 ? "th" : (n % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });
}
