using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>Opens upload sessions; the parts go to the address it gives, without a bearer.</summary>
internal sealed class UploadRequests(GraphStore store, LocalGraphOptions options, TimeProvider time)
{
    /// <summary>
    /// Documented (driveitem-createuploadsession): 200 with uploadUrl and its end; If-Match is checked now and at the end.
    /// deferCommit is not part of LocalGraph.
    /// </summary>
    public async Task<GraphReply> CreateAsync(GraphRequest request)
    {
        string? asked = null;
        if (request.Body.Length > 0)
        {
            if (request.ReadBody(out var body) is { } unreadable)
            {
                return unreadable;
            }

            asked = body.TryGetProperty("item", out var item) ? item.Text("@microsoft.graph.conflictBehavior") : null;
            if (body.True("deferCommit"))
            {
                return Refusal.NotSupported("deferCommit is not part of LocalGraph.");
            }
        }

        if (ContentRequests.Conflict(asked, out var conflict) is { } refused)
        {
            return refused;
        }

        var ifMatch = request.Header("If-Match");
        var found = store.Read(connection => DriveAddress.Find(connection, request["drive"], request["item"]));
        if (found is null || found.Item?.Folder == true)
        {
            return Refusal.NotFound;
        }

        if (found.Item is { } existing && EntityTag.Check(ifMatch, existing.ETag, options) is { } mismatch)
        {
            return mismatch;
        }

        var id = Identifiers.DriveItem();
        var expires = Stamp.Text(time.GetUtcNow() + options.UploadLifetime);
        await store.WriteAsync(connection =>
        {
            connection.Execute(
                "INSERT INTO upload (id, drive, address, conflict, if_match, expires, editor) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                id, request["drive"], request["item"], conflict.ToString(), ifMatch, expires, request.Principal.ToString());
            return true;
        });
        return GraphReply.Ok(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("@odata.context", request.Root + "/$metadata#microsoft.graph.uploadSession");
            writer.WriteString("uploadUrl", $"{request.Caller.Files}/_upload/{id}");
            writer.WriteString("expirationDateTime", expires);
            writer.WriteStartArray("nextExpectedRanges");
            writer.WriteStringValue("0-");
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
