using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
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
        DraftReader.OpenDocument(docx, limits ?? FileLimits.Default, file => new Found(Of(file))).Result?.Mark;

    internal static DraftMark? Of(WordFile file)
    {
        var marks = file.DataStores(MostParts).Select(InStore).OfType<DraftMark>().Distinct().ToList();
        return marks.Count == 1 ? marks[0] : marks.Count == 0 ? InProperties(file.CustomProperties()) : null;
    }

    /// <summary>Whether a data store is a mark of ours, good or bad.</summary>
    internal static bool IsMark(XElement store) => store.IsOf(DraftMark.Namespace, Root);

    private static DraftMark? InStore(XElement store) => IsMark(store)
        ? Checked((string?)store.Attribute("consultation"), (string?)store.Attribute("number"), (string?)store.Attribute("hash"))
        : null;

    /// <summary>The mark among the properties somebody gave a document or a workbook by name; null stands for none.</summary>
    internal static DraftMark? InProperties(XElement? properties)
    {
        var values = (properties?.Elements() ?? []).Where(p => (string?)p.Attribute("name") == Property).Select(p => p.Value).ToList();
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
