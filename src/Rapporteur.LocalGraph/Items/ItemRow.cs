using Microsoft.Data.Sqlite;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Items;

/// <summary>
/// A list item as stored. The tag never changes and the version grows by one per update: together the ETag
/// <c>"guid,version"</c> (recorded). <see cref="Fields"/> is the JSON of the custom columns and Title.
/// </summary>
internal sealed record ItemRow(long Id, string Tag, long Version, string Created, string Modified, string Author, string Editor,
    string Fields, bool Deleted, long Change)
{
    private const string Columns = "SELECT id, tag, version, created, modified, author, editor, fields, deleted, change FROM item ";

    public string ETag => $"\"{Tag},{Version}\"";

    public static ItemRow? Find(StoreConnection connection, string list, long id) =>
        connection.First(Columns + "WHERE list = $1 AND id = $2 AND deleted = 0", Read, list, id);

    public static List<ItemRow> After(StoreConnection connection, string list, long after, int count) =>
        connection.All(Columns + "WHERE list = $1 AND id > $2 AND deleted = 0 ORDER BY id LIMIT $3", Read, list, after, count);

    /// <summary>What changed after that number, oldest change first; deleted items too if deleted after the other.</summary>
    public static List<ItemRow> Changed(StoreConnection connection, string list, long after, long deletedAfter, int count) =>
        connection.All(
            Columns + "WHERE list = $1 AND change > $2 AND (deleted = 0 OR change > $3) ORDER BY change LIMIT $4",
            Read, list, after, deletedAfter, count);

    public void Insert(StoreConnection connection, string list) =>
        connection.Execute(
            "INSERT INTO item (list, id, tag, version, created, modified, author, editor, fields, deleted, change) VALUES ($1, $2, $3, " +
            "$4, $5, $6, $7, $8, $9, 0, $10)",
            list, Id, Tag, Version, Created, Modified, Author, Editor, Fields, Change);

    public void Update(StoreConnection connection, string list) =>
        connection.Execute(
            "UPDATE item SET version = $3, modified = $4, editor = $5, fields = $6, deleted = $7, change = $8 WHERE list = $1 AND id = $2",
            list, Id, Version, Modified, Editor, Fields, Deleted ? 1 : 0, Change);

    private static ItemRow Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        row.GetString(7), row.GetInt64(8) != 0, row.GetInt64(9));
}
