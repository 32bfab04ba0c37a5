namespace Rapporteur.LocalGraph.Faults;

/// <summary>What goes wrong. All but <see cref="Latency"/> take the place of the right answer.</summary>
public enum Fault
{
    /// <summary>The answer comes late by the rule's delay.</summary>
    Latency,

    /// <summary>An HTTP status: 429, 503, 500, 502, 504, or a spurious 409.</summary>
    Status,

    /// <summary>A page in HTML with the rule's status: a gateway between here and Graph has answered in its place.</summary>
    Page,

    /// <summary>The work is done, then the connection is cut: the caller cannot know.</summary>
    Dropped,

    /// <summary>Nothing is ever answered; the connection stays open until the caller gives up.</summary>
    NoAnswer,

    /// <summary>410 with the address of a fresh delta.</summary>
    Gone,

    /// <summary>A page of changes begins with what the page before had: documented, an item may come again, and the last counts.</summary>
    Repeated,

    /// <summary>A page of changes holds nothing and leads on to the next: reported.</summary>
    EmptyPage,

    /// <summary>Not of a request: e-mail to an address that matches the rule's path bounces: a non-delivery report follows.</summary>
    Bounced,
}

/// <summary>
/// One planned fault: it strikes requests whose method and path (from <c>/sites</c>, <c>/drives</c> or <c>/$batch</c> on)
/// match, after <see cref="After"/> of them went by, <see cref="Times"/> times. Parts of a batch are matched each.
/// </summary>
public sealed record FaultRule(Fault Fault)
{
    public string Method { get; init; } = ".*";

    public string Path { get; init; } = ".*";

    public int After { get; init; }

    /// <summary>Null strikes for ever.</summary>
    public int? Times { get; init; } = 1;

    public int Status { get; init; } = StatusCodes.Status503ServiceUnavailable;

    /// <summary>Null leaves the header out, as the real service sometimes does.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>What a page says it is; gateways also answer in plain text.</summary>
    public string PageType { get; init; } = "text/html";

    /// <summary>What a page says; null is a page of some gateway.</summary>
    public string? PageBody { get; init; }

    /// <summary>True writes the header as the instant that lies so many seconds ahead, the other form HTTP has for it.</summary>
    public bool RetryAfterAsDate { get; init; }

    /// <summary>True does the work before the fault; a dropped answer always has.</summary>
    public bool AfterCommit { get; init; }

    public int DelayMilliseconds { get; init; }
}
