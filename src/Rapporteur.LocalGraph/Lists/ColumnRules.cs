using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Lists;

/// <summary>What a column definition must hold to be made. Pure: the request in, a column or the refusal out.</summary>
internal static partial class ColumnRules
{
    /// <summary>Documented: single-line text.</summary>
    public const int LongestLine = 255;

    /// <summary>Reported: multi-line text.</summary>
    public const int LongestText = 63_999;

    /// <summary>Remembered: indexes per list.</summary>
    public const int MostIndexes = 20;

    private static readonly string[] Facets =
    [
        "boolean", "calculated", "choice", "contentApprovalStatus", "currency", "dateTime", "geolocation", "hyperlinkOrPicture",
        "lookup", "number", "personOrGroup", "term", "text", "thumbnail",
    ];

    /// <summary>Names SharePoint gives to every item; a custom column cannot take them (remembered).</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "id", "Title", "ContentType", "Modified", "Created", "AuthorLookupId", "EditorLookupId", "_UIVersionString", "Attachments", "Edit",
        "LinkTitle", "LinkTitleNoMenu", "ItemChildCount", "FolderChildCount", "Author", "Editor",
    };

    /// <summary>Documented: exactly one facet, a name. Remembered: unique needs an index, many lines allow none.</summary>
    public static GraphReply? Read(JsonElement definition, out GraphColumn column)
    {
        column = null!;
        if (definition.ValueKind != JsonValueKind.Object || definition.Text("name") is not { } name || !InternalName().IsMatch(name))
        {
            return Refusal.Invalid("A column needs a 'name' of letters, digits and underscores that does not begin with a digit.");
        }

        var facets = Facets.Where(f => definition.TryGetProperty(f, out var facet) && facet.ValueKind == JsonValueKind.Object).ToList();
        if (facets.Count != 1)
        {
            return Refusal.Invalid($"Column '{name}' must have exactly one type facet; it has {facets.Count}.");
        }

        if (!Enum.TryParse<ColumnFacet>(facets[0], ignoreCase: true, out var kind))
        {
            return Refusal.NotSupported($"Column '{name}': the facet '{facets[0]}' is not part of LocalGraph.");
        }

        var facetJson = definition.GetProperty(facets[0]);
        var lines = kind == ColumnFacet.Text && facetJson.True("allowMultipleLines");
        column = new GraphColumn(Guid.NewGuid().ToString(), name, kind)
        {
            DisplayName = definition.Text("displayName") ?? name,
            Description = definition.Text("description") ?? "",
            Indexed = definition.True("indexed"),
            Unique = definition.True("enforceUniqueValues"),
            Required = definition.True("required"),
            Hidden = definition.True("hidden"),
            MultipleLines = lines,
            MaxLength = lines ? LongestText : MaxLengthOf(facetJson),
            Choices = facetJson.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array
                ? [.. choices.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.String).Select(c => c.GetString()!)]
                : [],
        };
        return Check(column);
    }

    private static GraphReply? Check(GraphColumn column) => column switch
    {
        { MaxLength: < 1 } or { MultipleLines: false, MaxLength: > LongestLine } =>
            Refusal.Invalid($"Column '{column.Name}': maxLength of a single line of text is from 1 to {LongestLine}."),
        { MultipleLines: true, Indexed: true } or { MultipleLines: true, Unique: true } =>
            Refusal.Invalid($"Column '{column.Name}': multiple lines of text cannot be indexed or unique."),
        { Unique: true, Indexed: false } => Refusal.Invalid($"Column '{column.Name}' must be indexed to enforce unique values."),
        { Unique: true, Facet: ColumnFacet.Boolean } => Refusal.Invalid($"Column '{column.Name}': a yes/no column cannot be unique."),
        _ when Reserved.Contains(column.Name) => Refusal.NameTaken,
        _ => null,
    };

    private static int MaxLengthOf(JsonElement text) =>
        !text.TryGetProperty("maxLength", out var max) || max.ValueKind == JsonValueKind.Null ? LongestLine
        : max.ValueKind == JsonValueKind.Number && max.TryGetInt32(out var length) ? length
        : -1;

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,31}$")]
    private static partial Regex InternalName();
}
