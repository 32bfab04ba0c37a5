using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Drafts;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// The paper "Draft with comments": the newest draft, passage by passage, with every comment that may stand in it as a note at
/// its places and every proposed wording as a change at its place; where proposals overlap, all stand. What nobody proposes to
/// change is the draft's text exactly. Comments on words the draft no longer has follow at the end with the words they stood on.
/// It holds no person's name and no id. <see cref="Blocks"/> may be gone through several times and are made anew each time.
/// </summary>
public sealed record DraftWithComments(PaperHead Head, IEnumerable<DraftBlock> Blocks)
{
    /// <summary>As <see cref="Compilation.Balance"/>.</summary>
    public required Balance Balance { get; init; }

    public required PaperAccount Account { get; init; }

    /// <summary>The footnotes that names in it carry: "Name: footnote", in roster order.</summary>
    public required ImmutableArray<string> Designations { get; init; }

    /// <summary>As that reader may have it made, under the conditions of <see cref="Compilation.For"/>.</summary>
    public static DraftWithComments? For(Attribution reader, Instant now, PaperUse use = PaperUse.Circulation, Language? language = null,
        PaperFilter? filter = null) =>
        Printable.MayMake(reader, use)
            ? new Annotating(reader, new Printable(reader.Board, use, PaperWords.In(language ?? Language.English)),
                filter ?? PaperFilter.Everything).Paper(now)
            : null;
}

/// <summary>What stands over a paper, in words ready to print.</summary>
public sealed record PaperHead
{
    public required string Forum { get; init; }

    public required string? Note { get; init; }

    /// <summary>Who may have the paper, as every page says; null where it is its own reader's.</summary>
    public required string? Marking { get; init; }

    public required string Title { get; init; }

    public required string Document { get; init; }

    public required string DraftLabel { get; init; }

    /// <summary>The tag of the draft's language.</summary>
    public required string DraftLanguage { get; init; }

    /// <summary>The language of the paper's own words.</summary>
    public required Language In { get; init; }

    public required Instant MadeAt { get; init; }

    /// <summary>When it was made, in words; and from which state of the record, where it stays with those who read all of it.</summary>
    public required string Made { get; init; }
}

/// <summary>What a block of the paper is.</summary>
public enum DraftBlockKind
{
    /// <summary>A line of our own on which notes on the whole document stand.</summary>
    Whole,

    Passage,

    /// <summary>A paragraph somebody proposes to add; its text is the proposed one.</summary>
    Added,

    /// <summary>The title, in our own words, over what follows it.</summary>
    LeftBehindTitle,

    /// <summary>The words of an earlier draft that a comment stood on, which this one no longer has.</summary>
    LeftBehind,
}

/// <summary>
/// One paragraph: the passage it is, else null, its text, and the notes on it in the order in which they begin. Of an added
/// one <see cref="Author"/> is who proposes it.
/// </summary>
public sealed record DraftBlock(DraftBlockKind Kind, Passage? Passage, string Text, IReadOnlyList<Annotation> Notes, string? Author = null);

/// <summary>Words of a note; our own ones have no language tag of their own.</summary>
public sealed record NoteLine(string Text, string? Language = null);

/// <summary>Replaces <see cref="Length"/> characters of the text from <see cref="Start"/> by others, of which there may be none.</summary>
public readonly record struct WordingEdit(int Start, int Length, string Added);
