using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Lists;

/// <summary>A list with its columns, as they were when it was last changed.</summary>
internal sealed record GraphList(string Id, string SiteId, string Name, string Title, string Description, string WebUrl, string Created,
    ImmutableArray<GraphColumn> Columns)
{
    private readonly FrozenDictionary<string, GraphColumn> byName = Columns.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);

    public string ContentTypeId => "0x0100" + Id.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Internal names are exact: another case is another, unknown field (remembered).</summary>
    public GraphColumn? Column(string name) => byName.GetValueOrDefault(name);

    public void Write(Utf8JsonWriter writer, string? root, bool withColumns)
    {
        writer.WriteStartObject();
        if (root is not null)
        {
            writer.WriteString("@odata.context", $"{root}/$metadata#sites('{Uri.EscapeDataString(SiteId)}')/lists/$entity");
        }

        writer.WriteString("createdDateTime", Created);
        writer.WriteString("description", Description);
        writer.WriteString("eTag", $"\"{Id},{Columns.Length}\"");
        writer.WriteString("id", Id);
        writer.WriteString("lastModifiedDateTime", Created);
        writer.WriteString("name", Name);
        writer.WriteString("webUrl", WebUrl);
        writer.WriteString("displayName", Title);
        writer.Identity("createdBy", nameof(Principal.Provision));
        writer.Identity("lastModifiedBy", nameof(Principal.Provision));
        writer.WriteStartObject("parentReference");
        writer.WriteString("siteId", SiteId);
        writer.WriteEndObject();
        writer.WriteStartObject("list");
        writer.WriteBoolean("contentTypesEnabled", false);
        writer.WriteBoolean("hidden", false);
        writer.WriteString("template", "genericList");
        writer.WriteEndObject();
        if (withColumns)
        {
            writer.WriteStartArray("columns");
            foreach (var column in Columns.Where(c => !c.Hidden))
            {
                column.Write(writer, null);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
