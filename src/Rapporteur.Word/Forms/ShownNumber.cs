using System.Globalization;
using System.Text;

namespace Rapporteur.Word.Forms;

/// <summary>A number that is no moment, as a section of a format writes it; null when that is not known for certain.</summary>
internal static class ShownNumber
{
    // What spreadsheets keep of a number.
    private const string Kept = "G15";
    private const double Exact = 1e-10;

    public static string? Of(double number, FormatSection section)
    {
        var pieces = section.Pieces.ToList();
        if (pieces.Exists(p => p.Kind is FormatKind.General or FormatKind.Text))
        {
            // Words around the sign of a text are shown beside a number by some programs only.
            return pieces.Exists(p => p.Kind is FormatKind.Digit or FormatKind.Percent or FormatKind.Exponent)
                || (pieces.Exists(p => p.Kind == FormatKind.Text) && pieces.Count > 1) ? null
                : string.Concat(pieces.Select(p => p.Kind is FormatKind.General or FormatKind.Text ? General(number) : p.Text));
        }

        var exponent = pieces.FindIndex(p => p.Kind == FormatKind.Exponent);
        var slash = pieces.FindIndex(p => p.Kind == FormatKind.Slash);
        return exponent >= 0 ? Scientific(number, pieces[..exponent], pieces[exponent], pieces[(exponent + 1)..])
            : slash > 0 && pieces[slash - 1].Kind == FormatKind.Digit ? Fraction(number, pieces, slash)
            : DecimalOf(number) is { } exact ? Plain(exact, pieces)
            : null;
    }

    public static string General(double number) => number.ToString(Kept, CultureInfo.InvariantCulture);

    private static decimal? DecimalOf(double number) =>
        decimal.TryParse(number.ToString(Kept, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture,
            out var exact) && exact < 1e24m ? exact : null;

    private static string? Plain(decimal number, List<FormatPiece> pieces)
    {
        var (first, last) = (pieces.FindIndex(p => p.Kind == FormatKind.Digit), pieces.FindLastIndex(p => p.Kind == FormatKind.Digit));
        var point = pieces.FindIndex(p => p.Kind == FormatKind.Point);
        var lastWhole = point < 0 ? last : pieces.FindLastIndex(point, p => p.Kind == FormatKind.Digit);
        var decimals = point < 0 ? 0 : pieces.Skip(point).Count(p => p.Kind == FormatKind.Digit);
        if (decimals > 20 || pieces.Count(p => p.Kind == FormatKind.Point) > 1 || pieces.Exists(p => p.Kind == FormatKind.Denominator)
            || (point >= 0 && pieces.Skip(point).Take(last - point).Any(p => p.Kind == FormatKind.Comma)))
        {
            return null;
        }

        // Commas after the last place make thousands of it; between places they part the digits.
        var thousands = CommasAfter(pieces, lastWhole) + (last == lastWhole ? 0 : CommasAfter(pieces, last));
        var parted = lastWhole > 0 && pieces.Take(lastWhole).Skip(Math.Max(first, 0)).Any(p => p.Kind == FormatKind.Comma);
        for (var i = 0; i < thousands; i++)
        {
            number /= 1_000;
        }

        for (var i = pieces.Count(p => p.Kind == FormatKind.Percent); i > 0 && number < 1e24m; i--)
        {
            number *= 100;
        }

        var text = Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        var (whole, part) = decimals == 0 ? (text, "") : (text[..^(decimals + 1)], text[^decimals..]);
        var digits = whole == "0" ? "" : whole;
        return Whole(digits, pieces[..(point < 0 ? pieces.Count : point)], parted)
            + (point < 0 ? "" : (lastWhole < 0 ? digits : "") + Part(part, pieces[point..]));
    }

    private static int CommasAfter(List<FormatPiece> pieces, int place) =>
        place < 0 ? 0 : pieces.Skip(place + 1).TakeWhile(p => p.Kind == FormatKind.Comma).Count();

    // From the right: a place takes a digit, the first place all that are left.
    private static string Whole(string digits, List<FormatPiece> pieces, bool parted)
    {
        var (written, left, count, first) = (new List<string>(), digits.Length, 0, pieces.FindIndex(p => p.Kind == FormatKind.Digit));
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var piece = pieces[i];
            if (piece.Kind != FormatKind.Digit)
            {
                written.Add(piece.Kind == FormatKind.Comma ? "" : piece.Text);
                continue;
            }

            do
            {
                var digit = left > 0 ? digits[--left].ToString() : piece.Text switch { "0" => "0", "?" => " ", _ => "" };
                written.Add(parted && count > 0 && count % 3 == 0 && digit is not ("" or " ") ? digit + "," : digit);
                count++;
            }
            while (i == first && left > 0);
        }

        written.Reverse();
        return string.Concat(written);
    }

