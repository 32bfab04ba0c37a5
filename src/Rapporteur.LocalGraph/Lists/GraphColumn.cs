using System.Text.Json;

namespace Rapporteur.LocalGraph.Lists;

/// <summary>The facets LocalGraph has; a column carries exactly one (documented: columnDefinition).</summary>
internal enum ColumnFacet
{
    Text,
    Number,
    Boolean,
    DateTime,
    Choice,
}

/// <summary>One column definition. <see cref="MaxLength"/> counts UTF-16 units, as .NET and SharePoint do.</summary>
internal sealed record GraphColumn(string Id, string Name, ColumnFacet Facet)
{
    public string DisplayName { get; init; } = Name;

    public string Description { get; init; } = "";

    public bool Indexed { get; init; }

    public bool Unique { get; init; }

    public bool Required { get; init; }

    public bool Hidden { get; init; }

    public bool MultipleLines { get; init; }

    public int MaxLength { get; init; } = ColumnRules.LongestLine;

    public IReadOnlyList<string> Choices { get; init; } = [];

    public static GraphColumn Title(string listId) =>
        new("fa564e0f-0c70-4ab9-b863-0177e6ddd247", "Title", ColumnFacet.Text) { Description = "", DisplayName = "Title", ListId = listId };

    public string ListId { get; init; } = "";

    public void Write(Utf8JsonWriter writer, string? context)
    {
        writer.WriteStartObject();
        if (context is not null)
        {
            writer.WriteString("@odata.context", context);
        }

        writer.WriteString("columnGroup", "Custom Columns");
        writer.WriteString("description", Description);
        writer.WriteString("displayName", DisplayName);
        writer.WriteBoolean("enforceUniqueValues", Unique);
        writer.WriteBoolean("hidden", Hidden);
        writer.WriteString("id", Id);
        writer.WriteBoolean("indexed", Indexed);
        writer.WriteString("name", Name);
        writer.WriteBoolean("readOnly", false);
        writer.WriteBoolean("required", Required);
        WriteFacet(writer);
        writer.WriteEndObject();
    }

    private void WriteFacet(Utf8JsonWriter writer)
    {
        switch (Facet)
        {
            case ColumnFacet.Text:
                writer.WriteStartObject("text");
                writer.WriteBoolean("allowMultipleLines", MultipleLines);
                writer.WriteBoolean("appendChangesToExistingText", false);
                writer.WriteNumber("linesForEditing", MultipleLines ? 6 : 0);
                if (!MultipleLines)
                {
                    writer.WriteNumber("maxLength", MaxLength);
                }
                else
                {
                    writer.WriteString("textType", "plain");
                }

                break;
            case ColumnFacet.Number:
                writer.WriteStartObject("number");
                writer.WriteString("decimalPlaces", "automatic");
                writer.WriteString("displayAs", "number");
                break;
            case ColumnFacet.Boolean:
                writer.WriteStartObject("boolean");
                break;
            case ColumnFacet.DateTime:
                writer.WriteStartObject("dateTime");
                writer.WriteString("displayAs", "default");
                writer.WriteString("format", "dateTime");
                break;
            default:
                writer.WriteStartObject("choice");
                writer.WriteBoolean("allowTextEntry", false);
                writer.WriteStartArray("choices");
                foreach (var choice in Choices)
                {
                    writer.WriteStringValue(choice);
                }

                writer.WriteEndArray();
                writer.WriteString("displayAs", "dropDownMenu");
                break;
        }

        writer.WriteEndObject();
    }
}
