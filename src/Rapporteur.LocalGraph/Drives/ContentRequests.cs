using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>A file's bytes, in and out.</summary>
internal sealed class ContentRequests(GraphStore store, FileTickets tickets, LocalGraphOptions options, TimeProvider time)
{
    /// <summary>
    /// Documented (driveitem-get-content): 302 with a pre-authenticated, short-lived address; 304 when If-None-Match names
    /// the present version.
    /// </summary>
    public GraphReply Get(GraphRequest request)
    {
        var item = store.Read(connection => DriveAddress.Find(connection, request["drive"], request["item"]))?.Item;
        return item is not { Folder: false } ? Refusal.NotFound
            : request.Header("If-None-Match") is { } known && (known == item.ETag || known == item.CTag)
                ? new GraphReply(StatusCodes.Status304NotModified)
            : new GraphReply(StatusCodes.Status302Found).With("Location", tickets.Download(request.Caller.Files, item));
    }

    /// <summary>
    /// Documented (driveitem-put-content): 201 for a new file, 200 for a replaced one; If-Match mismatch is 412;
    /// conflictBehavior fail is 409 nameAlreadyExists. Replacing is what happens unless something else is asked for.
    /// </summary>
    public async Task<GraphReply> PutAsync(GraphRequest request)
    {
        if (Conflict(request.Option("@microsoft.graph.conflictBehavior"), out var conflict) is { } refused)
        {
            return refused;
        }

        var upload = new Upload(
            request["drive"], request["item"], request.WholeBody, conflict, request.Header("If-Match"),
            request.Principal.ToString(), Stamp.Text(time.GetUtcNow()));
        var uploaded = await store.WriteAsync(connection => ContentWriting.Put(connection, upload, options));
        return Answer(uploaded, request.Root, request.Caller.Files);
    }

    public GraphReply Answer(Uploaded uploaded, string root, string files)
    {
        if (uploaded.Row is not { } row)
        {
            return uploaded.Refused!;
        }

        var site = store.Read(connection => DriveShape.SiteOf(connection, row.Drive))!;
        var reply = new GraphReply(uploaded.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK)
        {
            Body = writer => DriveShape.Item(writer, row, site, root, tickets.Download(files, row)),
        };
        return reply.With("ETag", row.ETag);
    }

    public static GraphReply? Conflict(string? text, out ConflictBehavior conflict)
    {
        conflict = ConflictBehavior.Replace;
        return text is null || Enum.TryParse(text, ignoreCase: true, out conflict)
            ? null
            : Refusal.Invalid($"'{text}' is not a conflict behavior: it is fail, replace or rename.");
    }
}
