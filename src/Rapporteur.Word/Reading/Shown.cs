using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Word.Reading;

/// <summary>Which of several forms of the same content is the one on the page.</summary>
internal static class Shown
{
    // What Word since 2010 understands and whose text is read here; anything else takes the fallback.
    private static readonly HashSet<string> Understood =
        new(StringComparer.Ordinal) { "wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "a14", "v" };

    /// <summary>The first choice understood, else the fallback; null when neither is there.</summary>
    public static OpenXmlElement? Branch(AlternateContent alternate) =>
        alternate.Elements<AlternateContentChoice>().FirstOrDefault(c =>
            (c.Requires?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Understood.Contains))
        ?? (OpenXmlElement?)alternate.GetFirstChild<AlternateContentFallback>();

    /// <summary>What a drawing without text of its own is, in the words of a note.</summary>
    public static string KindOf(OpenXmlElement drawing) =>
        drawing.Descendants<DocumentFormat.OpenXml.Drawing.GraphicData>().FirstOrDefault()?.Uri?.Value is { } uri
            ? uri.EndsWith("/diagram", StringComparison.Ordinal) ? "diagram"
            : uri.EndsWith("/chart", StringComparison.Ordinal) || uri.EndsWith("/chartex", StringComparison.Ordinal) ? "chart"
            : uri.EndsWith("/picture", StringComparison.Ordinal) ? "picture"
            : "drawing"
        : drawing is EmbeddedObject ? "embedded object"
        : drawing.Descendants<DocumentFormat.OpenXml.Vml.TextPath>().FirstOrDefault()?.String?.Value is { Length: > 0 } words
            ? $"WordArt \"{words[..Math.Min(words.Length, 60)]}\""
        : "picture";

    /// <summary>The contents of the text boxes in a drawing, each once; boxes inside a box are found when that one is read.</summary>
    public static IEnumerable<OpenXmlElement> TextBoxes(OpenXmlElement drawing)
    {
        foreach (var child in drawing.ChildElements)
        {
            if (child is TextBoxContent box)
            {
                yield return box;
            }
            else if ((child is AlternateContent alternate ? Branch(alternate) : child) is { HasChildren: true } inner)
            {
                foreach (var found in TextBoxes(inner))
                {
                    yield return found;
                }
            }
        }
    }
}
