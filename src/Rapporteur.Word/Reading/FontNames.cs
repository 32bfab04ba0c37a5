using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// The fonts of a run's, a style's or a level's western text (ISO/IEC 29500-1, 17.3.2.26): of the letters below U+0080 and of
/// all others; null where it is not said, empty for one of the document's theme, which is never a symbol font.
/// </summary>
internal readonly record struct FontNames(string? Latin, string? Other)
{
    public static FontNames Of(XElement? fonts) => fonts is null
        ? default
        : new FontNames(Of(fonts, W.ascii, "asciiTheme"), Of(fonts, W.hAnsi, "hAnsiTheme"));

    /// <summary>With what is not said here as it is said there.</summary>
    public FontNames Or(FontNames next) => new(Latin ?? next.Latin, Other ?? next.Other);

    private static string? Of(XElement fonts, string direct, string ofTheme) => fonts.Attr(ofTheme) is null ? fonts.Attr(direct) : "";
}
