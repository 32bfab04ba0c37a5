using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// The secret of this start: whoever holds the printed link, or may read the data folder, may use the local addresses.
/// Kept over restarts of the same data folder so that links stay good.
/// </summary>
public sealed class LocalMode
{
    private readonly byte[] secret;

    private LocalMode(string text) => (Secret, secret) = (text, System.Text.Encoding.ASCII.GetBytes(text));

    public string Secret { get; }

    public bool Knows(string? offered) =>
        offered is { Length: > 0 and < 200 }
            && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(offered), secret);

    /// <summary>The secret in <c>local.json</c> of the data folder, or a new one when that holds none that can be read.</summary>
    public static LocalMode Open(string data) =>
        Kept(Path.Combine(data, "local.json")) is { Length: >= 32 } kept
            ? new(kept)
            : new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)));

    /// <summary>Writes where the host is and its secret, readable by the owner of the folder only; answers with the link.</summary>
    public string Announce(string data, string url)
    {
        var link = $"{url}/?local={Secret}";
        DurableFile.Replace(Path.Combine(data, "local.json"), JsonSerializer.SerializeToUtf8Bytes(new { url, secret = Secret, link }),
            ownerOnly: true);
        return link;
    }

    private static string? Kept(string file)
    {
        try
        {
            return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))?["secret"]?.GetValue<string>() : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
