using System.Security.Cryptography;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// What stands for a token in the address of one download: good once, within a minute, for exactly that path and query and
/// as the person it was given to. Kept in this process only, and never more than a bounded number.
/// </summary>
public sealed class Tickets(TimeProvider time)
{
    public const string Query = "ticket";

    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>More than this many unused at once lose their oldest: somebody who downloads does so one by one.</summary>
    public const int MostOfOne = 20;

    public const int MostOfAll = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Ticket> unused = new(StringComparer.Ordinal);

    /// <summary>The address with its ticket; null while more are unused than can be kept.</summary>
    public string? AddressFor(string target, Identity identity)
    {
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        lock (gate)
        {
            MakeRoom(identity);
            if (unused.Count >= MostOfAll)
            {
                return null;
            }

            unused[ticket] = new Ticket(target, identity, time.GetUtcNow() + Lifetime);
        }

        return Address(target, ticket);
    }

    /// <summary>Whose request this is, by the ticket at the end of its target as it came over the line; null when it is not good, and then
    /// it stays unused.</summary>
    public Identity? Redeem(string method, string target, string ticket)
    {
        lock (gate)
        {
            return HttpMethods.IsGet(method) && unused.TryGetValue(ticket, out var known)
                && string.Equals(Address(known.Target, ticket), target, StringComparison.Ordinal)
                && unused.Remove(ticket) && known.End > time.GetUtcNow()
                    ? known.Identity
                    : null;
        }
    }

    private static string Address(string target, string ticket) =>
        $"{target}{(target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Query}={ticket}";

    private void MakeRoom(Identity identity)
    {
        var mine = unused.Where(t => t.Value.Identity == identity).OrderBy(t => t.Value.End).Select(t => t.Key).ToList();
        mine.Take(mine.Count - MostOfOne + 1).ToList().ForEach(t => unused.Remove(t));
        if (unused.Count >= MostOfAll)
        {
            var now = time.GetUtcNow();
            unused.Where(t => t.Value.End <= now).Select(t => t.Key).ToList().ForEach(t => unused.Remove(t));
        }
    }

    private sealed record Ticket(string Target, Identity Identity, DateTimeOffset End);
}
