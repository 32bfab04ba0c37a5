using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.CustomXmlDataProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>The two places where a circulated file says which draft it is; see <see cref="DraftMarkReader"/>.</summary>
internal static class MarkParts
{
    private const string Part = "rapporteurDraft";

    // Word looks data stores up by id; one file holds one of these.
    private const string StoreId = "{5A0C6E3B-8C0B-4B86-9A55-0D7B1A1F2C01}";

    // The one format id that user-defined properties have ([MS-OSHARED] 2.3.3.2.3).
    private const string UserDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    public static void Set(WordprocessingDocument document, DraftMark mark)
    {
        var main = document.MainDocumentPart!;
        var old = main.CustomXmlParts.Where(DraftMarkReader.IsMark).ToList();
        old.Skip(1).ToList().ForEach(p => main.DeletePart(p));

        XNamespace ours = DraftMark.Namespace;
        var root = new XElement(
            ours + DraftMarkReader.Root,
            new XAttribute("consultation", mark.Consultation),
            new XAttribute("number", mark.Number.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("hash", mark.Hash));
        var part = old.FirstOrDefault() ?? main.AddCustomXmlPart(CustomXmlPartType.CustomXml, Part);
        using (var write = part.GetStream(FileMode.Create, FileAccess.Write))
        {
            root.Save(write, SaveOptions.DisableFormatting);
        }

        (part.CustomXmlPropertiesPart ?? part.AddNewPart<CustomXmlPropertiesPart>("properties")).DataStoreItem =
            new DataStoreItem(new SchemaReferences(new SchemaReference { Uri = DraftMark.Namespace })) { ItemId = StoreId };
        Property(document, $"{mark.Consultation}/{mark.Number.ToString(CultureInfo.InvariantCulture)}/{mark.Hash}");
    }

    private static void Property(WordprocessingDocument document, string value)
    {
        var part = document.CustomFilePropertiesPart ?? document.AddNewPart<CustomFilePropertiesPart>(Part);
        var properties = part.Properties ??= new Properties();
        foreach (var old in properties.Elements<CustomDocumentProperty>().Where(p => p.Name?.Value == DraftMarkReader.Property).ToList())
        {
            old.Remove();
        }

        var last = properties.Elements<CustomDocumentProperty>().Select(p => p.PropertyId?.Value ?? 1).Append(1).Max();
        properties.AppendChild(
            new CustomDocumentProperty(new VTLPWSTR(value))
            {
                FormatId = UserDefined,
                PropertyId = last + 1,
                Name = DraftMarkReader.Property
            });
    }
}
