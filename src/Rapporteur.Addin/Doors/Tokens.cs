using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// The host's own tokens, whichever way somebody signed in: an identity, when it was issued and when it ends, protected by the
/// host's keys and read by nobody else. They say who somebody is, never what he or she may do: that is the roster's.
/// </summary>
public sealed class Tokens(IDataProtectionProvider protection, TimeProvider time, ForumClock clock)
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
    private readonly ConcurrentDictionary<string, IssuedToken> remembered = new(StringComparer.Ordinal);

    public string Issue(Identity identity) => Issue(identity, time.GetUtcNow().Add(Lifetime));

    public FrameToken IssueForFrame(Identity identity)
    {
        var end = time.GetUtcNow().Add(FrameLifetime);
        return new FrameToken(Issue(identity, end), end);
    }

    /// <summary>Whom a token was issued to and when; null when it is not ours or has ended.</summary>
    public IssuedToken? Read(string token)
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

        return known.End > time.GetUtcNow().ToUnixTimeSeconds() ? known : null;
    }

    private string Issue(Identity identity, DateTimeOffset end) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture,
            $"{identity.TenantId}\n{identity.ObjectId}\n{end.ToUnixTimeSeconds()}\n{clock.Now.ToUnixTimeTicks()}"));

    private IssuedToken? Unprotect(string token)
    {
        try
        {
            return protector.Unprotect(token).Split('\n') is [var tenant, var account, var end, var issued]
                ? new IssuedToken(new Identity(tenant, account), Instant.FromUnixTimeTicks(Number(issued)), Number(end))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Whom a token was issued to, when by the forum's clock, and the second of the machine's clock it ends.</summary>
public sealed record IssuedToken(Identity Identity, Instant Issued, long End);

/// <summary>A token for a frame and the instant it ends.</summary>
public sealed record FrameToken(string Token, DateTimeOffset Expires);
