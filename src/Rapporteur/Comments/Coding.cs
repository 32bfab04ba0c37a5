namespace Rapporteur.Comments;

/// <summary>The Secretariat's own kinds of what is said, stored apart: they alter nothing of it and are for the Secretariat and the
/// Chair.</summary>
public enum CodingKind
{
    Transfer,
    Split,
    Merge,
    TerminologyThroughout,
    Strengthen,
    Clarify,
    Scope,
    Structure,
    Heading,
    Principle,
    Approach,
    Editorial,
    Translation,
    Question,
    GeneralReservation,
    ScrutinyReservation,
    PassageReservation,
    CorrectionOfTheRecord,
}
