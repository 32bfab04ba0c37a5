using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>
/// What a file says it is: the custom XML part first, which Word keeps, then the document property, which other word
/// processors keep. A value no circulated file of ours could carry, or two that differ, count as none. It is a claim:
/// whoever acts on it compares the text.
/// </summary>
public static partial class DraftMarkReader
{
    internal const string Property = "RapporteurDraft";
    internal const string Root = "draft";

    // Files come with a handful of parts; more are somebody's experiment.
    private const int MostParts = 50;

    /// <summary>The mark of a file; null when it has none, or cannot be read at all.</summary>
    public static DraftMark? Of(Stream docx, FileLimits? limits = null) =>
        DraftReader.OpenDocument<Found>(docx, limits ?? FileLimits.Default, (document, _) => new Found(Of(document))).Result?.Mark;

    internal static DraftMark? Of(WordprocessingDocument document)
    {
        var marks =
            (document.MainDocumentPart?.CustomXmlParts ?? []).Take(MostParts).Select(InPart).OfType<DraftMark>().Distinct().ToList();
        return marks.Count == 1 ? marks[0] : marks.Count == 0 ? InProperties(document.CustomFilePropertiesPart) : null;
    }

    /// <summary>Whether a custom XML part is a mark of ours, good or bad.</summary>
    internal static bool IsMark(CustomXmlPart part)
    {
        using var reader = Open(part);
        return RootOf(reader) == (Root, DraftMark.Namespace);
    }

    internal static XmlReader Open(CustomXmlPart part) =>
        XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    /// <summary>The root the reader then stands at; null when what it reads is no XML, as a custom part is anybody's.</summary>
    internal static (string Name, string Namespace)? RootOf(XmlReader reader)
    {
        try
        {
            return reader.MoveToContent() == XmlNodeType.Element ? (reader.LocalName, reader.NamespaceURI) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static DraftMark? InPart(CustomXmlPart part)
    {
        using var reader = Open(part);
        return RootOf(reader) == (Root, DraftMark.Namespace)
            ? Checked(reader.GetAttribute("consultation"), reader.GetAttribute("number"), reader.GetAttribute("hash"))
            : null;
    }

    /// <summary>The properties, null when they are none: they hold no text and refuse no file.</summary>
    internal static DocumentFormat.OpenXml.CustomProperties.Properties? PropertiesOf(CustomFilePropertiesPart? part) =>
        FileFault.Catch(() => part?.Properties).Result;

    internal static DraftMark? InProperties(CustomFilePropertiesPart? part)
    {
        var values = (PropertiesOf(part)?.Elements<DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty>() ?? [])
            .Where(p => p.Name?.Value == Property)
            .Select(p => p.GetFirstChild<VTLPWSTR>()?.Text ?? p.InnerText)
            .ToList();
        return values is [var value] && value.Split('/') is [var consultation, var number, var hash]
            ? Checked(consultation, number, hash)
            : null;
    }

    private static DraftMark? Checked(string? consultation, string? number, string? hash) =>
        consultation is not null && Consultation().IsMatch(consultation) && hash is not null && Sha256().IsMatch(hash)
        && number is { Length: <= 6 } && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new DraftMark(consultation, n, hash)
            : null;

    [GeneratedRegex(@"^[a-z0-9-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Consultation();

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();

    // What is opened gives a result or a fault; "no mark" is a result.
    private sealed record Found(DraftMark? Mark);
}
