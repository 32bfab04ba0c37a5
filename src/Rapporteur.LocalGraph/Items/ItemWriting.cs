using System.Globalization;
using System.Text.Json;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Items;

/// <summary>
/// The statements of one item's life, run by the one writer: unique values are looked for first, so that a refusal has
/// written nothing; the primary key of <c>unique_value</c> stands behind them.
/// </summary>
internal static class ItemWriting
{
    /// <summary>Null when a unique column already has the value.</summary>
    public static ItemRow? Create(StoreConnection connection, GraphList list, ItemRow draft, List<FieldValue> values)
    {
        if (Taken(connection, list, values, except: 0))
        {
            return null;
        }

        var numbers = connection.First(
            "UPDATE list SET last_item = last_item + 1, change = change + 1 WHERE id = $1 RETURNING last_item, change",
            row => new Numbers(row.GetInt64(0), row.GetInt64(1)), list.Id)!;
        var created = draft with { Id = numbers.Item, Change = numbers.Change };
        created.Insert(connection, list.Id);
        Index(connection, list, created.Id, values);
        return created;
    }

    /// <summary>Null when a unique column of another item already has the value.</summary>
    public static ItemRow? Update(StoreConnection connection, GraphList list, ItemRow before, ItemRow next, List<FieldValue> values)
    {
        if (Taken(connection, list, values, before.Id))
        {
            return null;
        }

        connection.Execute(
            "INSERT INTO item_version (list, item, version, modified, editor, fields) VALUES ($1, $2, $3, $4, $5, $6)",
            list.Id, before.Id, before.Version, before.Modified, before.Editor, before.Fields);
        var updated = next with { Change = NextChange(connection, list) };
        updated.Update(connection, list.Id);
        Unindex(connection, list, before, values.Select(v => v.Column.Name).ToHashSet(StringComparer.Ordinal));
        Index(connection, list, updated.Id, values);
        return updated;
    }

    public static void Delete(StoreConnection connection, GraphList list, ItemRow row)
    {
        var before = ItemRow.Find(connection, list.Id, row.Id)!;
        Unindex(connection, list, before, null);
        (row with { Change = NextChange(connection, list) }).Update(connection, list.Id);
    }

    public static List<ItemVersion> Versions(StoreConnection connection, string list, long item) =>
        connection.All(
            "SELECT version, modified, editor FROM item_version WHERE list = $1 AND item = $2 ORDER BY version DESC",
            row => new ItemVersion(row.GetInt64(0), row.GetString(1), row.GetString(2)), list, item);

    private static bool Taken(StoreConnection connection, GraphList list, List<FieldValue> values, long except) =>
        values.Exists(value => value.Column.Unique && value.Key is { } key && connection.Any(
            "SELECT 1 FROM unique_value WHERE list = $1 AND name = $2 AND value = $3 AND item <> $4",
            list.Id, value.Column.Name, key, except));

    private static void Index(StoreConnection connection, GraphList list, long item, List<FieldValue> values)
    {
        foreach (var value in values)
        {
            if (value.Column.Indexed && value.Key is { } key)
            {
                connection.Execute(
                    value.Column.Unique
                        ? "INSERT INTO unique_value (list, name, value, item) VALUES ($1, $2, $3, $4)"
                        : "INSERT INTO indexed_value (list, name, value, item) VALUES ($1, $2, $3, $4)",
                    list.Id, value.Column.Name, key, item);
            }
        }
    }

    private static void Unindex(StoreConnection connection, GraphList list, ItemRow row, HashSet<string>? names)
    {
        using var stored = JsonDocument.Parse(row.Fields);
        foreach (var field in stored.RootElement.EnumerateObject().Where(f => names?.Contains(f.Name) != false))
        {
            if (list.Column(field.Name) is { Indexed: true } column && new FieldValue(column, field.Value).Key is { } key)
            {
                connection.Execute(
                    column.Unique
                        ? "DELETE FROM unique_value WHERE list = $1 AND name = $2 AND value = $3 AND item = $4"
                        : "DELETE FROM indexed_value WHERE list = $1 AND name = $2 AND value = $3 AND item = $4",
                    list.Id, column.Name, key, row.Id);
            }
        }
    }

    private static long NextChange(StoreConnection connection, GraphList list) =>
        connection.Number("UPDATE list SET change = change + 1 WHERE id = $1 RETURNING change", list.Id);

    private sealed record Numbers(long Item, long Change);
}

/// <summary>One version of an item; the text of its id is what Graph shows.</summary>
internal sealed record ItemVersion(long Number, string Modified, string Editor)
{
    public void Write(Utf8JsonWriter writer, long? size = null)
    {
        writer.WriteStartObject();
        writer.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{Number}.0"));
        writer.WriteString("lastModifiedDateTime", Modified);
        writer.Identity("lastModifiedBy", Editor);
        if (size is { } bytes)
        {
            writer.WriteNumber("size", bytes);
        }

        writer.WriteEndObject();
    }
}
