using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>Names a phrase of the forum; random.</summary>
public readonly record struct PhraseId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// Words of the forum's own for answers, in one language, by its tag: offered to officers once the Chair has approved them as they stand;
/// reworded they wait again.
/// </summary>
public sealed record ForumPhrase(PhraseId Id, string Language, string Words, PersonId By, Instant At)
{
    public PersonId? ApprovedBy { get; init; }

    public Instant? ApprovedAt { get; init; }

    public bool IsApproved => ApprovedAt is not null;
}
