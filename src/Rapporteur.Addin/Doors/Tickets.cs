using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// What stands for a token in the address of one download: good once, within a minute, for exactly that path and query and
/// as the person it was given to, at whichever host it is shown. It holds all of this itself, sealed; only that it was used is kept.
/// </summary>
public sealed class Tickets(IDataProtectionProvider protection, SpentTickets spent, TimeProvider time)
{
    public const string Query = "ticket";

    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private readonly IDataProtector seal = protection.CreateProtector("Rapporteur.Ticket");

    /// <summary>The address with its ticket.</summary>
    public string AddressFor(string target, Identity identity)
    {
        var until = (time.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return Address(target, seal.Protect(string.Join('\n', id, until, Hash(target), identity.TenantId, identity.ObjectId)));
    }

    /// <summary>Whose request this is, by the ticket at the end of its target as it came over the line; null when it is not good, and then
    /// it stays unused. Throws <see cref="JournalException"/> while nobody can say whether it was used.</summary>
    public async Task<Identity?> RedeemAsync(string method, string target, string ticket, CancellationToken cancellationToken)
    {
        var end = target.Length - ticket.Length - Query.Length - 2;
        if (!HttpMethods.IsGet(method) || end <= 0 || Address(target[..end], ticket) != target
            || Opened(ticket)?.Split('\n', 5) is not [var id, var told, var of, var tenant, var person] || of != Hash(target[..end]))
        {
            return null;
        }

        var until = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(told, CultureInfo.InvariantCulture));
        return until > time.GetUtcNow() && await spent.TakeAsync(id, until, cancellationToken) ? new Identity(tenant, person) : null;
    }

    // What does not open was made up.
    private string? Opened(string ticket)
    {
        try
        {
            return seal.Unprotect(ticket);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Address(string target, string ticket) =>
        $"{target}{(target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Query}={ticket}";

    private static string Hash(string target) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(target)));
}
