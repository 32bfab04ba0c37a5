using System.Collections.Immutable;
using System.Globalization;

namespace Rapporteur.Word.Forms;

/// <summary>What a piece of a number format stands for; <c>Month</c> may turn out to be minutes by what stands beside it.</summary>
internal enum FormatKind
{
    Literal,
    Digit,
    Point,
    Comma,
    Percent,
    Exponent,
    Slash,
    Denominator,
    General,
    Text,
    Year,
    Month,
    Day,
    Weekday,
    Hour,
    Minute,
    Second,
    Fraction,
    HalfDay,
    Hours,
    Minutes,
    Seconds,
}

/// <summary>A piece of a format: its letters, or of a literal the words shown.</summary>
internal readonly record struct FormatPiece(FormatKind Kind, string Text);

/// <summary>
/// One section of a format code (ECMA-376 Part 1, 18.8.31), taken apart so that what is quoted, escaped, in brackets or
/// only padding is never taken for a letter of a date. Its condition, if it has one, is kept as written.
/// </summary>
internal sealed record FormatSection(ImmutableArray<FormatPiece> Pieces, string? Condition)
{
    /// <summary>Excel takes no longer code; one that is read in every cell must not be as long as a file can be.</summary>
    public const int Longest = 255;

    // Letters that stand for a piece by themselves; of any other letter no program says what it shows.
    private const string Letters = "dmyhs";

    // Signs that stand in formats of days and times as they are; any other word that no program put between quotation marks may be the
    // name of a format in its writer's language.
    private const string Signs = "年月日号號時时分秒년월일시분초г";

    public bool IsMoment => Pieces.Any(p => p.Kind is >= FormatKind.Year and not FormatKind.Fraction);

    public bool Has(FormatKind kind) => Pieces.Any(p => p.Kind == kind);

    /// <summary>The sections of a code, at most four; null when it holds what is not known to be shown everywhere alike.</summary>
    public static ImmutableArray<FormatSection>? Parse(string code)
    {
        if (code.Length > Longest)
        {
            return null;
        }

        var (sections, pieces, condition) = (ImmutableArray.CreateBuilder<FormatSection>(), new List<FormatPiece>(), (string?)null);
        for (var at = 0; at < code.Length;)
        {
            if (code[at] == ';')
            {
                sections.Add(new FormatSection(Told(pieces), condition));
                (pieces, condition) = ([], null);
                at++;
            }
            else if (code[at] == '[')
            {
                var end = code.IndexOf(']', at);
                if (end < 0 || !Bracket(code[(at + 1)..end], pieces, ref condition))
                {
                    return null;
                }

                at = end + 1;
            }
            else if (Next(code, ref at) is { } piece)
            {
                pieces.Add(piece);
            }
            else
            {
                return null;
            }
        }

        sections.Add(new FormatSection(Told(pieces), condition));
        return sections.Count <= 4 ? sections.ToImmutable() : null;
    }

    private static FormatPiece? Next(string code, ref int at)
    {
        var (from, ch) = (at, code[at]);
        var rest = code.AsSpan(at);
        switch (ch)
        {
            case '"':
                var end = code.IndexOf('"', at + 1);
                at = end < 0 ? code.Length : end + 1;
                return new(FormatKind.Literal, code[(from + 1)..(end < 0 ? code.Length : end)]);
            case '\\':
                at += 2;
                return from + 1 < code.Length ? new(FormatKind.Literal, code[(from + 1)..at]) : null;
            case '_' or '*':
                // Room as wide as the next character, or filled with it: nothing that is read.
                at += 2;
                return new(FormatKind.Literal, " ");
            case '/' when from + 1 < code.Length && code[from + 1] is >= '1' and <= '9':
                at++;
                return new(FormatKind.Slash, "/");
            case >= '1' and <= '9' when from > 0 && code[from - 1] == '/':
                at += rest.IndexOfAnyExceptInRange('0', '9') is var digits and >= 0 ? digits : rest.Length;
                return new(FormatKind.Denominator, code[from..at]);
        }

        if (rest.StartsWith("General", StringComparison.OrdinalIgnoreCase))
        {
            at += 7;
            return new(FormatKind.General, "");
        }

        if (rest.StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("A/P", StringComparison.OrdinalIgnoreCase))
        {
            at += char.ToUpperInvariant(rest[1]) == 'M' ? 5 : 3;
            return new(FormatKind.HalfDay, code[from..at]);
        }

        if (ch is 'E' or 'e' && rest.Length > 1 && rest[1] is '+' or '-')
        {
            at += 2;
            return new(FormatKind.Exponent, code[from..at]);
        }

        var letter = char.ToLowerInvariant(ch);
        if (Letters.Contains(letter, StringComparison.Ordinal))
        {
            at += Run(rest, letter);
            return new(OfLetter(letter, at - from), code[from..at]);
        }

        at++;
        return ch switch
        {
            '0' or '#' or '?' => new(FormatKind.Digit, ch.ToString()),
            '.' => new(FormatKind.Point, "."),
            ',' => new(FormatKind.Comma, ","),
            '%' => new(FormatKind.Percent, "%"),
            '/' => new(FormatKind.Slash, "/"),
            '@' => new(FormatKind.Text, "@"),
            _ when char.IsAsciiDigit(ch) || rest.StartsWith("上午") || rest.StartsWith("午前") => null,
            _ when char.IsLetter(ch) && !Signs.Contains(ch, StringComparison.Ordinal) => null,
            _ => new(FormatKind.Literal, ch.ToString()),
        };
    }

