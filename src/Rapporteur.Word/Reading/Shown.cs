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

    /// <summary>The words of a drawing that is nothing but words in a shape; null for every other.</summary>
    public static string? WordArt(OpenXmlElement drawing) =>
        drawing is not EmbeddedObject && GraphicOf(drawing) is null
        && drawing.Descendants<DocumentFormat.OpenXml.Vml.TextPath>().FirstOrDefault()?.String?.Value is { Length: > 0 } words
            ? words
            : null;

    /// <summary>What a drawing without text of its own is: the key of a note.</summary>
    public static string KindOf(OpenXmlElement drawing) =>
        GraphicOf(drawing) is { } uri
            ? uri.EndsWith("/diagram", StringComparison.Ordinal) ? "files.note.thing.diagram"
            : uri.EndsWith("/chart", StringComparison.Ordinal) || uri.EndsWith("/chartex", StringComparison.Ordinal)
                ? "files.note.thing.chart"
            : uri.EndsWith("/picture", StringComparison.Ordinal) ? "files.note.thing.picture"
            : "files.note.thing.drawing"
        : drawing is EmbeddedObject ? "files.note.thing.object"
        : "files.note.thing.picture";

    private static string? GraphicOf(OpenXmlElement drawing) =>
        drawing.Descendants<DocumentFormat.OpenXml.Drawing.GraphicData>().FirstOrDefault()?.Uri?.Value;

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
