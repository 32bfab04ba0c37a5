using System.Xml.Linq;
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

    public static void Apply(CirculatedPackage package, WordFile file)
    {
        var stories = file.Stories.Select(s => s.Root).ToList();
        stories.ForEach(Comments);
        Unlink(package, file.Main, l => l.Kind is "comments" or "commentsExtended" or "commentsIds" or "commentsExtensible" or "people");
        var fields = string.Join('\n', stories.SelectMany(s => s.Descendants()).Select(e => e.Word() switch
        {
            W.instrText => e.Value,
            W.fldSimple => e.Attr(W.instr),
            _ => null,
        }));
        Settings(package, file, fields);
        Properties(package, fields);
        Unlink(package, "", l => l.Kind == "thumbnail");
        Unlink(package, file.Main, l => l.Kind == "customXml" && l.Part is { } store
            && package.Tree(store)?.Name.NamespaceName.StartsWith(Library, StringComparison.Ordinal) == true);
    }

    /// <summary>Takes away the links of a part for which that holds, and so what no other link leads to.</summary>
    internal static void Unlink(CirculatedPackage package, string source, Func<PartLink, bool> goes) =>
        package.Links.Of(source).Where(goes).Select(l => l.Line).Remove();

    private static void Comments(XElement story)
    {
        foreach (var mark in story.Descendants()
            .Where(e => e.Word() is W.commentRangeStart or W.commentRangeEnd or W.commentReference).ToList())
        {
            var run = mark.Parent;
            mark.Remove();
            if (run.Is(W.r) && run!.Elements().All(c => c.Is(W.rPr)))
            {
                run.Remove();
            }
        }

        foreach (var permission in story.Within(W.permStart))
        {
            permission.SetAttributeValue(XName.Get("ed", W.Main), null);
        }
    }

    // A template or a mailing list is named with its path, and a path with its owner. Of what anybody may have noted in
    // variables and properties only what the text shows stays.
    private static void Settings(CirculatedPackage package, WordFile file, string fields)
    {
        if (file.Settings is not { } root)
        {
            return;
        }

        root.Elements().Where(e => e.Word() is "attachedTemplate" or "mailMerge" or "saveThroughXslt").Remove();
        root.Within("docVar").Where(v => !fields.Contains(v.Attr(W.name) ?? "", StringComparison.OrdinalIgnoreCase)).Remove();
        foreach (var settings in package.Links.Of(file.Main, "settings"))
        {
            Unlink(package, settings, l => l.Part is null && l.Kind != "hyperlink");
        }
    }

    private static void Properties(CirculatedPackage package, string fields)
    {
        foreach (var (_, core) in package.TreesOf("", "core-properties"))
        {
            core.Elements().Where(p => !Kept.Contains(p.Name.LocalName)).Remove();
        }

        foreach (var (_, extended) in package.TreesOf("", "extended-properties"))
        {
            extended.Elements().Where(p => Managed.Contains(p.Name.LocalName)).Remove();
        }

        foreach (var (_, custom) in package.TreesOf("", "custom-properties"))
        {
            custom.Elements().Where(p => (string?)p.Attribute("name") is not { Length: > 0 } name
                || !fields.Contains(name, StringComparison.OrdinalIgnoreCase)).Remove();
        }

        // What cannot be read cannot be cleared of names either.
        Unlink(package, "", l => l.Kind is "core-properties" or "extended-properties" or "custom-properties"
            && l.Part is { } part && package.Tree(part) is null);
    }
}
