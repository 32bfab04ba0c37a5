using System.Collections.Immutable;

namespace Rapporteur.Arrivals;

/// <summary>What became of a mail of ours at one address.</summary>
public enum DeliveryAction
{
    Failed,

    /// <summary>It is tried again; the address is good until it fails.</summary>
    Delayed,

    Delivered,

    /// <summary>Passed on to where no reports come from.</summary>
    Relayed,

    Expanded,

    /// <summary>The report is in words only; a person has to read it.</summary>
    Unknown,
}

/// <summary>
/// One address of a report, with the enhanced status code (RFC 3463) when there is one.
/// </summary>
public sealed record ReportedRecipient(string Address, DeliveryAction Action, string? Status)
{
    /// <summary>Only a failure that lasts (5.x) says that an address cannot be reached.</summary>
    public bool IsUnreachable => Action == DeliveryAction.Failed && Status?.StartsWith("5.", StringComparison.Ordinal) == true;

    /// <summary>Whether it is that address, however either is written.</summary>
    public bool IsAt(string address) => MailAddress.Of(Address) == MailAddress.Of(address);
}

/// <summary>
/// A report on the mail of ours that <see cref="About"/> names, null when the report does not name it.
/// <see cref="Disposition"/> is set for a receipt of reading, such as "displayed" or "deleted" (RFC 8098).
/// </summary>
public sealed record MailReport(string? About, ImmutableArray<ReportedRecipient> Recipients, string? Disposition = null);
