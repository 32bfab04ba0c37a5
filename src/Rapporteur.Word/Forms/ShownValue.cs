using System.Collections.Immutable;
using System.Globalization;

namespace Rapporteur.Word.Forms;

/// <summary>
/// A cell's value as the sheet shows it. Numbers are rounded and written as their format says; a day, in whatever order
/// and language the sheet writes it, is "22 December 2017". Whatever is not known to be shown so everywhere, or not at
/// all, is null and never another value.
/// </summary>
internal static class ShownValue
{
    /// <summary>A number in that format; days are counted from 1904 where the workbook says so.</summary>
    public static string? OfNumber(double number, string code, bool from1904)
    {
        if (FormatSection.Parse(code) is not { } sections || Chosen(number, sections) is not { } chosen)
        {
            return null;
        }

        var (section, minus) = chosen;
        if (section.IsMoment)
        {
            return minus || number < 0 ? null : ShownMoment.Of(number, section, from1904);
        }

        if (section.Pieces.All(p => p.Kind == FormatKind.Literal && string.IsNullOrWhiteSpace(p.Text)))
        {
            // Noughts are hidden on purpose; who hid another number may still mean it.
            return number == 0 ? "" : null;
        }

        if (minus && !section.Pieces.Any(p => p.Kind is FormatKind.Digit or FormatKind.General or FormatKind.Text))
        {
            return null;
        }

        // What is rounded to nothing has lost its sign.
        return ShownNumber.Of(Math.Abs(number), section) is { } shown
            ? Tidy((minus && shown != ShownNumber.Of(0, section) ? "-" : "") + shown)
            : null;
    }

    /// <summary>A text in that format, which may put words around it, or hide it (null).</summary>
    public static string? OfText(string text, string code)
    {
        if (code.Length > FormatSection.Longest)
        {
            return null;
        }

        if (code is "@" || (!code.Contains('@', StringComparison.Ordinal) && code.AsSpan().Count(';') < 3))
        {
            return text;
        }

        if (FormatSection.Parse(code) is not { } sections)
        {
            return null;
        }

        var section = sections.Length == 4 || sections[^1].Has(FormatKind.Text) ? sections[^1] : null;
        return section is null ? text
            : section.Has(FormatKind.Text) ? string.Concat(section.Pieces.Select(p => p.Kind == FormatKind.Text ? text : p.Text)).Trim(' ')
            : null;
    }

    // Which section a number is shown in, and whether its sign is written by us; of conditions only those on what is not negative are
    // followed.
    private static (FormatSection Section, bool Minus)? Chosen(double number, ImmutableArray<FormatSection> sections)
    {
        var numeric = sections.Length == 4 || (sections.Length > 1 && sections[^1].Has(FormatKind.Text)) ? sections[..^1] : sections;
        if (numeric.Any(s => s.Condition is not null))
        {
            return number >= 0 && numeric.FirstOrDefault(s => s.Condition is not { } condition || IsMet(number, condition)) is { } met
                ? (met, false)
                : null;
        }

        return numeric.Length switch
        {
            1 => (numeric[0], number < 0),
            2 => (numeric[number < 0 ? 1 : 0], false),
            _ => (numeric[number > 0 ? 0 : number < 0 ? 1 : 2], false),
        };
    }

    private static bool IsMet(double number, string condition)
    {
        var sign = condition.AsSpan(0, condition.AsSpan().IndexOfAnyExcept("<>=") is var end and >= 0 ? end : condition.Length);
        return double.TryParse(condition.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            && sign switch
            {
                "<" => number < limit,
                "<=" => number <= limit,
                ">" => number > limit,
                ">=" => number >= limit,
                "=" => number == limit,
                "<>" => number != limit,
                _ => false,
            };
    }

    internal static string Tidy(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
