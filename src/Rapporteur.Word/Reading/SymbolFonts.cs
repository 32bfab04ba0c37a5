namespace Rapporteur.Word.Reading;

/// <summary>
/// The characters behind symbol fonts, whose codes (0x20–0xFF, or the same in the private use area from 0xF000) mean
/// nothing without the font. Unknown ones become U+FFFD, never a letter of another font, so that nothing printed disappears or
/// changes silently.
/// </summary>
internal static class SymbolFonts
{
    private const string SymbolUpper = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private const string SymbolLower = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "ZapfDingbats", "Zapf Dingbats", "ITC Zapf Dingbats",
        "Monotype Sorts", "Marlett",
        "MT Extra", "MS Outlook", "Bookshelf Symbol 7", "MS Reference Specialty",
    };

    /// <summary>Whether that font holds symbols in the places of letters.</summary>
    public static bool Holds(string font) => Known.Contains(font);

    /// <summary>The character of that code in that font; the code itself for a font that is no symbol font.</summary>
    public static string Map(string? font, int code)
    {
        var glyph = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        return font?.ToUpperInvariant() switch
        {
            "WINGDINGS" => Wingdings(glyph),
            "WINGDINGS 2" => glyph switch { 0x50 or 0x52 => "✓", 0x4F or 0x51 => "✗", 0x97 => "•", 0xA3 => "☐", _ => Blank(glyph) },
            "WINGDINGS 3" => glyph switch { 0x70 => "▲", 0x71 => "▼", 0x7D or 0x84 => "▶", _ => Blank(glyph) },
            "SYMBOL" => Symbol(glyph),
            { } named when Known.Contains(named) => Blank(glyph),
            _ when code == glyph => Plain(code),
            // A private code whose font is not named in the run: only the bullets that every font of that kind shares.
            null => glyph switch { 0xA7 => "▪", 0xB7 => "•", _ => Blank(glyph) },
            _ => Blank(glyph),
        };
    }

    /// <summary>Text with the codes of a symbol font replaced by what is printed; other text unchanged.</summary>
    public static string Printed(string text, string? font) =>
        text.AsSpan().ContainsAnyInRange('\uF020', '\uF0FF') || (font is not null && Known.Contains(font))
            ? string.Concat(
                text.Select(
                    c => c is >= '\uF020' and <= '\uF0FF' || (c is > ' ' and <= '\u00FF' && font is not null && Known.Contains(font))
                        ? Map(font, c)
                        : c.ToString()))
            : text;

    private static string Blank(int glyph) => glyph == 0x20 ? " " : "\uFFFD";

    private static string Plain(int code) =>
        code is > 0 and < 0xD800 or > 0xDFFF and < 0x110000 ? char.ConvertFromUtf32(code) : "\uFFFD";

    private static string Symbol(int glyph) => glyph switch
    {
        >= 'A' and <= 'Z' => SymbolUpper[glyph - 'A'].ToString(),
        >= 'a' and <= 'z' => SymbolLower[glyph - 'a'].ToString(),
        0x22 => "∀",
        0x24 => "∃",
        0x27 => "∍",
        0x2A => "∗",
        0x2D => "−",
        0x40 => "≅",
        0x5C => "∴",
        0x5E => "⊥",
        >= 0x20 and <= 0x7E => ((char)glyph).ToString(),
        0xA3 => "≤",
        0xA5 => "∞",
        0xA8 => "♦",
        0xAB => "↔",
        0xAC => "←",
        0xAD => "↑",
        0xAE => "→",
        0xAF => "↓",
        0xB0 => "°",
        0xB1 => "±",
        0xB3 => "≥",
        0xB4 => "×",
        0xB6 => "∂",
        0xB7 => "•",
        0xB8 => "÷",
        0xB9 => "≠",
        0xBA => "≡",
        0xBB => "≈",
        0xBC => "…",
        0xC6 => "∅",
        0xC7 => "∩",
        0xC8 => "∪",
        0xCC => "⊂",
        0xCE => "∈",
        0xD2 => "®",
        0xD3 => "©",
        0xD4 => "™",
        0xD6 => "√",
        0xDE => "⇒",
        0xE5 => "∑",
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
