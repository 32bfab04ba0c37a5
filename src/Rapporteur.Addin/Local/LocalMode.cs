using System.Security.Cryptography;
using System.Text.Json;

namespace Rapporteur.Addin.Local;

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
        offered is { Length: > 0 and < 200 } && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(offered), secret);

    /// <summary>The secret in <c>local.json</c> of the data folder, or a new one.</summary>
    public static LocalMode Open(string data)
    {
        var file = Path.Combine(data, "local.json");
        if (File.Exists(file) && JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("secret").GetString() is { Length: >= 32 } kept)
        {
            return new LocalMode(kept);
        }

        return new LocalMode(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)));
    }

    /// <summary>Writes where the host is and its secret, readable by the owner of the folder only; answers with the link.</summary>
    public string Announce(string data, string url)
    {
        var file = Path.Combine(data, "local.json");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var link = $"{url}/?local={Secret}";
        using var stream = new FileStream(file, options);
        JsonSerializer.Serialize(stream, new { url, secret = Secret, link });
        return link;
    }
}
