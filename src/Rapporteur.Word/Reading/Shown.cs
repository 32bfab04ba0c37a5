using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>Which of several forms of the same content is the one on the page.</summary>
internal static class Shown
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Word2010 = "http://schemas.microsoft.com/office/word/2010/";
    /// <summary>What Word since 2010 adds to WordprocessingML.</summary>
    public const string Word2010Ml = Word2010 + "wordml";

    private const string Vml = "urn:schemas-microsoft-com:vml";

    // What Word since 2010 understands and whose text is read here; anything else takes the fallback.
    private static readonly HashSet<string> Understood =
        new(StringComparer.Ordinal)
        {
            Word2010 + "wordprocessingShape", Word2010 + "wordprocessingGroup", Word2010 + "wordprocessingCanvas",
            Word2010 + "wordprocessingInk", Word2010 + "wordprocessingDrawing", Word2010Ml,
            "http://schemas.microsoft.com/office/word/2012/wordml", "http://schemas.microsoft.com/office/word/2018/wordml",
            "http://schemas.microsoft.com/office/drawing/2010/main", Vml,
        };

    /// <summary>The first choice understood, else the fallback (ISO/IEC 29500-3, 7.6); null when neither is there.</summary>
    public static XElement? Branch(XElement alternate) =>
        alternate.Elements().FirstOrDefault(c => c.IsOf(WordXml.Compatibility, "Choice")
            && ((string?)c.Attribute("Requires") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(p => IsUnderstood(c, p)))
        ?? Fallback(alternate);

    // A choice names vocabularies by the prefixes they have where it stands.
    private static bool IsUnderstood(XElement choice, string prefix) =>
        choice.GetNamespaceOfPrefix(prefix) is { } vocabulary && Understood.Contains(vocabulary.NamespaceName);

    /// <summary>Whether a vocabulary is one that is read here, or that stands among what is read.</summary>
    public static bool Knows(string vocabulary) =>
        vocabulary == W.Main || vocabulary == WordXml.Compatibility || Understood.Contains(vocabulary)
        || vocabulary.StartsWith("http://schemas.openxmlformats.org/", StringComparison.Ordinal);

    public static XElement? Fallback(XElement alternate) => alternate.Child(WordXml.Compatibility, "Fallback");

    /// <summary>The words of a drawing that is nothing but words in a shape; null for every other.</summary>
    public static string? WordArt(XElement drawing) =>
        !drawing.Is(W.@object) && GraphicOf(drawing) is null
        && (string?)drawing.Descendants().FirstOrDefault(e => e.IsOf(Vml, "textpath"))?.Attribute("string") is { Length: > 0 } words
            ? words
            : null;

    /// <summary>What a drawing without text of its own is: the key of a note.</summary>
    public static string KindOf(XElement drawing) =>
        GraphicOf(drawing) is { } uri ? uri[(uri.LastIndexOf('/') + 1)..] switch
        {
            "diagram" => "files.note.thing.diagram",
            "chart" or "chartex" => "files.note.thing.chart",
            "picture" => "files.note.thing.picture",
            _ => "files.note.thing.drawing",
        }
        : drawing.Is(W.@object) ? "files.note.thing.object"
        : "files.note.thing.picture";

    private static string? GraphicOf(XElement drawing) =>
        (string?)drawing.Descendants().FirstOrDefault(e => e.IsOf(Drawing, "graphicData"))?.Attribute("uri");

    /// <summary>The contents of the text boxes in a drawing, each once; boxes inside a box are found when that one is read.</summary>
    public static IEnumerable<XElement> TextBoxes(XElement drawing)
    {
        foreach (var child in drawing.Elements())
        {
            if (child.Is(W.txbxContent))
            {
                yield return child;
            }
            else if ((child.Word() == W.AlternateContent ? Branch(child) : child) is { HasElements: true } inner)
            {
                foreach (var found in TextBoxes(inner))
                {
                    yield return found;
                }
            }
        }
    }
}
