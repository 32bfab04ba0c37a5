using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Graph.Register;

/// <summary>
/// The payload of an item of which a part, or all, is sealed. What is cut out is sealed together with its places, so that
/// nothing outside tells how much it was of; put back, it gives the line again byte for byte.
/// </summary>
internal static class SealedPayload
{
    public static string Write(string payload, IReadOnlyList<Range> inside, Func<byte[], byte[]> seal)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        if (inside is [var all] && all.Equals(Range.All))
        {
            return $$"""{"sealed":"{{Base64Url.EncodeToString(seal([0, .. bytes]))}}"}""";
        }

        var open = new List<byte>(bytes.Length);
        var cut = new List<byte> { 1 };
        var from = 0;
        foreach (var range in inside)
        {
            var (start, length) = range.GetOffsetAndLength(bytes.Length);
            open.AddRange(bytes.AsSpan(from, start - from));
            Add(cut, open.Count);
            Add(cut, length);
            cut.AddRange(bytes.AsSpan(start, length));
            from = start + length;
        }

        open.AddRange(bytes.AsSpan(from));
        return $$"""{"open":{{Encoding.UTF8.GetString([.. open])}},"sealed":"{{Base64Url.EncodeToString(seal([.. cut]))}}"}""";
    }

    /// <summary>The line's payload; null when what is sealed of it cannot be unsealed.</summary>
    public static string? Read(string payload, Func<byte[]?, byte[]?> unseal)
    {
        if (Parts(payload) is not var (open, text))
        {
            return payload;
        }

        return unseal(Decode(text)) switch
        {
            [0, .. var whole] when open is null => Encoding.UTF8.GetString(whole),
            [1, .. var cut] when open is not null => PutBack(Encoding.UTF8.GetBytes(open), cut),
            _ => null,
        };
    }

    // Null for a payload of which nothing is sealed; whatever else it holds is for the reader of acts to refuse.
    private static (string? Open, string Sealed)? Parts(string payload)
    {
        if (!payload.StartsWith("{\"sealed\":", StringComparison.Ordinal) && !payload.StartsWith("{\"open\":", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.TryGetProperty("sealed", out var text) && text.GetString() is { } known
                ? (document.RootElement.TryGetProperty("open", out var open) ? open.GetRawText() : null, known)
                : null;
        }
        catch (Exception altered) when (altered is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? PutBack(byte[] open, ReadOnlySpan<byte> cut)
    {
        var whole = new List<byte>(open.Length + cut.Length);
        var from = 0;
        while (cut.Length >= 8)
        {
            var (at, length) = (BinaryPrimitives.ReadInt32LittleEndian(cut), BinaryPrimitives.ReadInt32LittleEndian(cut[4..]));
            if (at < from || at > open.Length || length > cut.Length - 8)
            {
                return null;
            }

            whole.AddRange(open.AsSpan(from, at - from));
            whole.AddRange(cut.Slice(8, length));
            from = at;
            cut = cut[(8 + length)..];
        }

        whole.AddRange(open.AsSpan(from));
        return Encoding.UTF8.GetString([.. whole]);
    }

    private static void Add(List<byte> bytes, int number)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, number);
        bytes.AddRange(four);
    }

    private static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
