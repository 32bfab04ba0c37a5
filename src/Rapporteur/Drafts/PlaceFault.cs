namespace Rapporteur.Drafts;

/// <summary>Why a place points at nothing in a draft.</summary>
public enum PlaceFault
{
    /// <summary>It means the whole document and names a passage all the same.</summary>
    PassageOfDocument,

    NoTerm,

    NoPassage,

    UnknownPassage,

    /// <summary>It means a section and names no heading.</summary>
    NoHeading,

    NoWords,

    QuotationNotThere,
}
