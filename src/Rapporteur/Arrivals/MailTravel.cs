using System.Collections.Immutable;
using NodaTime;

namespace Rapporteur.Arrivals;

/// <summary>One server that took the mail: its name, and the instant it wrote down; null where it wrote none that can be read.</summary>
public sealed record MailHop(string? By, Instant? At);

/// <summary>
/// When a mail says it was sent (null: it does not say, or not so that it can be read), and the servers it passed, the
/// receiving one first. What counts is when the mailbox took it, which no mail can say of itself.
/// </summary>
public sealed record MailTravel(OffsetDateTime? Sent, ImmutableArray<MailHop> Hops);
