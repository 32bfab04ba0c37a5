using Microsoft.Data.Sqlite;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Items;

/// <summary>
/// A list item as stored. The tag never changes and the version grows by one per update: together the ETag
/// <c>"guid,version"</c> (recorded). <see cref="Fields"/> is the JSON of the custom columns and Title.
/// </summary>
internal sealed record ItemRow
{
    public required long Id { get; init; }

    public required string Tag { get; init; }

    public required long Version { get; init; }

    public required string Created { get; init; }

    public required string Modified { get; init; }

    public required string Author { get; init; }

    public required string Editor { get; init; }

    public required string Fields { get; init; }

    public required bool Deleted { get; init; }

    public required long Change { get; init; }

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

    private static ItemRow Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Tag = row.GetString(1),
        Version = row.GetInt64(2),
        Created = row.GetString(3),
        Modified = row.GetString(4),
        Author = row.GetString(5),
        Editor = row.GetString(6),
        Fields = row.GetString(7),
        Deleted = row.GetInt64(8) != 0,
        Change = row.GetInt64(9),
    };
}
