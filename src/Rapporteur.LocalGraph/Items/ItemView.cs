using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Items;

/// <summary>
/// What a reader asked to see of an item: properties by <c>$select</c>, and fields only with <c>$expand=fields</c> or
/// <c>fields($select=a,b)</c> (documented).
/// </summary>
internal sealed partial record ItemView(bool Fields, HashSet<string>? FieldNames, HashSet<string>? Properties)
{
    public static ItemView Plain { get; } = new(Fields: false, null, null);

    public static GraphReply? Read(GraphRequest request, GraphList list, out ItemView view)
    {
        var properties = Names(request.Option("$select"));
        view = new ItemView(properties?.Contains("fields") == true, null, properties);
        if (request.Option("$expand") is not { Length: > 0 } expand)
        {
            return null;
        }

        if (Expansion().Match(expand) is not { Success: true } match)
        {
            return Refusal.NotSupported(
                "Of a list item only 'fields' can be expanded here: $expand=fields or $expand=fields($select=a,b).");
        }

        var names = match.Groups["names"].Success ? Names(match.Groups["names"].Value) : null;
        view = view with { Fields = true, FieldNames = names };
        return names?.FirstOrDefault(n => list.Column(n) is null && !ColumnRules.Reserved.Contains(n)) is { } unknown
            ? Refusal.UnknownField(unknown)
            : null;
    }

    public void Write(Utf8JsonWriter writer, GraphList list, ItemRow row, string root, bool alone)
    {
        var context = $"{root}/$metadata#sites('{Uri.EscapeDataString(list.SiteId)}')/lists('{list.Id}')/items";
        writer.WriteStartObject();
        if (alone)
        {
            writer.WriteString("@odata.context", context + "/$entity");
        }

        writer.WriteString("@odata.etag", row.ETag);
        Property(writer, "createdDateTime", row.Created);
        Property(writer, "eTag", row.ETag);
        Property(writer, "id", Text(row.Id));
        Property(writer, "lastModifiedDateTime", row.Modified);
        Property(writer, "webUrl", $"{list.WebUrl}/{row.Id}_.000");
        if (Wants("createdBy"))
        {
            writer.Identity("createdBy", row.Author);
        }

        if (Wants("lastModifiedBy"))
        {
            writer.Identity("lastModifiedBy", row.Editor);
        }

        if (Wants("parentReference"))
        {
            writer.WriteStartObject("parentReference");
            writer.WriteString("id", row.Tag);
            writer.WriteString("siteId", list.SiteId);
            writer.WriteEndObject();
        }

        if (Wants("contentType"))
        {
            WriteContentType(writer, list);
        }

        if (Fields)
        {
            writer.WriteString("fields@odata.context", $"{context}('{row.Id}')/fields/$entity");
            writer.WritePropertyName("fields");
            FieldSet.Write(writer, row, FieldNames, null);
        }

        writer.WriteEndObject();
    }

    /// <summary>Documented (listitem-delta): only what says which item is gone.</summary>
    public static void WriteDeleted(Utf8JsonWriter writer, GraphList list, ItemRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Text(row.Id));
        writer.WriteStartObject("parentReference");
        writer.WriteString("siteId", list.SiteId);
        writer.WriteEndObject();
        WriteContentType(writer, list);
        writer.WriteStartObject("deleted");
        writer.WriteString("state", "deleted");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteContentType(Utf8JsonWriter writer, GraphList list)
    {
        writer.WriteStartObject("contentType");
        writer.WriteString("id", list.ContentTypeId);
        writer.WriteString("name", "Item");
        writer.WriteEndObject();
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static HashSet<string>? Names(string? list) =>
        list is null
            ? null
            : list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private bool Wants(string property) => Properties is null || Properties.Contains(property);

    private void Property(Utf8JsonWriter writer, string name, string value)
    {
        if (Wants(name))
        {
            writer.WriteString(name, value);
        }
    }

    [GeneratedRegex(@"^\s*fields\s*(\(\s*\$?select\s*=(?<names>[^()]*)\))?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Expansion();
}
