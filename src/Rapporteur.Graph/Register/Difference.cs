namespace Rapporteur.Graph.Register;

/// <summary>In what way journal and register do not agree.</summary>
public enum DifferenceKind
{
    /// <summary>The register lacks an entry that was shipped, or a lower sequence than others it has.</summary>
    MissingInRegister,

    /// <summary>The register has an entry the journal has not: the journal is not the newest.</summary>
    MissingInJournal,

    /// <summary>Both have it, with different content.</summary>
    Differs,

    /// <summary>The item was there and was deleted.</summary>
    Deleted,

    /// <summary>The item is there but cannot be unsealed, or its file is gone.</summary>
    Unreadable,

    /// <summary>A file the entry names is not in the drive, or not the one it names.</summary>
    FileMissing,

    /// <summary>Something in the list that the product did not write; named by its id in the list.</summary>
    Foreign,
}

/// <summary>One disagreement, by the key of its entry.</summary>
public sealed record Difference(string Key, DifferenceKind Kind);
