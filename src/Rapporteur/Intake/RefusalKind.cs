namespace Rapporteur.Intake;

/// <summary>What kind of "no" a refusal is: a door makes its status, card and page of it.</summary>
public enum RefusalKind
{
    /// <summary>What was asked is not as it must be; asked otherwise it may be done.</summary>
    Invalid,

    /// <summary>There is no such thing, as far as the asker may know.</summary>
    NotFound,

    /// <summary>It is not for this person to do.</summary>
    NotAllowed,

    /// <summary>It does not fit how things stand now.</summary>
    Conflict,

    /// <summary>There is more of it than is taken.</summary>
    TooLarge,
}
