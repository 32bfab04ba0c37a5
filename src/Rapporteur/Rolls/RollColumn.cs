namespace Rapporteur.Rolls;

/// <summary>What a column of a table of names holds; which one it is, its heading says.</summary>
internal enum RollColumn
{
    Delegation,
    OfficialName,
    ShortName,
    Category,
    SortKey,
    Zone,
    Footnote,
    From,
    To,
    Person,
    Title,
    Role,
    Language,
    Address,
    Consent,
}
