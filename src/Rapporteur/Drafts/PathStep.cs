namespace Rapporteur.Drafts;

/// <summary>What one step on the way to a passage is; <see cref="Labels"/> words it in each language.</summary>
public enum PathStepKind
{
    Title,

    /// <summary>A heading by the name it prints: "Border control", "1.1 Scope", "Art. IX".</summary>
    Heading,

    Part,
    Chapter,
    Section,
    Article,
    Annex,
    Preamble,

    /// <summary>A number as the draft prints it, without the full stop after it: "14", "(iii)", "ы)".</summary>
    Number,

    Paragraph,
    Indent,

    /// <summary>An indent under an unnumbered indent.</summary>
    SubIndent,

    Table,
    Row,
    Column,
    TextBox,
    Footnote,
    Endnote,

    /// <summary>Steps in the middle that a path too long to be cited leaves out.</summary>
    LeftOut,
}

/// <summary>
/// One step on the way to a passage. <paramref name="Number"/> is what the draft prints as its number ("14", "(iii)", "II"),
/// in digits where it prints a word ("Part One"); <paramref name="Name"/> is a heading's name as printed; <paramref name="Nth"/>
/// is the place, from one, of what carries no number. Whatever a step has no use for is null or zero.
/// </summary>
public readonly record struct PathStep(PathStepKind Kind, string? Number = null, string? Name = null, int Nth = 0);
