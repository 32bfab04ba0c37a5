using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Door;

/// <summary>
/// Documented (json-batching): at most 20 parts with ids of their own (compared without case), a part's failure never fails
/// the envelope, <c>dependsOn</c> a failed part is 424, each part is charged and throttled for itself. Nothing is
/// transactional between parts.
/// </summary>
internal sealed class BatchRequests(Dispatcher dispatcher, TimeProvider time)
{
    public const int MostParts = 20;

    public async Task<GraphReply> AnswerAsync(GraphRequest envelope)
    {
        if (envelope.ReadBody(out var body) is { } unreadable)
        {
            return unreadable;
        }

        if (BatchRules.Read(body, out var parts) is { } refused)
        {
            return refused;
        }

        // Parts without dependencies start at once, so that their writes share one flush.
        var answers = new Dictionary<string, Task<GraphReply>>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            answers[part.Id] = part.DependsOn.IsEmpty
                ? AnswerPartAsync(envelope, part)
                : AfterAsync([.. part.DependsOn.Select(id => answers[id])], envelope, part);
        }

        await Task.WhenAll(answers.Values);
        var replies = parts.Select(part => (part.Id, Reply: answers[part.Id].Result)).ToImmutableArray();
        return replies.Any(r => r.Reply.Dropped)
            ? new GraphReply(StatusCodes.Status504GatewayTimeout) { Dropped = true }
            : GraphReply.Ok(writer => Write(writer, replies, envelope.Caller));
    }

    private async Task<GraphReply> AfterAsync(ImmutableArray<Task<GraphReply>> before, GraphRequest envelope, BatchPart part)
    {
        var replies = await Task.WhenAll(before);
        return Array.Exists(replies, r => r.Failed)
            ? Refusal.Of(424, "FailedDependency", "The request was not executed because a request it depends on failed.")
            : await AnswerPartAsync(envelope, part);
    }

    private Task<GraphReply> AnswerPartAsync(GraphRequest envelope, BatchPart part) =>
        dispatcher.AnswerAsync(envelope with
        {
            Method = part.Method,
            Address = GraphAddress.Parse(Relative(part.Url, envelope.Root)),
            Headers = part.Headers,
            Body = part.Body,
        });

    /// <summary>
    /// The .NET client makes an address relative by cutting five characters, the length of "/v1.0", off its path; below a
    /// longer path (/graph/v1.0) the rest of that path is left in front and is taken off here.
    /// </summary>
    private static string Relative(string url, string root)
    {
        var rest = new Uri(root).AbsolutePath["/v1.0".Length..];
        var path = url.TrimStart('/');
        return rest.Length > 0 && path.StartsWith(rest + "/", StringComparison.OrdinalIgnoreCase) ? path[rest.Length..] : "/" + path;
    }

    private void Write(Utf8JsonWriter writer, ImmutableArray<(string Id, GraphReply Reply)> replies, Caller caller)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("responses");
        foreach (var (id, reply) in replies)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteNumber("status", reply.Status);
            writer.WriteStartObject("headers");
            foreach (var (name, value) in reply.Headers)
            {
                writer.WriteString(name, value);
            }

            writer.WriteString("Cache-Control", "no-store");
            var has = reply.Body is not null || reply.Error is not null;
            if (has)
            {
                writer.WriteString("Content-Type", "application/json");
            }

            writer.WriteEndObject();
            if (has)
            {
                writer.WritePropertyName("body");
                reply.Write(writer, caller, time.GetUtcNow());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
