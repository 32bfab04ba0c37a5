using System.Collections.Immutable;
using System.Text.Json;

namespace Rapporteur.LocalGraph.Protocol;

/// <summary>One answer; the body is written only when its turn comes, into a response or into a batch.</summary>
internal sealed record GraphReply(int Status)
{
    public Action<Utf8JsonWriter>? Body { get; init; }

    public GraphError? Error { get; init; }

    /// <summary>HTML in place of JSON, as only something in front of Graph answers.</summary>
    public (string Type, string Text)? Page { get; init; }

    /// <summary>A file or a mail in place of JSON.</summary>
    public (string Type, byte[] Content)? Bytes { get; init; }

    public ImmutableList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The connection is to be cut instead of answered.</summary>
    public bool Dropped { get; init; }

    public bool Failed => Status >= StatusCodes.Status400BadRequest;

    public static GraphReply Ok(Action<Utf8JsonWriter> body) => new(StatusCodes.Status200OK) { Body = body };

    public static GraphReply Created(Action<Utf8JsonWriter> body) => new(StatusCodes.Status201Created) { Body = body };

    public static GraphReply NoContent { get; } = new(StatusCodes.Status204NoContent);

    public GraphReply With(string header, string value) => this with { Headers = Headers.Add((header, value)) };

    /// <summary>Writes the body or the error's envelope; false when there is neither.</summary>
    public bool Write(Utf8JsonWriter writer, Caller caller, DateTimeOffset now)
    {
        if (Error is not null)
        {
            Error.Write(writer, caller, now);
            return true;
        }

        Body?.Invoke(writer);
        return Body is not null;
    }
}

/// <summary>
/// The documented envelope: <c>code</c>, <c>message</c>, and <c>innerError</c> with the request's ids; some errors have a
/// more exact code inside.
/// </summary>
internal sealed record GraphError(string Code, string Message, string? InnerCode = null)
{
    public void Write(Utf8JsonWriter writer, Caller caller, DateTimeOffset now)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("code", Code);
        writer.WriteString("message", Message);
        writer.WriteStartObject("innerError");
        if (InnerCode is not null)
        {
            writer.WriteString("code", InnerCode);
        }

        writer.WriteString("date", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("request-id", caller.RequestId);
        writer.WriteString("client-request-id", caller.ClientRequestId);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
