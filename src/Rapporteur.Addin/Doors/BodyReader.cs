using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Doors;

/// <summary>A request body read whole: its value, or why it cannot be used, and the client's id with the hash of what it asked.</summary>
public sealed record Body<T>(T? Value, ClientRequest? Client, Refusal? Refusal)
    where T : class;

/// <summary>Reads JSON bodies to their end before anything is decided, within a limit.</summary>
public static class BodyReader
{
    public const string IdempotencyKey = "Idempotency-Key";

    private const int LongestBody = 1_000_000;

    private const int LongestClientId = 128;

    /// <summary>Null value without refusal means the body was empty.</summary>
    public static async ValueTask<Body<T>> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        var request = context.Request;
        var (bytes, tooLong) = await BytesAsync(request, LongestBody, context.RequestAborted);
        if (tooLong)
        {
            return new(null, null, DoorRefusals.LongBody(LongestBody));
        }

        // Asked of the bytes, since a body sent in chunks announces no length.
        if (bytes.Length > 0 && !request.HasJsonContentType())
        {
            return new(null, null, DoorRefusals.NotJson);
        }

        var (client, fault) = ClientOf(request, bytes.Span);
        if (fault is not null || bytes.Length == 0)
        {
            return new(null, client, fault);
        }

        try
        {
            return JsonSerializer.Deserialize(bytes.Span, type) is { } value
                ? new(value, client, null)
                : new(null, client, DoorRefusals.EmptyBody);
        }
        catch (JsonException wrong)
        {
            return new(null, client, Unread(wrong, type));
        }
    }

    /// <summary>The client's id for this request, hashed with method, address and body; null when the client gave none.</summary>
    public static (ClientRequest? Client, Refusal? Refusal) ClientOf(HttpRequest request, ReadOnlySpan<byte> body)
    {
        var id = request.Headers[IdempotencyKey].ToString();
        if (id.Length == 0)
        {
            return (null, null);
        }

        if (id.Length > LongestClientId || id.Any(c => c is < '!' or > '~'))
        {
            return (null, DoorRefusals.BadClientId(LongestClientId));
        }

        var asked = new byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"), .. body], asked);
        return (new ClientRequest(id, Convert.ToHexStringLower(asked)), null);
    }

    /// <summary>The body to its end, or that it is longer than so many bytes.</summary>
    internal static async ValueTask<(ReadOnlyMemory<byte> Bytes, bool TooLong)> BytesAsync(HttpRequest request, int most,
        CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            return (default, true);
        }

        // One byte more than announced, so that the end shows before there is any need to grow.
        var whole = new byte[(int)(request.ContentLength ?? 1_023) + 1];
        var (length, read) = (0, 0);
        while ((read = await request.Body.ReadAsync(whole.AsMemory(length), cancellationToken)) > 0)
        {
            length += read;
            if (length > most)
            {
                return (default, true);
            }

            if (length == whole.Length)
            {
                Array.Resize(ref whole, 2 * length);
            }
        }

        return (whole.AsMemory(0, length), false);
    }

    private static Refusal Unread(JsonException wrong, JsonTypeInfo type)
    {
        if (string.IsNullOrEmpty(wrong.Path) || wrong.Path == "$")
        {
            return DoorRefusals.BadJson((wrong.LineNumber ?? 0) + 1, (wrong.BytePositionInLine ?? 0) + 1);
        }

        var path = wrong.Path.TrimStart('$', '.');
        return wrong is UnknownWordException expected ? DoorRefusals.NoSuchWord(path, expected.Words)
            : IsName(path) && !Members(type).Contains(path, StringComparer.OrdinalIgnoreCase)
                ? DoorRefusals.NoSuchMember(path, Members(type))
            : DoorRefusals.BadJson(path);
    }

    // Of the body itself; what lies deeper is said by its path alone.
    private static IEnumerable<string> Members(JsonTypeInfo type) => type.Properties.Select(p => p.Name);

    private static bool IsName(string path) => path.All(char.IsAsciiLetterOrDigit);
}
