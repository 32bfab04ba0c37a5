using System.Globalization;

namespace Rapporteur.Word.Reading;

/// <summary>
/// The numbers of the fields AUTONUM, AUTONUMLGL and AUTONUMOUT, which no file stores (ISO/IEC 29500-1, 17.16.5.4 to 6): one
/// count for each rank of heading and one for the text below them, which begins anew after every numbered heading.
/// </summary>
internal sealed class AutoNumbers(Unread unread)
{
    // Of a list that no file defines, so that these numbers are never taken for typed ones.
    private const int List = -1;
    private const int Ranks = 9;

    // It is one character (17.16.5.4); one of thousands would be printed up to ten times a field.
    private const int LongestSeparator = 8;
    private static readonly string[] Outline = ["{0}.", "{0}.", "{0}.", "{0})", "({0})", "({0})", "({0})", "({0})", "({0})", "{0}."];

    private static readonly string[] OutlineFormats =
        ["upperRoman", "upperLetter", "decimal", "lowerLetter", "decimal", "lowerLetter", "lowerRoman", "lowerLetter", "lowerRoman",
            "decimal"];

    private readonly int[] counts = new int[Ranks + 1];

    /// <summary>Counts the field and gives its number as printed; <paramref name="heading"/> is the rank from 1, null for other
    /// text; a number in words is in <paramref name="language"/>.</summary>
    public string Next(FieldInstruction field, int? heading, Func<string?> language)
    {
        var at = heading is >= 1 and <= Ranks ? heading.Value - 1 : Ranks;
        counts[at]++;
        Array.Clear(counts, at + 1, Ranks - at);
        if (field.Name == "AUTONUMOUT")
        {
            return string.Format(CultureInfo.InvariantCulture, Outline[at], NumberFormat.Of(counts[at], OutlineFormats[at]));
        }

        var separator = field.Switch("\\s") is { Length: > 0 } own ? own : ".";
        if (separator.Length > LongestSeparator)
        {
            unread.Field(field.Name);
            return "";
        }

        if (field.Name == "AUTONUMLGL")
        {
            var above = counts[..at].Where(c => c > 0).Append(counts[at]).Select(c => c.ToString(CultureInfo.InvariantCulture));
            return string.Join(separator, above) + (field.Has("\\e") ? "" : separator);
        }

        var format = field.Switch("\\*");
        var printed = new ListFormat(Format(format)).Print(counts[at], language, unread);
        return (format is "OrdText" or "CardText" ? InItsCase(printed, field) : printed) + separator;
    }

    // 17.16.4.3.1: in small letters unless another switch says otherwise; a list begins with a capital one.
    private static string InItsCase(string printed, FieldInstruction field) =>
        field.Has("Upper") ? printed.ToUpperInvariant()
        : field.Has("FirstCap") || field.Has("Caps") ? printed
        : printed[..1].ToLowerInvariant() + printed[1..];

    /// <summary>The number as that of a list: a count, not something typed.</summary>
    public static ListNumber Marker(string raw)
    {
        var marker = Wording.Tidy(raw);
        var levels = marker.TrimEnd('.').Count(c => c == '.');
        return new ListNumber(List, levels, marker, Bullet: false, NamesParents: levels > 0);
    }

    // 17.16.4.3.1: the general formatting switches, told apart by case. What is no format of lists here is noted by its own name.
    private static string Format(string? name) => name switch
    {
        null or "Arabic" or "MERGEFORMAT" or "CHARFORMAT" or "Caps" or "FirstCap" or "Lower" or "Upper" => "decimal",
        "alphabetic" => "lowerLetter",
        "ALPHABETIC" => "upperLetter",
        "roman" => "lowerRoman",
        "ROMAN" or "Roman" => "upperRoman",
        "Ordinal" => "ordinal",
        "OrdText" => "ordinalText",
        "CardText" => "cardinalText",
        "Hex" => "hex",
        "ArabicDash" => "numberInDash",
        _ => name,
    };
}
