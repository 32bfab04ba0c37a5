using System.Globalization;
using System.Text.Json;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Items;

/// <summary>One value for one column; a JSON null clears the column.</summary>
internal readonly record struct FieldValue(GraphColumn Column, JsonElement Value)
{
    public bool Missing => Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>What the value is found and compared by; null when there is none. Text compares without case (remembered).</summary>
    public object? Key => Missing ? null : Column.Facet switch
    {
        ColumnFacet.Number => Value.GetDouble(),
        ColumnFacet.Boolean => Value.GetBoolean() ? 1L : 0L,
        ColumnFacet.DateTime => Stamp.Text(Value.GetDateTimeOffset()),
        _ => Value.GetString()!.ToLowerInvariant(),
    };

    /// <summary>The key of a literal in a filter; null when it does not fit the column.</summary>
    public static object? KeyOf(GraphColumn column, string literal)
    {
        var text = literal is ['\'', .. var quoted, '\''] ? quoted.Replace("''", "'", StringComparison.Ordinal) : null;
        return column.Facet switch
        {
            ColumnFacet.Number =>
                double.TryParse(text ?? literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            ColumnFacet.Boolean => literal switch { "true" or "1" => 1L, "false" or "0" => 0L, _ => null },
            ColumnFacet.DateTime =>
                DateTimeOffset.TryParse(text ?? literal, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                    ? Stamp.Text(instant)
                    : null,
            _ => text?.ToLowerInvariant(),
        };
    }
}
