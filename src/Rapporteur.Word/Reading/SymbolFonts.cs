namespace Rapporteur.Word.Reading;

/// <summary>
/// The characters behind symbol fonts, whose codes (0x20–0xFF, or the same in the private use area from 0xF000) mean
/// nothing without the font: those known by name, and those of which the file itself says so (ISO/IEC 29500-1, 17.8.3.2).
/// Unknown characters become U+FFFD, never a letter of another font, so that nothing printed disappears or changes silently.
/// </summary>
internal sealed class SymbolFonts
{
    // From 0x20 on, and from 0xA0 on (Adobe's Symbol set, which Windows' font of that name has too).
    private const string SymbolLow = " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\uFFFDαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    private const string SymbolHigh =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
        + "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uFFFD〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "ZapfDingbats", "Zapf Dingbats", "ITC Zapf Dingbats",
        "Monotype Sorts", "Marlett",
        "MT Extra", "MS Outlook", "Bookshelf Symbol 7", "MS Reference Specialty",
    };

    // LibreOffice says so of them, and yet their letters are letters.
    private static readonly HashSet<string> OfUnicode = new(StringComparer.OrdinalIgnoreCase)
    {
        "OpenSymbol", "StarSymbol", "Segoe UI Symbol", "Segoe UI Emoji", "Cambria Math", "Arial Unicode MS", "MS Gothic",
        "Noto Sans Symbols", "DejaVu Sans",
    };

    // Longer than any font's; a name is asked for at every run and cell.
    private const int LongestName = 255;

    private readonly HashSet<string> holding;

    /// <summary>With these fonts of the file beside the known ones.</summary>
    public SymbolFonts(IEnumerable<string> ofFile)
    {
        holding = new HashSet<string>(Known, StringComparer.OrdinalIgnoreCase);
        holding.UnionWith(ofFile.Where(f => !OfUnicode.Contains(f)));
    }

    /// <summary>Those known by name.</summary>
    public static SymbolFonts ByName { get; } = new([]);

    /// <summary>Whether that font holds symbols in the places of letters.</summary>
    public bool Holds(string? font) => font is { Length: <= LongestName } && holding.Contains(font);

    /// <summary>The character of that code in that font; the code itself for a font that is no symbol font.</summary>
    public string Map(string? font, int code)
    {
        var glyph = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        return font?.ToUpperInvariant() switch
        {
            "WINGDINGS" => Wingdings(glyph),
            "WINGDINGS 2" => glyph switch { 0x50 or 0x52 => "✓", 0x4F or 0x51 => "✗", 0x97 => "•", 0xA3 => "☐", _ => Blank(glyph) },
            "WINGDINGS 3" => glyph switch { 0x70 => "▲", 0x71 => "▼", 0x7D or 0x84 => "▶", _ => Blank(glyph) },
            "SYMBOL" => Symbol(glyph),
            { } when Holds(font) => Blank(glyph),
            _ when code == glyph => Plain(code),
            // A private code whose font is not named in the run: only the bullets that every font of that kind shares.
            null => glyph switch { 0xA7 => "▪", 0xB7 => "•", _ => Blank(glyph) },
            _ => Blank(glyph),
        };
    }

    /// <summary>Text with the codes of symbol fonts replaced by what is printed; other text unchanged.</summary>
    public string Printed(string text, FontNames fonts) =>
        text.AsSpan().ContainsAnyInRange('\uF020', '\uF0FF') || Holds(fonts.Latin) || Holds(fonts.Other)
            ? string.Concat(text.Select(c => Printed(c, fonts)))
            : text;

    private string Printed(char c, FontNames fonts) => c switch
    {
        > ' ' and < '\u0080' when Holds(fonts.Latin) => Map(fonts.Latin, c),
        >= '\u0080' and <= '\u00FF' when Holds(fonts.Other) => Map(fonts.Other, c),
        >= '\uF020' and <= '\uF0FF' => Map(Holds(fonts.Other) ? fonts.Other : fonts.Latin, c),
        _ => c.ToString(),
    };

    private static string Blank(int glyph) => glyph == 0x20 ? " " : "\uFFFD";

    private static string Plain(int code) =>
        code is > 0 and < 0xD800 or > 0xDFFF and < 0x110000 ? char.ConvertFromUtf32(code) : "\uFFFD";

    private static string Symbol(int glyph) => glyph switch
    {
        >= 0x20 and <= 0x7E => SymbolLow[glyph - 0x20].ToString(),
        >= 0xA0 and <= 0xFE => SymbolHigh[glyph - 0xA0].ToString(),
        _ => "\uFFFD",
    };

    private static string Wingdings(int glyph) => glyph switch
    {
        0x20 => " ",
        0x22 => "✂",
        0x29 => "✆",
        0x36 => "⌛",
        0x3E => "✇",
        0x3F => "✍",
        0x41 => "✌",
        0x45 => "☜",
        0x46 => "☞",
        0x47 => "☝",
        0x48 => "☟",
        0x4A => "☺",
        0x4C => "☹",
        0x51 => "✈",
        0x52 => "☼",
        0x54 => "❄",
        0x56 => "✞",
        0x58 => "✠",
        0x59 => "✡",
        0x5A => "☪",
        0x5B => "☯",
        0x5D => "☸",
        >= 0x5E and <= 0x69 => ((char)('♈' + glyph - 0x5E)).ToString(),
        0x6C => "●",
        0x6E => "■",
        0x6F or 0x71 or 0x72 or 0xA8 => "□",
        0x75 => "◆",
        0x76 => "❖",
        0x78 => "⌧",
        0x7A => "⌘",
        0x80 => "⓪",
        >= 0x81 and <= 0x8A => ((char)('①' + glyph - 0x81)).ToString(),
        0x8B => "⓿",
        >= 0x8C and <= 0x95 => ((char)('❶' + glyph - 0x8C)).ToString(),
        0x9E or 0x9F => "•",
        0xA7 => "▪",
        0xAB => "★",
        0xB6 => "✰",
        0xD8 => "➢",
        0xDF => "←",
        0xE0 => "→",
        0xE1 => "↑",
        0xE2 => "↓",
        0xE8 => "➔",
        0xEF => "⇦",
        0xF0 => "⇨",
        0xF1 => "⇧",
        0xF2 => "⇩",
        0xFB => "✗",
        0xFC => "✓",
        0xFD => "☒",
        0xFE => "☑",
        _ => "\uFFFD",
    };
}
