using System.Globalization;
using System.Xml.Linq;

namespace Rapporteur.Tests.Word.Circulated;

/// <summary>
/// What Word does to a file it opens and saves: revision ids and paragraph ids on everything, runs split where spelling was
/// checked, bookmark tags moved among the runs and their ends into the next paragraph, parts renamed.
/// </summary>
internal static class WordLike
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    public static MemoryStream Saved(byte[] file)
    {
        var package = RawPackage.Of(new MemoryStream(file));
        foreach (var part in new[] { "word/document.xml", "word/footnotes.xml", "word/endnotes.xml" }.Where(package.Names.Contains)
            .ToList())
        {
            package.Replacing(part, Save);
        }

        foreach (var part in package.Names.Where(n => n.EndsWith(".rels", StringComparison.Ordinal) || n == "[Content_Types].xml").ToList())
        {
            package.Replacing(part, "rapporteurDraft", "rId901").Replacing(part, "customXml/item", "customXml/store");
        }

        return package.Renaming("customXml/item", "customXml/store").Renaming("_rels/item", "_rels/store").Build();
    }

    private static void Save(XElement root)
    {
        var id = 0x10000000;
        root.SetAttributeValue(XNamespace.Xmlns + "w14", W14.NamespaceName);
        foreach (var paragraph in root.Descendants(W + "p").ToList())
        {
            paragraph.SetAttributeValue(W + "rsidR", "00A1B2C3");
            paragraph.SetAttributeValue(W14 + "paraId", (++id).ToString("X8", CultureInfo.InvariantCulture));
            foreach (var run in paragraph.Elements(W + "r").ToList())
            {
                Split(run);
            }

            if (paragraph.Element(W + "bookmarkStart") is { } start && paragraph.Elements(W + "r").FirstOrDefault() is { } first)
            {
                start.Remove();
                first.AddAfterSelf(start);
            }

            if (paragraph.Element(W + "bookmarkEnd") is { } end && paragraph.ElementsAfterSelf().FirstOrDefault() is { } next
                && next.Name == W + "p")
            {
                end.Remove();
                (next.Element(W + "pPr") ?? (XNode)next.FirstNode!).AddAfterSelf(end);
            }
        }
    }

    private static void Split(XElement run)
    {
        run.SetAttributeValue(W + "rsidRPr", "00D4E5F6");
        if (run.Elements(W + "t").ToList() is not [{ Value.Length: > 3 } text] || run.Elements().Any(e => e != text && e.Name != W + "rPr"))
        {
            return;
        }

        var (whole, half) = (text.Value, text.Value.Length / 2);
        half += char.IsLowSurrogate(whole[half]) ? 1 : 0;
        var second = new XElement(run);
        second.Element(W + "t")!.Value = whole[half..];
        text.Value = whole[..half];
        text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        second.Element(W + "t")!.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        run.AddAfterSelf(new XElement(W + "proofErr", new XAttribute(W + "type", "spellStart")), second,
            new XElement(W + "proofErr", new XAttribute(W + "type", "spellEnd")));
    }
}
