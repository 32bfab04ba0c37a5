using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Arrivals;

/// <summary>Names a mail that arrived, for as long as the record lasts.</summary>
public readonly record struct ArrivalId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>By which way a mail came: only what the mailbox took itself bears its server's word for when it came and from where.</summary>
public enum ArrivalWay
{
    Mailbox,

    /// <summary>An officer laid it down as a file.</summary>
    Dropped,
}

/// <summary>
/// A mail to the Secretariat. <see cref="At"/> is the instant the mailbox took it, or an officer laid it down: that counts, whatever the
/// mail says. <see cref="Original"/> is its bytes, by their hash; what it says is read from them, never kept in their place.
/// </summary>
public sealed record Arrival(ArrivalId Id, Instant At, ArrivalWay Way, OriginalFile Original, ArrivalState State)
{
    /// <summary>
    /// This arrival as an officer leaves it; null where that cannot be: what was filed stays filed and takes further receipts only,
    /// what was set aside is taken up again before it is filed.
    /// </summary>
    public Arrival? With(ArrivalState next) => (State, next) switch
    {
        (ArrivalState.Waiting, ArrivalState.Filed { Receipts.IsEmpty: false } or ArrivalState.SetAside) => this with { State = next },
        (ArrivalState.SetAside, ArrivalState.Waiting) => this with { State = next },
        (ArrivalState.Filed before, ArrivalState.Filed more) when more.Receipts.Except(before.Receipts).Any() =>
            this with { State = before with { Receipts = [.. before.Receipts.Union(more.Receipts)] } },
        _ => null,
    };
}

/// <summary>Why a mail is not filed; the officer's words stand beside it.</summary>
public enum SetAsideReason
{
    OutOfOffice,
    Bounce,
    Spam,
    NotOurs,

    /// <summary>It came before, and that one is filed or waits.</summary>
    CameTwice,

    Other,
}

/// <summary>Where a mail stands: it waits until an officer files it or sets it aside, and nobody else ever does.</summary>
public abstract record ArrivalState
{
    private ArrivalState()
    {
    }

    public sealed record Waiting : ArrivalState;

    /// <summary>Filed on behalf, for one delegation or for several: a receipt each.</summary>
    public sealed record Filed(ImmutableArray<ReceiptReference> Receipts, PersonId By, Instant At) : ArrivalState;

    public sealed record SetAside(SetAsideReason Reason, string? Words, PersonId By, Instant At) : ArrivalState;
}
