using System.Globalization;
using Rapporteur.LocalGraph.Items;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Sites;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>Drives, and their files and folders apart from content.</summary>
internal sealed class DriveRequests(GraphStore store, FileTickets tickets, LocalGraphOptions options, TimeProvider time)
{
    private const int UsualPage = 200;

    /// <summary>Documented (drive-get).</summary>
    public GraphReply Drive(GraphRequest request) =>
        store.Read(connection => DriveShape.SiteOf(connection, request["drive"])) is { } site
            ? GraphReply.Ok(writer => site.WriteDrive(writer, request.Root))
            : Refusal.NotFound;

    /// <summary>Documented (driveitem-get): by id, <c>root</c> or path; the download address comes along.</summary>
    public GraphReply Get(GraphRequest request) =>
        Find(request, out var site) is { } row
            ? GraphReply.Ok(writer => DriveShape.Item(writer, row, site, request.Root, Download(request, row))).With("ETag", row.ETag)
            : Refusal.NotFound;

    /// <summary>Documented (driveitem-list-children): 200 to a page, then nextLink.</summary>
    public GraphReply Children(GraphRequest request)
    {
        if (Find(request, out var site) is not { Folder: true } folder)
        {
            return Refusal.NotFound;
        }

        var after = request.Option("$skiptoken") is { } token ? ItemPage.Decode(token) : "";
        if (after is null)
        {
            return Refusal.Invalid("The value of $skiptoken is malformed: use the nextLink as it was given.");
        }

        var size =
            int.TryParse(request.Option("$top"), NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0
                ? Math.Min(top, 5_000)
                : UsualPage;
        var rows = store.Read(connection => DriveItemRow.Children(connection, folder, after, size + 1));
        var shown = rows.Take(size).ToList();
        return Json.Page(
            $"{request.Root}/$metadata#drives('{Uri.EscapeDataString(folder.Drive)}')/items",
            shown,
            (writer, row) => DriveShape.Item(writer, row, site, null, Download(request, row)),
            rows.Count > size
                ? request.Address.With(request.Root,
                    KeyValuePair.Create("$skiptoken", (string?)ItemPage.Encode(shown[^1].Name.ToLowerInvariant())))
                : null);
    }

    /// <summary>Documented (driveitem-post-children): 201, or 409 nameAlreadyExists unless rename is asked for.</summary>
    public async Task<GraphReply> CreateFolderAsync(GraphRequest request)
    {
        if (request.ReadBody(out var body) is { } unreadable)
        {
            return unreadable;
        }

        if (body.Text("name") is not { } name || !body.TryGetProperty("folder", out _))
        {
            return Refusal.Invalid("A folder needs a 'name' and the 'folder' facet.");
        }

        var conflict = ConflictBehavior.Fail;
        if ((DriveAddress.CheckName(name)
            ?? (body.Text("@microsoft.graph.conflictBehavior") is { } asked
                ? ContentRequests.Conflict(asked, out conflict)
                : null)) is { } refused)
        {
            return refused;
        }

        var at = Stamp.Text(time.GetUtcNow());
        if (Find(request, out var site) is not { Folder: true } parent)
        {
            return Refusal.NotFound;
        }

        var made = await store.WriteAsync(connection =>
        {
            var taken = DriveItemRow.Named(connection, parent, name);
            return taken is null ? ContentWriting.MakeFolder(connection, parent, name, request.Principal.ToString(), at)
                : conflict == ConflictBehavior.Rename
                    ? ContentWriting.MakeFolder(connection, parent, ContentWriting.FreeName(connection, taken),
                        request.Principal.ToString(), at)
                : null;
        });
        return made is null ? Refusal.NameTaken : GraphReply.Created(writer => DriveShape.Item(writer, made, site, request.Root, null));
    }

    /// <summary>Documented (driveitem-delete): 204; a folder goes with what is in it; If-Match mismatch is 412.</summary>
    public async Task<GraphReply> DeleteAsync(GraphRequest request) =>
        await store.WriteAsync(connection =>
        {
            if (DriveAddress.Find(connection, request["drive"], request["item"])?.Item is not { } row)
            {
                return Refusal.NotFound;
            }

            if (row.Parent is null)
            {
                return Refusal.AccessDenied;
            }

            if (EntityTag.Check(request.Header("If-Match"), row.ETag, options) is { } mismatch)
            {
                return mismatch;
            }

            const string Below =
                "WITH RECURSIVE below (id) AS (SELECT $1 UNION ALL SELECT drive_item.id FROM drive_item JOIN below ON drive_item.parent " +
                "= below.id) ";
            connection.Execute(Below + "DELETE FROM drive_content WHERE item IN (SELECT id FROM below)", row.Id);
            connection.Execute(Below + "DELETE FROM drive_item WHERE id IN (SELECT id FROM below)", row.Id);
            return GraphReply.NoContent;
        });

    /// <summary>Documented (driveitem-list-versions): ids "1.0", "2.0", the newest first.</summary>
    public GraphReply Versions(GraphRequest request)
    {
        if (Find(request, out _) is not { Folder: false } row)
        {
            return Refusal.NotFound;
        }

        var versions = store.Read(connection => connection.All(
            "SELECT version, modified, editor, size FROM drive_content WHERE item = $1 ORDER BY version DESC",
            version =>
                (Version: new ItemVersion(version.GetInt64(0), version.GetString(1), version.GetString(2)), Size: version.GetInt64(3)),
                row.Id));
        return Json.Page(
            $"{request.Root}/$metadata#drives('{Uri.EscapeDataString(row.Drive)}')/items('{row.Id}')/versions",
            versions,
            (writer, version) => version.Version.Write(writer, version.Size));
    }

    private DriveItemRow? Find(GraphRequest request, out GraphSite site)
    {
        var found = store.Read(connection => (
            Site: DriveShape.SiteOf(connection, request["drive"]),
            DriveAddress.Find(connection, request["drive"], request["item"])?.Item));
        site = found.Site!;
        return found.Site is null ? null : found.Item;
    }

    private string? Download(GraphRequest request, DriveItemRow row) => row.Folder ? null : tickets.Download(request.Caller.Files, row);
}
