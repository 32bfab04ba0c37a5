using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>The client's own id of a request and the SHA-256 of what it asked, for answering a repeat with the first answer.</summary>
public readonly record struct ClientRequest(string Id, string Hash)
{
    public static ClientRequest Of(string id, string asked) =>
        new(id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked))));
}

/// <summary>What a person was when acting: a function, or a role in a delegation.</summary>
public readonly record struct Capacity(Function? Function, DelegationId? Delegation, DelegationRole? Role)
{
    public static Capacity Of(Person person) => new(person.Function, person.Delegation, person.Role);
}

/// <summary>
/// Who alone may know of what was not sent: a delegation, or the people of a function, whose accounts and chats are nobody
/// else's business either.
/// </summary>
public readonly record struct Owner(string Value)
{
    // No id of a delegation begins so.
    public static Owner Of(Capacity capacity) => new(capacity.Delegation is { } delegation ? delegation.Value : $"@{capacity.Function}");

    public override string ToString() => Value;
}

/// <summary>Which line of a request that takes several this is, from 1, and whether another follows.</summary>
public readonly record struct Part(int Number, bool More);

/// <summary>
/// What one request made happen: one line of the journal, one sequence of its consultation (from 1, without gaps), one or
/// more entries in order, whole or not at all; the instant the request was fully read, by whom and through which door.
/// Beside that it holds what its legality rested on: the capacity of the person, how many extensions of the closing had been
/// given, and the state, which is the one the sequence before it leaves, since the journal appends to no other.
/// </summary>
public sealed record Act(ConsultationId Consultation, long Sequence, Instant At, PersonId By, Capacity Capacity, Door Door,
    ImmutableArray<Entry> Entries)
{
    /// <summary>How many extensions had been given: 0 while the closing was the first one.</summary>
    public int Extensions { get; init; }

    public ClientRequest? Client { get; init; }

    /// <summary>What the first answer was about: a comment's id, or a receipt's reference.</summary>
    public string? Subject { get; init; }

    /// <summary>Whose it is as far as it was not sent; null when all of it was.</summary>
    public Owner? Inside { get; init; }

    /// <summary>Null for an act that is one line, as nearly all are.</summary>
    public Part? Part { get; init; }
}
