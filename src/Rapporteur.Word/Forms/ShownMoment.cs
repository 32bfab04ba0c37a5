using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapporteur.Word.Forms;

/// <summary>
/// A day, a time or a duration as a section of a format shows it: the parts of a day in the one way of this place ("22
/// December 2017", "December 2017", "22 December"), hours as the sheet writes them; null when that is not known for certain.
/// </summary>
internal static partial class ShownMoment
{
    // Days are counted from the end of 1899, or from 1904. Before March 1900 spreadsheets do not agree which day a number
    // is (a 29 February 1900 is counted that never was); later than the year 9999 it is none.
    internal const int DaysTo1904 = 1_462;
    private const int FirstSure = 61;
    private const int LastDay = 2_958_465;
    private const long MillisecondsADay = 86_400_000;

    public static string? Of(double number, FormatSection section, bool from1904)
    {
        // Between a day and its hours machines write a T.
        var pieces = section.Pieces.Select(p => p is { Kind: FormatKind.Literal, Text: "T" } ? p with { Text = " " } : p).ToList();
        var serial = number + (from1904 ? DaysTo1904 : 0);
        if (serial is < 0 or > LastDay + 1
            || pieces.Exists(
                p => p.Kind is FormatKind.Digit or FormatKind.Text or FormatKind.General or FormatKind.Exponent or FormatKind.Denominator))
        {
            return null;
        }

        var finest = pieces.Exists(p => p.Kind is FormatKind.Second or FormatKind.Seconds) ? Finest(pieces) : 1;
        var milliseconds = (long)Math.Round(serial * MillisecondsADay / finest) * finest;
        var (first, last) = (pieces.FindIndex(IsOfDay), pieces.FindLastIndex(IsOfDay));
        if (first < 0)
        {
            // Durations are counted from nothing, whatever the days are counted from.
            return Shown(pieces,
                milliseconds - (from1904 && pieces.Exists(p => p.Kind is FormatKind.Hours or FormatKind.Minutes or FormatKind.Seconds)
                    ? DaysTo1904 * MillisecondsADay
                    : 0));
        }

        var days = milliseconds / MillisecondsADay;
        if (days is < FirstSure or > LastDay || DayOf(pieces[first..(last + 1)], DateTime.FromOADate(days)) is not { } day)
        {
            return null;
        }

        var (before, after) = (Shown(pieces[..first], milliseconds), Shown(pieces[(last + 1)..], milliseconds));
        return before is null || after is null ? null : ShownValue.Tidy($"{Apart(before, true)}{day}{Apart(after, false)}");
    }

    private static bool IsOfDay(FormatPiece piece) =>
        piece.Kind is FormatKind.Day or FormatKind.Month or FormatKind.Year or FormatKind.Weekday;

    // What languages write between and after the parts of a day says nothing more.
    private static string? DayOf(List<FormatPiece> pieces, DateTime day)
    {
        var between = string.Concat(pieces.Where(p => p.Kind == FormatKind.Literal).Select(p => p.Text + " "));
        if (pieces.Exists(p => p.Kind is not FormatKind.Literal && !IsOfDay(p)) || !NothingMore().IsMatch(between))
        {
            return null;
        }

        bool Has(FormatKind kind) => pieces.Exists(p => p.Kind == kind);
        var named = pieces.Exists(p => p.Kind == FormatKind.Month && p.Text.Length == 5);
        return (Has(FormatKind.Day), Has(FormatKind.Month), Has(FormatKind.Year)) switch
        {
            (true, true, true) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            (true, true, false) when !named => day.ToString("d MMMM", CultureInfo.InvariantCulture),
            (false, true, true) when !named && !Has(FormatKind.Weekday) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            (false, false, true) when !Has(FormatKind.Weekday) => day.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    // Words around a day are kept as the sheet shows them, but for a country's sign of a year.
    private static string Apart(string text, bool before)
    {
        var bare = text.Trim(' ', ',');
        return bare.Length == 0 || NothingMore().IsMatch(bare) ? " " : before ? text + " " : " " + text.TrimStart(',');
    }

    private static long Finest(List<FormatPiece> pieces) =>
        pieces.Find(p => p.Kind == FormatKind.Fraction).Text?.Length switch { 1 => 100, 2 => 10, 3 => 1, null => 1_000, _ => 1 };

    private static string? Shown(List<FormatPiece> pieces, long milliseconds)
    {
        var half = pieces.Exists(p => p.Kind == FormatKind.HalfDay);
        var (hour, total) = (milliseconds / 3_600_000 % 24, milliseconds / 1_000);
        return ShownValue.Tidy(string.Concat(pieces.Select(p => p.Kind switch
        {
            FormatKind.Hour => Padded(half ? (hour + 11) % 12 + 1 : hour, p.Text.Length),
            FormatKind.Minute => Padded(total / 60 % 60, p.Text.Length),
            FormatKind.Second => Padded(total % 60, p.Text.Length),
            FormatKind.Hours => Padded(total / 3_600, p.Text.Length),
            FormatKind.Minutes => Padded(total / 60, p.Text.Length),
            FormatKind.Seconds => Padded(total, p.Text.Length),
            FormatKind.Fraction => "." + (milliseconds % 1_000).ToString("000", CultureInfo.InvariantCulture)[..Math.Min(3, p.Text.Length)],
            FormatKind.HalfDay =>
                hour < 12
                    ? p.Text[..p.Text.IndexOf('/', StringComparison.Ordinal)]
                    : p.Text[(p.Text.IndexOf('/', StringComparison.Ordinal) + 1)..],
            _ => p.Text,
        })));
    }

    private static string Padded(long number, int letters) =>
        number.ToString(letters > 1 ? new string('0', letters) : "0", CultureInfo.InvariantCulture);

    // No word of it can be read as others behind each other: it would be tried in every way.
    [GeneratedRegex(@"^(?:[\s.,/:·\-–—年月日号년월일гр]|del?|of|року)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NothingMore();
}