    private static string Part(string digits, List<FormatPiece> pieces)
    {
        var (written, at) = (new StringBuilder(), 0);
        foreach (var piece in pieces)
        {
            if (piece.Kind != FormatKind.Digit)
            {
                written.Append(piece.Kind == FormatKind.Comma ? "" : piece.Text);
                continue;
            }

            var more = digits.AsSpan(at).ContainsAnyExcept('0');
            written.Append(more || piece.Text == "0" ? digits[at].ToString() : piece.Text == "?" ? " " : "");
            at++;
        }

        return written.ToString();
    }

    private static string? Scientific(double number, List<FormatPiece> mantissa, FormatPiece sign, List<FormatPiece> exponent)
    {
        var places = mantissa.TakeWhile(p => p.Kind != FormatKind.Point).Count(p => p.Kind == FormatKind.Digit);
        var decimals = mantissa.Count(p => p.Kind == FormatKind.Digit) - places;
        if (places is 0 or > 9 || decimals > 15 || !exponent.Exists(p => p.Kind == FormatKind.Digit)
            || exponent.Concat(mantissa).Any(p => p.Kind is FormatKind.Percent or FormatKind.Slash))
        {
            return null;
        }

        var parts = number.ToString("E14", CultureInfo.InvariantCulture).Split('E');
        var (digits, power) =
            (decimal.Parse(parts[0], CultureInfo.InvariantCulture),
                int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        var shown = (int)Math.Floor(power / (double)places) * places;
        for (; power > shown; power--)
        {
            digits *= 10;
        }

        if (Math.Floor(Math.Round(digits, decimals, MidpointRounding.AwayFromZero))
            .ToString("F0", CultureInfo.InvariantCulture).Length > places)
        {
            shown += places;
            digits = 1;
        }

        return Plain(digits, mantissa) is { } before && Plain(Math.Abs(shown), exponent) is { } after
            ? $"{before}E{(shown < 0 ? "-" : sign.Text.EndsWith('+') ? "+" : "")}{after}"
            : null;
    }

    private static string? Fraction(double number, List<FormatPiece> pieces, int slash)
    {
        var above = pieces.FindLastIndex(slash - 1, p => p.Kind != FormatKind.Digit) + 1;
        var below = pieces.Skip(slash + 1).TakeWhile(p => p.Kind == FormatKind.Digit).Count();
        var end = slash + 1 + Math.Max(below, 1);
        var places = pieces.FindIndex(p => p.Kind == FormatKind.Digit);
        var mixed = places < above;
        if (number > 1e12 || end > pieces.Count || below > 4
            || pieces.Exists(p => p.Kind is FormatKind.Point or FormatKind.Comma or FormatKind.Percent)
            || pieces[end..].Exists(p => p.Kind is FormatKind.Digit or FormatKind.Slash))
        {
            return null;
        }

        var whole = mixed ? Math.Floor(number) : 0;
        if (Ratio(number - whole, pieces[slash + 1], below) is not var (top, bottom))
        {
            return null;
        }

        (whole, top) = mixed && top == bottom ? (whole + 1, 0) : (whole, top);
        var before = pieces[..places].Select(p => p.Text);
        var wholeText = !mixed ? "" : whole > 0 || top == 0 || pieces[places].Text == "0" ? General(whole) : "";
        var part = mixed && top == 0 ? "" : $"{top.ToString(CultureInfo.InvariantCulture)}/{bottom.ToString(CultureInfo.InvariantCulture)}";
        return string.Concat([.. before, wholeText, " ", part, " ", .. pieces[end..].Select(p => p.Text)]);
    }

    // A fraction that is not the number itself is found differently by different programs, unless its denominator is given.
    private static (long Top, long Bottom)? Ratio(double number, FormatPiece below, int places)
    {
        if (below.Kind == FormatKind.Denominator)
        {
            return long.TryParse(below.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given <= 10_000
                ? ((long)Math.Round(number * given, MidpointRounding.AwayFromZero), given)
                : null;
        }

        for (long bottom = 1; places > 0 && bottom < Math.Pow(10, places); bottom++)
        {
            var top = Math.Round(number * bottom);
            if (Math.Abs(number - (top / bottom)) < Exact)
            {
                return ((long)top, bottom);
            }
        }

        return null;
    }
}
