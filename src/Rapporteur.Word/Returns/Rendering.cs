using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Whether words can be what a program prints for a field (ISO/IEC 29500-1, 17.16.4 and 17.16.5): for a date numbers, names of
/// months and days and what stands in its picture, for a number one number. Of names of files and people, and of tables of
/// contents, nobody can tell: they can.
/// </summary>
internal static class Rendering
{
    // A number in letters, with what may stand around it: "(xxviii)".
    private const int LongestNumber = 10;

    private static readonly ImmutableHashSet<string> Dates = ["DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE"];

    private static readonly ImmutableHashSet<string> Numbers =
    [
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "NOTEREF", "SEQ", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT",
        "NUMCHARS", "NUMWORDS", "REVNUM", "EDITTIME", "FILESIZE",
    ];

    // What dates say between their parts, whatever the picture.
    private static readonly ImmutableHashSet<string> Between =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "de", "del", "of", "the", "st", "nd", "rd", "th", "er", "le", "г", "год",
            "года", "am", "pm");

    private static readonly Lazy<ImmutableHashSet<string>> Calendar = new(() => CultureInfo.GetCultures(CultureTypes.AllCultures)
        .Select(c => c.DateTimeFormat)
        .SelectMany(f => (string[])[.. f.MonthNames, .. f.MonthGenitiveNames, .. f.AbbreviatedMonthNames,
            .. f.AbbreviatedMonthGenitiveNames, .. f.DayNames, .. f.AbbreviatedDayNames, f.AMDesignator, f.PMDesignator])
        .SelectMany(Words).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));

    public static bool IsOf(string instruction, string words)
    {
        var name = new FieldInstruction(instruction).Name;
        return words.Length == 0 || IsComplaint(words)
            || (Dates.Contains(name) ? IsDate(instruction, words) : !Numbers.Contains(name) || IsNumber(instruction, words));
    }

    // "Error! Bookmark not defined.", in the program's language.
    private static bool IsComplaint(string words) => words.Contains('!', StringComparison.Ordinal);

    private static bool IsDate(string instruction, string words)
    {
        var picture = Words(instruction).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(words).All(w => Between.Contains(w) || Calendar.Value.Contains(w) || picture.Contains(w));
    }

    // Numbers in words are known by their switch.
    private static bool IsNumber(string instruction, string words) =>
        instruction.Contains("Text", StringComparison.OrdinalIgnoreCase)
        || (Words(words).Sum(w => w.Length) <= LongestNumber && Words(words).Count() <= 1);

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.Select(c => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
