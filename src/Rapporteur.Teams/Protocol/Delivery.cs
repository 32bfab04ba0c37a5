namespace Rapporteur.Teams.Protocol;

/// <summary>What became of something handed to the channel.</summary>
public enum DeliveryState
{
    /// <summary>The channel accepted it; nobody says that it was read.</summary>
    Accepted,

    /// <summary>The channel refused it for good: not installed, blocked, gone, too large.</summary>
    Refused,

    /// <summary>It was not accepted and may be tried again later.</summary>
    NotNow,

    /// <summary>The answer was lost: it may have been accepted, so trying again could double it.</summary>
    Uncertain,
}

/// <summary>How a send ended; <paramref name="ActivityId"/> when accepted and named, <paramref name="Code"/> is the channel's own word for
/// a refusal.</summary>
public sealed record Delivery(DeliveryState State, string? ActivityId = null, int? Status = null, string? Code = null);
