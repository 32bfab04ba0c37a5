using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.LocalGraph.Setup;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>
/// Pre-authenticated download addresses: a signed text naming one version of one file until an instant. The key lives as
/// long as the process; an address from before a restart is simply no longer good.
/// </summary>
internal sealed class FileTickets(LocalGraphOptions options, TimeProvider time)
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public string Download(string files, DriveItemRow row)
    {
        var until = (time.GetUtcNow() + options.DownloadLifetime).ToUnixTimeSeconds();
        var text = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row.Id}|{row.Version}|{until}"));
        return $"{files}/_download/{Base64Url.EncodeToString(text)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, text))}";
    }

    /// <summary>Null when the ticket is not ours or its time is over.</summary>
    public (string Item, long Version)? Open(string ticket)
    {
        if (ticket.Split('.') is not [var payload, var signature] || !Base64Url.IsValid(payload) || !Base64Url.IsValid(signature))
        {
            return null;
        }

        var text = Base64Url.DecodeFromChars(payload);
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, text), Base64Url.DecodeFromChars(signature)))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(text).Split('|');
        return long.Parse(parts[2], CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
            ? (parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture))
            : null;
    }
}
