using System.Globalization;
using System.Xml.Linq;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>The two places where a circulated file says which draft it is; see <see cref="DraftMarkReader"/>.</summary>
internal static class MarkParts
{
    private const string Id = "rapporteurDraft";

    // Word looks data stores up by id; one file holds one of these.
    private const string StoreId = "{5A0C6E3B-8C0B-4B86-9A55-0D7B1A1F2C01}";

    // The one format id that user-defined properties have ([MS-OSHARED] 2.3.3.2.3).
    private const string UserDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private const string Store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    private const string Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private const string Values = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    public static void Set(CirculatedPackage package, string main, DraftMark mark)
    {
        var old = package.TreesOf(main, "customXml").Where(s => DraftMarkReader.IsMark(s.Root)).ToList();
        old.Skip(1).Select(s => s.Link.Line).Remove();
        var number = mark.Number.ToString(CultureInfo.InvariantCulture);
        var root = new XElement(
            XName.Get(DraftMarkReader.Root, DraftMark.Namespace),
            new XAttribute("consultation", mark.Consultation), new XAttribute("number", number), new XAttribute("hash", mark.Hash));
        var store = package.Put(
            old is [var kept, ..] ? kept.Link.Part : null, root, main, Id, "customXml", "customXml/item1.xml", "application/xml");
        var about = new XElement(
            XName.Get("datastoreItem", Store),
            new XAttribute(XNamespace.Xmlns + "ds", Store),
            new XAttribute(XName.Get("itemID", Store), StoreId),
            new XElement(
                XName.Get("schemaRefs", Store),
                new XElement(XName.Get("schemaRef", Store), new XAttribute(XName.Get("uri", Store), DraftMark.Namespace))));
        package.Put(
            package.Links.Of(store, "customXmlProps").FirstOrDefault(), about, store, "properties", "customXmlProps",
            "customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        Property(package, $"{mark.Consultation}/{number}/{mark.Hash}");
    }

    private static void Property(CirculatedPackage package, string value)
    {
        var (part, properties) = package.TreesOf("", "custom-properties").Select(p => (p.Link.Part, p.Root)).FirstOrDefault();
        properties ??= new XElement(XName.Get("Properties", Custom), new XAttribute(XNamespace.Xmlns + "vt", Values));
        properties.Elements().Where(p => (string?)p.Attribute("name") == DraftMarkReader.Property).Remove();
        var last = properties.Elements()
            .Select(p => int.TryParse((string?)p.Attribute("pid"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 1)
            .Append(1).Max();
        properties.Add(new XElement(
            XName.Get("property", Custom),
            new XAttribute("fmtid", UserDefined),
            new XAttribute("pid", (last + 1).ToString(CultureInfo.InvariantCulture)),
            new XAttribute("name", DraftMarkReader.Property),
            new XElement(XName.Get("lpwstr", Values), value)));
        package.Put(part, properties, "", Id, "custom-properties", "docProps/custom.xml",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml");
    }
}
