namespace Rapporteur.Consultations;

/// <summary>Names a consultation: lower-case letters, digits and hyphens, as it stands in addresses.</summary>
public readonly record struct ConsultationId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a delegation of the roster. Never shown to another delegation where names are hidden.</summary>
public readonly record struct DelegationId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a person of the roster; an address or a token alone is never one.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}
