using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Rapporteur.Word.Redline;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>A Word file as these tests look at it: its text and its notes, as they stand or with all changes resolved.</summary>
internal sealed class MarkedFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly string[] NoProperty = ["rPr", "sectPr"];
    private readonly Dictionary<string, XElement> notes;
    private readonly Dictionary<string, string> links;

    public MarkedFile(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        Body = Part(package, "word/document.xml")!.Element(W + "body")!;
        Notes = Part(package, "word/footnotes.xml");
        notes = Notes?.Elements().ToDictionary(n => (string)n.Attribute(W + "id")!) ?? [];
        links = Part(package, "word/_rels/document.xml.rels")?.Elements()
            .ToDictionary(l => (string)l.Attribute("Id")!, l => (string)l.Attribute("Target")!) ?? [];
    }

    public XElement Body { get; }

    public XElement? Notes { get; }

    /// <summary>What in it another program would resolve wrongly.</summary>
    public IEnumerable<string> Shapes() => MarkedShapes.In(Body).Concat(Notes is null ? [] : MarkedShapes.In(Notes));

    public void AssertUnmistaken()
    {
        List<string> shapes = [.. Shapes()];
        Assert.IsEmpty(shapes, string.Join('\n', shapes));
    }

    public string[] Lines() => Lines(b => b);

    public string[] Accepted() => Lines(Resolver.Accepted);

    public string[] Rejected() => Lines(Resolver.Rejected);

    // Tables, rows, cells, and paragraphs with their properties and what is read in them, links and looks of words included.
    private string[] Lines(Func<XElement, XElement> resolved) =>
    [
        .. resolved(Body).Descendants().Where(e => e.Name == W + "p" || e.Name == W + "tbl" || e.Name == W + "tr" || e.Name == W + "tc")
            .Select(e => e.Name == W + "p" ? Paragraph(e, resolved) : e.Name.LocalName),
    ];

    private string Paragraph(XElement paragraph, Func<XElement, XElement> resolved)
    {
        var said = new StringBuilder(string.Concat(paragraph.Element(W + "pPr")?.Elements()
            .Where(e => !NoProperty.Contains(e.Name.LocalName) && !IsNoNumber(e)).Select(Plain) ?? []) + "|");
        var before = "";
        foreach (var run in paragraph.Descendants(W + "r"))
        {
            var link = run.Parent!.Name == W + "hyperlink" ? links.GetValueOrDefault((string?)run.Parent.Attribute(R + "id") ?? "") : null;
            var look = string.Concat(run.Element(W + "rPr")?.Elements().Where(e => e.Name != W + "lang").Select(Plain) ?? [])
                + (link is null ? "" : $"->{link}");
            said.Append(look == before ? "" : $"<{look}>").AppendJoin("", run.Elements().Select(e => Said(e, resolved)));
            before = look;
        }

        return said.ToString();
    }

    private string Said(XElement part, Func<XElement, XElement> resolved) => part.Name.LocalName switch
    {
        "t" or "instrText" => part.Value,
        "footnoteReference" => notes.TryGetValue((string)part.Attribute(W + "id")!, out var note)
            ? $"[{string.Join('/', resolved(note).Descendants(W + "p").Select(p => Paragraph(p, resolved)))}]" : "[?]",
        "rPr" => "",
        var other => $"{{{other}{string.Concat(part.Attributes().Where(a => a.Name.LocalName == "fldCharType").Select(a => a.Value))}}}",
    };

    public static bool IsNoNumber(XElement property) => (string?)property.Element(W + "numId")?.Attribute(W + "val") == "0";

    private static string Plain(XElement property) => property.Name.LocalName
        + string.Concat(property.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $" {a.Value}"))
        + (property.HasElements ? $"({string.Join(',', property.Elements().Select(Plain))})" : ";");

    private static XElement? Part(ZipArchive package, string name)
    {
        using var part = package.GetEntry(name)?.Open();
        return part is null ? null : XElement.Load(part);
    }
}
