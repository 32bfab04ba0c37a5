using System.Text.Json;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Sites;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>How the items of a drive look in JSON (recorded: pnpcore's RenameFile reply; numbers as numbers).</summary>
internal static class DriveShape
{
    /// <summary>A file carries its short-lived download address, a folder does not.</summary>
    public static void Item(Utf8JsonWriter writer, DriveItemRow row, GraphSite site, string? root, string? downloadUrl)
    {
        writer.WriteStartObject();
        if (root is not null)
        {
            writer.WriteString("@odata.context", $"{root}/$metadata#drives('{Uri.EscapeDataString(row.Drive)}')/items/$entity");
        }

        if (downloadUrl is not null)
        {
            writer.WriteString("@microsoft.graph.downloadUrl", downloadUrl);
        }

        writer.WriteString("createdDateTime", row.Created);
        writer.WriteString("eTag", row.ETag);
        writer.WriteString("id", row.Id);
        writer.WriteString("lastModifiedDateTime", row.Modified);
        writer.WriteString("name", row.Name);
        writer.WriteString("webUrl", $"{site.WebUrl}/Shared%20Documents/{Uri.EscapeDataString(row.Name)}");
        writer.WriteString("cTag", row.CTag);
        writer.WriteNumber("size", row.Size);
        writer.Identity("createdBy", row.Editor);
        writer.Identity("lastModifiedBy", row.Editor);
        writer.WriteStartObject("parentReference");
        writer.WriteString("driveType", "documentLibrary");
        writer.WriteString("driveId", row.Drive);
        if (row.Parent is not null)
        {
            writer.WriteString("id", row.Parent);
        }

        writer.WriteString("siteId", site.Id);
        writer.WriteEndObject();
        WriteFacet(writer, row);
        writer.WriteStartObject("fileSystemInfo");
        writer.WriteString("createdDateTime", row.Created);
        writer.WriteString("lastModifiedDateTime", row.Modified);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The site a drive belongs to; null when there is no such drive.</summary>
    public static GraphSite? SiteOf(StoreConnection connection, string drive) =>
        connection.First("SELECT id, path, name, drive, host, created FROM site WHERE drive = $1", GraphSite.Read, drive);

    private static void WriteFacet(Utf8JsonWriter writer, DriveItemRow row)
    {
        if (row.Folder)
        {
            writer.WriteStartObject("folder");
            writer.WriteEndObject();
            if (row.Parent is null)
            {
                writer.WriteStartObject("root");
                writer.WriteEndObject();
            }

            return;
        }

        writer.WriteStartObject("file");
        writer.WriteString("mimeType", row.Mime);
        writer.WriteStartObject("hashes");
        writer.WriteString("quickXorHash", row.Hash);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
