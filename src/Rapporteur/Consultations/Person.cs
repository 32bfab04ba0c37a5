using System.Text.Json.Serialization;

namespace Rapporteur.Consultations;

/// <summary>What a person may do for the delegation. Alternate has the focal point's powers.</summary>
public enum DelegationRole
{
    Contributor,
    Alternate,
    FocalPoint,
}

/// <summary>A function of the forum, apart from any delegation.</summary>
public enum Function
{
    Secretariat,
    CoChair,
    Chair,
}

/// <summary>An account of the identity provider: tenant and object id together, never an address.</summary>
public readonly record struct Identity(string TenantId, string ObjectId);

/// <summary>
/// A roster id with a name to show, in exactly one capacity: a role in a delegation, or a function.
/// <see cref="Language"/> is an IETF tag for notices and cards.
/// </summary>
public sealed record Person
{
    public Person(PersonId id, string name, DelegationId delegation, DelegationRole role, string language,
        IReadOnlyList<Identity> identities)
        : this(id, name, delegation, role, null, language, identities)
    {
    }

    public Person(PersonId id, string name, Function function, string language, IReadOnlyList<Identity> identities)
        : this(id, name, null, null, function, language, identities)
    {
    }

    [JsonConstructor]
    internal Person(
        PersonId id, string name, DelegationId? delegation, DelegationRole? role, Function? function, string language,
        IReadOnlyList<Identity> identities)
    {
        (Id, Name, Delegation, Role, Function, Language, Identities) = (id, name, delegation, role, function, language, identities);
    }

    public PersonId Id { get; }

    public string Name { get; }

    public DelegationId? Delegation { get; }

    public DelegationRole? Role { get; init; }

    public Function? Function { get; }

    public string Language { get; }

    public IReadOnlyList<Identity> Identities { get; init; }

    /// <summary>Where e-mail reaches this person; null when unknown. Never an identity.</summary>
    public string? Address { get; init; }

    /// <summary>Whether this person approves, submits and withdraws for a delegation.</summary>
    public bool SpeaksForDelegation => Role is DelegationRole.FocalPoint or DelegationRole.Alternate;

    /// <summary>
    /// Whether a further account of <paramref name="other"/> may be confirmed by this one: by itself, by who speaks for the
    /// delegation, and for a function of the forum by another of the same.
    /// </summary>
    public bool MayConfirmAccountsOf(Person other) =>
        Id == other.Id
        || (Delegation is { } own && other.Delegation == own && SpeaksForDelegation)
        || (Function is { } function && other.Function == function);
}
