using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>The pre-authenticated addresses behind a 302 and an upload session. They are not Graph and cost no units.</summary>
internal sealed class FileAddresses(GraphStore store, FileTickets tickets, ContentRequests content, LocalGraphOptions options,
    TimeProvider time)
{
    /// <summary>Documented: no bearer needed, Range answered with 206. A bearer is ignored (remembered).</summary>
    public IResult Download(string ticket)
    {
        if (tickets.Open(ticket) is not { } file)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        var bytes = store.Read(connection => connection.First(
            "SELECT bytes FROM drive_content WHERE item = $1 AND version = $2", row => (byte[])row.GetValue(0), file.Item, file.Version));
        return bytes is null
            ? Results.StatusCode(StatusCodes.Status404NotFound)
            : Results.Bytes(bytes, "application/octet-stream", enableRangeProcessing: true);
    }

    /// <summary>Documented: 401 with a bearer, 404 when the session is gone, 202 with what is expected next, 201 or 200 at the
    /// end.</summary>
    public async Task<GraphReply> PutAsync(HttpContext context, string id, Caller caller)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            return Refusal.Unauthenticated("An upload address is pre-authenticated: send no Authorization header.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = UploadSession.LargestPart;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var part = body.ToArray();
        _ = ContentRangeHeaderValue.TryParse(context.Request.Headers.ContentRange.ToString(), out var range);
        var at = Stamp.Text(time.GetUtcNow());
        var (refused, session, uploaded) = await store.WriteAsync(connection => Take(connection, id, range, part, at));
        return refused
            ?? (uploaded is not null
                ? content.Answer(uploaded, caller.Root, caller.Files)
                : new GraphReply(StatusCodes.Status202Accepted) { Body = session!.Write });
    }

    /// <summary>Documented: what is expected next, or 404.</summary>
    public GraphReply Status(string id) =>
        store.Read(connection => UploadSession.Find(connection, id, Stamp.Text(time.GetUtcNow()))) is { } session
            ? GraphReply.Ok(session.Write)
            : Refusal.NotFound;

    /// <summary>Documented: 204; what was received is thrown away.</summary>
    public async Task<GraphReply> CancelAsync(string id) =>
        await store.WriteAsync(connection =>
        {
            if (UploadSession.Find(connection, id, Stamp.Text(time.GetUtcNow())) is null)
            {
                return Refusal.NotFound;
            }

            UploadSession.Remove(connection, id);
            return GraphReply.NoContent;
        });

    private (GraphReply? Refused, UploadSession? Session, Uploaded? Done) Take(StoreConnection connection, string id,
        ContentRangeHeaderValue? range, byte[] part, string at)
    {
        if (UploadSession.Find(connection, id, at) is not { } session)
        {
            return (Refusal.NotFound, null, null);
        }

        if (session.Check(range, part.LongLength) is { } refused)
        {
            return (refused, null, null);
        }

        if (range!.To + 1 < range.Length)
        {
            session.Add(connection, part, range.Length!.Value);
            return (null, session with { Received = session.Received + part.LongLength }, null);
        }

        var uploaded = ContentWriting.Put(
            connection,
            new Upload(session.Drive, session.Address, session.Whole(connection, part), session.Conflict, session.IfMatch, session.Editor,
                at),
            options);
        if (uploaded.Refused is null)
        {
            UploadSession.Remove(connection, id);
        }

        return (uploaded.Refused, null, uploaded);
    }
}
