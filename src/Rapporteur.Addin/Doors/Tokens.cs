using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// Tokens of local mode: an identity and an end, protected by the host's own keys. They say who somebody is, never what
/// he or she may do: that is the roster's.
/// </summary>
public sealed class Tokens(IDataProtectionProvider protection, TimeProvider time)
{
    private const int MostRemembered = 10_000;

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>
    /// A frame's token can be read by the frame's scripts, which a cookie cannot, so it ends sooner: after a long sitting,
    /// not within one, since renewing it opens a window.
    /// </summary>
    public static readonly TimeSpan FrameLifetime = TimeSpan.FromHours(4);

    private readonly IDataProtector protector = protection.CreateProtector("Rapporteur.SignIn.Tokens");

    // Unprotecting costs more than everything else a read does.
    private readonly ConcurrentDictionary<string, (Identity Identity, long End)> remembered = new(StringComparer.Ordinal);

    public string Issue(Identity identity) => Issue(identity, time.GetUtcNow().Add(Lifetime));

    public FrameToken IssueForFrame(Identity identity)
    {
        var end = time.GetUtcNow().Add(FrameLifetime);
        return new FrameToken(Issue(identity, end), end);
    }

    /// <summary>The identity a token was issued to; null when it is not ours or has ended.</summary>
    public Identity? Read(string token)
    {
        if (!remembered.TryGetValue(token, out var known))
        {
            if (Unprotect(token) is not { } read)
            {
                return null;
            }

            if (remembered.Count >= MostRemembered)
            {
                remembered.Clear();
            }

            remembered[token] = known = read;
        }

        return known.End > time.GetUtcNow().ToUnixTimeSeconds() ? known.Identity : null;
    }

    private string Issue(Identity identity, DateTimeOffset end) =>
        protector.Protect($"{identity.TenantId}\n{identity.ObjectId}\n{end.ToUnixTimeSeconds()}");

    private (Identity Identity, long End)? Unprotect(string token)
    {
        try
        {
            var parts = protector.Unprotect(token).Split('\n');
            return (new Identity(parts[0], parts[1]), long.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>A token for a frame and the instant it ends.</summary>
public sealed record FrameToken(string Token, DateTimeOffset Expires);
