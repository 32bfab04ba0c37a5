using Microsoft.Data.Sqlite;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>
/// A file or folder. Its ETag is <c>"{GUID},version"</c> with braces and capitals, its cTag the same behind <c>c:</c>
/// (recorded); names compare without case.
/// </summary>
internal sealed record DriveItemRow(string Id, string Drive, string? Parent, string Name, bool Folder, string Tag, long Version, long Size,
    string? Mime, string? Hash, string Created, string Modified, string Editor)
{
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

    private static DriveItemRow Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), row.GetInt64(4) != 0,
        row.GetString(5),
        row.GetInt64(6), row.GetInt64(7), row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9),
        row.GetString(10), row.GetString(11), row.GetString(12));
}