    // Colours show nothing, a currency its sign; of other numerals and calendars this place knows nothing.
    private static bool Bracket(string inside, List<FormatPiece> pieces, ref string? condition)
    {
        var letter = inside.Length > 0 ? char.ToLowerInvariant(inside[0]) : ' ';
        if (letter is 'h' or 'm' or 's' && Run(inside, letter) == inside.Length)
        {
            pieces.Add(new(letter switch { 'h' => FormatKind.Hours, 'm' => FormatKind.Minutes, _ => FormatKind.Seconds }, inside));
            return true;
        }

        if (letter is '<' or '>' or '=' && condition is null)
        {
            condition = inside;
            return true;
        }

        if (letter == '$')
        {
            // The sign, a dash, and the language by number or by tag ("[$-419]", "[$US$-en-US]").
            var dash = inside.IndexOf('-', StringComparison.Ordinal);
            pieces.Add(new(FormatKind.Literal, dash < 0 ? inside[1..] : inside[1..dash]));
            return dash < 0 || IsCommon(inside[(dash + 1)..]);
        }

        return letter is 'c' && inside.StartsWith("Color", StringComparison.OrdinalIgnoreCase)
            || inside.ToUpperInvariant() is "BLACK" or "BLUE" or "CYAN" or "GREEN" or "MAGENTA" or "RED" or "WHITE" or "YELLOW";
    }

    // The language, before it the calendar and the numerals; 1, 2 and 9 to 12 are the Gregorian calendar. Behind a tag they stand after
    // a comma.
    private static bool IsCommon(string locale)
    {
        var comma = locale.LastIndexOf(',');
        return uint.TryParse(locale.AsSpan(comma + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var id)
            ? (id >> 24) is 0 or 1 && ((id >> 16) & 0xFF) is 0 or 1 or 2 or (>= 9 and <= 12)
            : comma < 0;
    }

    private static int Run(ReadOnlySpan<char> text, char letter)
    {
        var length = 0;
        while (length < text.Length && char.ToLowerInvariant(text[length]) == letter)
        {
            length++;
        }

        return length;
    }

    private static FormatKind OfLetter(char letter, int times) => letter switch
    {
        'd' => times > 2 ? FormatKind.Weekday : FormatKind.Day,
        'm' => FormatKind.Month,
        'y' => FormatKind.Year,
        'h' => FormatKind.Hour,
        _ => FormatKind.Second,
    };

    // "m" is minutes after hours and before seconds, and a point with noughts after seconds is parts of them.
    private static ImmutableArray<FormatPiece> Told(List<FormatPiece> pieces)
    {
        var moment = pieces.Exists(p => p.Kind >= FormatKind.Year);
        for (var i = 0; i < pieces.Count && moment; i++)
        {
            pieces[i] = pieces[i].Kind switch
            {
                FormatKind.Month when pieces[i].Text.Length <= 2 && IsMinute(pieces, i) => pieces[i] with { Kind = FormatKind.Minute },
                FormatKind.Point when i + 1 < pieces.Count && pieces[i + 1].Kind == FormatKind.Digit =>
                    pieces[i] with { Kind = FormatKind.Fraction, Text = "" },
                FormatKind.Digit when i > 0 && pieces[i - 1].Kind == FormatKind.Fraction =>
                    new(FormatKind.Fraction, pieces[i - 1].Text + "0"),
                FormatKind.Point or FormatKind.Comma or FormatKind.Slash or FormatKind.Percent =>
                    pieces[i] with { Kind = FormatKind.Literal },
                _ => pieces[i],
            };
        }

        // Of a run of noughts the last piece holds them all.
        return [.. pieces.Where(
            (p, i) => p.Kind != FormatKind.Fraction || i + 1 == pieces.Count || pieces[i + 1].Kind != FormatKind.Fraction)];
    }

    private static bool IsMinute(List<FormatPiece> pieces, int at)
    {
        var before = pieces.Take(at).LastOrDefault(p => p.Kind >= FormatKind.Year).Kind;
        var after = pieces.Skip(at + 1).FirstOrDefault(p => p.Kind >= FormatKind.Year).Kind;
        return before is FormatKind.Hour or FormatKind.Hours || after is FormatKind.Second or FormatKind.Seconds;
    }
}
