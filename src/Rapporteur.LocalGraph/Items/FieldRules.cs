using System.Text.Json;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Items;

/// <summary>
/// Whether the fields of a request fit the list's columns, decided before anything is written. Unknown columns, other
/// types and texts too long are 400 invalidRequest (reported); control characters and half surrogate pairs too
/// (remembered: SharePoint's storage is XML).
/// </summary>
internal static class FieldRules
{
    public static GraphReply? Read(GraphList list, JsonElement fields, bool creating, out List<FieldValue> values)
    {
        values = [];
        if (fields.ValueKind != JsonValueKind.Object)
        {
            return Refusal.Invalid("The request has no 'fields' object.");
        }

        foreach (var field in fields.EnumerateObject().Where(f => !f.Name.Contains('@', StringComparison.Ordinal)))
        {
            if (list.Column(field.Name) is not { } column)
            {
                return ColumnRules.Reserved.Contains(field.Name)
                    ? Refusal.Invalid($"Field '{field.Name}' is read-only.")
                    : Refusal.UnknownField(field.Name);
            }

            var value = new FieldValue(column, field.Value);
            if (Problem(value) is { } problem)
            {
                return Refusal.Invalid($"Field '{column.Name}': {problem}");
            }

            values.Add(value);
        }

        var given = values;
        return creating && list.Columns.FirstOrDefault(c => c.Required && !given.Exists(v => v.Column == c && !v.Missing)) is { } missing
            ? Refusal.Invalid($"Field '{missing.Name}' is required.")
            : null;
    }

    private static string? Problem(FieldValue field) => field switch
    {
        { Missing: true, Column.Required: true } => "it is required and cannot be cleared.",
        { Missing: true } => null,
        { Column.Facet: ColumnFacet.Text, Value.ValueKind: JsonValueKind.String } =>
            TextProblem(field.Value.GetString()!, field.Column.MaxLength),
        { Column.Facet: ColumnFacet.Choice, Value.ValueKind: JsonValueKind.String } =>
            field.Column.Choices.Contains(field.Value.GetString()!, StringComparer.Ordinal) ? null : "it is not one of the choices.",
        { Column.Facet: ColumnFacet.Number, Value.ValueKind: JsonValueKind.Number } => null,
        { Column.Facet: ColumnFacet.Boolean, Value.ValueKind: JsonValueKind.True or JsonValueKind.False } => null,
        { Column.Facet: ColumnFacet.DateTime, Value.ValueKind: JsonValueKind.String } =>
            field.Value.TryGetDateTimeOffset(out _) ? null : "it is not a date and time in ISO 8601.",
        _ => $"a {field.Column.Facet} column cannot hold a JSON {field.Value.ValueKind}.",
    };

    private static string? TextProblem(string text, int maxLength)
    {
        if (text.Length > maxLength)
        {
            return $"the text has {text.Length} characters; the column holds {maxLength}.";
        }

        for (var position = 0; position < text.Length; position++)
        {
            var unit = text[position];
            if (unit < ' ' && unit is not ('\t' or '\r' or '\n'))
            {
                return "the text holds a control character.";
            }

            if (char.IsHighSurrogate(unit) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
            {
                position++;
            }
            else if (char.IsSurrogate(unit) || unit is '\uFFFE' or '\uFFFF')
            {
                return "the text holds half a surrogate pair or a non-character.";
            }
        }

        return null;
    }
}
