using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Sites;

/// <summary>A site as stored. Its id is <c>host,guid,guid</c>, its address by path <c>host:/sites/name</c> (recorded).</summary>
internal sealed record GraphSite(string Id, string Path, string Name, string Drive, string Host, string Created)
{
    public string WebUrl => $"https://{Host}/{Path}";

    public static GraphSite? Find(StoreConnection connection, string key) =>
        connection.First(
            "SELECT id, path, name, drive, host, created FROM site WHERE id = $1 OR host || ':/' || path = $1",
            Read, key.TrimEnd('/'));

    public static GraphSite Read(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));

    public void Write(Utf8JsonWriter writer, string root)
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.context", root + "/$metadata#sites/$entity");
        writer.WriteString("createdDateTime", Created);
        writer.WriteString("description", "");
        writer.WriteString("id", Id);
        writer.WriteString("lastModifiedDateTime", Created);
        writer.WriteString("name", Path.Split('/').Last());
        writer.WriteString("webUrl", WebUrl);
        writer.WriteString("displayName", Name);
        writer.WriteStartObject("root");
        writer.WriteEndObject();
        writer.WriteStartObject("siteCollection");
        writer.WriteString("hostname", Host);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The drive of the site.</summary>
    public void WriteDrive(Utf8JsonWriter writer, string? root)
    {
        writer.WriteStartObject();
        if (root is not null)
        {
            writer.WriteString("@odata.context", root + "/$metadata#drives/$entity");
        }

        writer.WriteString("createdDateTime", Created);
        writer.WriteString("description", "");
        writer.WriteString("id", Drive);
        writer.WriteString("lastModifiedDateTime", Created);
        writer.WriteString("name", "Documents");
        writer.WriteString("webUrl", WebUrl + "/Shared%20Documents");
        writer.WriteString("driveType", "documentLibrary");
        writer.Identity("createdBy", nameof(Principal.Provision));
        writer.WriteEndObject();
    }
}
