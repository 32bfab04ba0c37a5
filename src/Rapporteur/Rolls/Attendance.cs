using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Rolls;

/// <summary>Names a list of who attended a meeting, through all its versions.</summary>
public readonly record struct AttendanceId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The meeting a list is of, on its days, both included; the second is null for a meeting of one day.</summary>
public sealed record Meeting(string Title, string Place, LocalDate First, LocalDate? Last);

/// <summary>
/// Somebody on the list, as written there. <see cref="Delegation"/> is null for whom no delegation of the roster was meant.
/// <see cref="Consents"/> says whether the person agrees to be named; null where the list does not say, and then it is not.
/// </summary>
public sealed record Attended(string Written, DelegationCategory Category, DelegationId? Delegation)
{
    public string? Person { get; init; }

    public string? Title { get; init; }

    public bool? Consents { get; init; }
}

/// <summary>Who attended a meeting. It gives no right and is not the roster.</summary>
public sealed record Attendance(
    AttendanceId Id, Meeting Meeting, ImmutableArray<Attended> Names, ImmutableArray<StatedCount> Stated, OriginalFile? Source)
{
    public required Instant At { get; init; }

    public required PersonId By { get; init; }

    /// <summary>The list as it came, to be checked anew.</summary>
    public Roll AsRoll() => new(
        [.. Names.Index().Select(n => new RollLine(n.Index + 1, n.Item.Written, n.Item.Category)
        {
            Person = n.Item.Person is { } person ? new RollPerson(person) { Title = n.Item.Title, Consents = n.Item.Consents } : null,
        })],
        Stated, []);
}

/// <summary>Whether a delegation agrees to be named with what it said at a meeting, in which words, when, and who entered it.</summary>
public sealed record NamingConsent(bool Consents, string Words, PersonId By, Instant At);
