using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// Takes out of a document what is the Secretariat's own: its comments, the names of those who wrote and manage it, where
/// its template lies, and what a document library noted about it. Title, subject, language and dates stay.
/// </summary>
internal static class Discretion
{
    private const string Library = "http://schemas.microsoft.com/office/2006/metadata/";
    private static readonly string[] Kept = ["title", "subject", "language", "keywords", "category", "created", "modified"];
    private static readonly string[] Managed = ["Manager", "Company", "HyperlinkBase", "Template"];

    public static void Apply(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        var stories = StoryRoots.Of(main).Select(s => s.Root).ToList();
        stories.ForEach(Comments);
        Delete(main, main.WordprocessingCommentsPart, main.WordprocessingCommentsExPart, main.WordprocessingCommentsIdsPart,
            main.WordCommentsExtensiblePart, main.WordprocessingPeoplePart);
        var fields = string.Join('\n', stories.SelectMany(s => s.Descendants()).Select(e => e switch
        {
            FieldCode code => code.Text,
            SimpleField field => field.Instruction?.Value,
            _ => null,
        }));
        Settings(main.DocumentSettingsPart, fields);
        Properties(document, fields);
        Delete(document, document.ThumbnailPart);
        Delete(main, [.. main.CustomXmlParts.Where(p => NamespaceOf(p).StartsWith(Library, StringComparison.Ordinal))]);
    }

    private static void Comments(OpenXmlElement story)
    {
        foreach (var mark in story.Descendants().Where(e => e is CommentRangeStart or CommentRangeEnd or CommentReference).ToList())
        {
            var run = mark.Parent as Run;
            mark.Remove();
            if (run is not null && run.ChildElements.All(c => c is RunProperties))
            {
                run.Remove();
            }
        }

        foreach (var permission in story.Descendants<PermStart>())
        {
            permission.Ed = null;
        }
    }

    internal static void Delete(OpenXmlPartContainer container, params OpenXmlPart?[] parts)
    {
        foreach (var part in parts.OfType<OpenXmlPart>())
        {
            container.DeletePart(part);
        }
    }

    // A template or a mailing list is named with its path, and a path with its owner. Of what anybody may have noted in
    // variables and properties only what the text shows stays.
    private static void Settings(DocumentSettingsPart? settings, string fields)
    {
        if (settings?.Settings is not { } root)
        {
            return;
        }

        root.RemoveAllChildren<AttachedTemplate>();
        root.RemoveAllChildren<MailMerge>();
        root.RemoveAllChildren<SaveThroughXslt>();
        foreach (var variable in root.Descendants<DocumentVariable>()
            .Where(v => !fields.Contains(v.Name?.Value ?? "", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            variable.Remove();
        }

        foreach (var link in settings.ExternalRelationships.ToList())
        {
            settings.DeleteExternalRelationship(link);
        }
    }

    private static void Properties(WordprocessingDocument document, string fields)
    {
        Rewrite(document.CoreFilePropertiesPart, p => Kept.Contains(p.Name.LocalName));
        Rewrite(document.ExtendedFilePropertiesPart, p => !Managed.Contains(p.Name.LocalName));
        if (DraftMarkReader.PropertiesOf(document.CustomFilePropertiesPart) is null)
        {
            Delete(document, document.CustomFilePropertiesPart);
        }

        foreach (var property in (document.CustomFilePropertiesPart?.Properties?.Elements<DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty>() ?? [])
            .Where(p => p.Name?.Value is not { Length: > 0 } name || !fields.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            property.Remove();
        }
    }

    private static void Rewrite(OpenXmlPart? part, Func<XElement, bool> keep)
    {
        if (part is null)
        {
            return;
        }

        XElement root;
        using (var read = part.GetStream(FileMode.Open, FileAccess.Read))
        {
            root = XElement.Load(read);
        }

        root.Elements().Where(p => !keep(p)).Remove();
        using var write = part.GetStream(FileMode.Create, FileAccess.Write);
        root.Save(write, SaveOptions.DisableFormatting);
    }

    private static string NamespaceOf(CustomXmlPart part)
    {
        using var reader = DraftMarkReader.Open(part);
        return DraftMarkReader.RootOf(reader)?.Namespace ?? "";
    }
}
