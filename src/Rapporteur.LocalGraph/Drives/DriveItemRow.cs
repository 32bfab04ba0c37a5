using Microsoft.Data.Sqlite;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>
/// A file or folder. Its ETag is <c>"{GUID},version"</c> with braces and capitals, its cTag the same behind <c>c:</c>
/// (recorded); names compare without case.
/// </summary>
internal sealed record DriveItemRow
{
    public required string Id { get; init; }

    public required string Drive { get; init; }

    public required string? Parent { get; init; }

    public required string Name { get; init; }

    public required bool Folder { get; init; }

    public required string Tag { get; init; }

    public required long Version { get; init; }

    public required long Size { get; init; }

    public required string? Mime { get; init; }

    public required string? Hash { get; init; }

    public required string Created { get; init; }

    public required string Modified { get; init; }

    public required string Editor { get; init; }

    private const string Columns =
        "SELECT id, drive, parent, name, folder, tag, version, size, mime, hash, created, modified, editor FROM drive_item ";

    public string ETag => $"\"{{{Tag.ToUpperInvariant()}}},{Version}\"";

    public string CTag => $"\"c:{{{Tag.ToUpperInvariant()}}},{Version}\"";

    public static DriveItemRow? Find(StoreConnection connection, string drive, string id) =>
        id == "root"
            ? connection.First(Columns + "WHERE drive = $1 AND parent IS NULL", Read, drive)
            : connection.First(Columns + "WHERE drive = $1 AND id = $2", Read, drive, id);

    public static DriveItemRow? Named(StoreConnection connection, DriveItemRow parent, string name) =>
        connection.First(Columns + "WHERE drive = $1 AND parent = $2 AND name_key = $3", Read, parent.Drive, parent.Id,
            name.ToLowerInvariant());

    public static List<DriveItemRow> Children(StoreConnection connection, DriveItemRow folder, string after, int count) =>
        connection.All(Columns + "WHERE drive = $1 AND parent = $2 AND name_key > $3 ORDER BY name_key LIMIT $4", Read, folder.Drive,
            folder.Id, after, count);

    public void Insert(StoreConnection connection) =>
        connection.Execute(
            "INSERT INTO drive_item (id, drive, parent, name, name_key, folder, tag, version, size, mime, hash, created, modified, " +
            "editor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            Id, Drive, Parent, Name, Name.ToLowerInvariant(), Folder ? 1 : 0, Tag, Version, Size, Mime, Hash, Created, Modified, Editor);

    public void Update(StoreConnection connection) =>
        connection.Execute(
            "UPDATE drive_item SET version = $2, size = $3, mime = $4, hash = $5, modified = $6, editor = $7 WHERE id = $1",
            Id, Version, Size, Mime, Hash, Modified, Editor);

    private static DriveItemRow Read(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Drive = row.GetString(1),
        Parent = row.IsDBNull(2) ? null : row.GetString(2),
        Name = row.GetString(3),
        Folder = row.GetInt64(4) != 0,
        Tag = row.GetString(5),
        Version = row.GetInt64(6),
        Size = row.GetInt64(7),
        Mime = row.IsDBNull(8) ? null : row.GetString(8),
        Hash = row.IsDBNull(9) ? null : row.GetString(9),
        Created = row.GetString(10),
        Modified = row.GetString(11),
        Editor = row.GetString(12),
    };
}
