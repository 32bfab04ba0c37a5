using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Journal;

/// <summary>How often something may happen within so long: asked for or mistyped, by one address, one network or both together.</summary>
public sealed record SignInLimits
{
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>A code is good so long.</summary>
    public TimeSpan GoodFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Wrong codes after which one that was asked for is good for nothing.</summary>
    public int WrongOfOne { get; init; } = 5;

    public int AskedByBoth { get; init; } = 5;

    public int AskedForAddress { get; init; } = 20;

    /// <summary>A meeting room full of delegations is one network.</summary>
    public int AskedFromNetwork { get; init; } = 300;

    public int WrongByBoth { get; init; } = 15;

    /// <summary>From all networks together; one the address has come in from before is counted by itself alone.</summary>
    public int WrongForAddress { get; init; } = 100;

    public int WrongFromNetwork { get; init; } = 150;
}

/// <summary>A code asked for in one browser: for which address, from which network, and what is kept of the code and the browser.</summary>
public sealed record AskedCode(string Browser, string Address, string Network, string CodeHash);

/// <summary>What became of a code that was entered.</summary>
public enum Entered
{
    /// <summary>Not the one that was sent.</summary>
    Wrong,

    /// <summary>There is none any more: used, too old, mistyped too often, or never asked for in this browser.</summary>
    Gone,

    /// <summary>Too many wrong ones lately from this network or for this address.</summary>
    TooMany,

    Good,
}

/// <summary>
/// One-time codes that are under way and how often they were asked for and mistyped, no part of the record. Neither a code nor a
/// browser's secret is in it. Safe for several threads. Faults of where it lies are <see cref="JournalException"/>.
/// </summary>
public abstract class SignInLedger
{
    /// <summary>A network an address has come in from is remembered so long.</summary>
    protected static readonly TimeSpan Known = TimeSpan.FromDays(30);

    /// <summary>Keeps it in place of the one the browser asked for before; false, and nothing is kept, when that is too often.</summary>
    public abstract Task<bool> AskAsync(AskedCode asked, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a code typed in that browser: good once. <paramref name="hash"/> makes of an address what is kept of the code typed.
    /// </summary>
    public abstract Task<(Entered What, string? Address)> EnterAsync(string browser, string network, Func<string, string> hash,
        CancellationToken cancellationToken);

    protected static bool Same(string kept, string typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(typed));
}
