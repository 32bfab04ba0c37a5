using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>Whom a paper is made for; decides what may stand in it.</summary>
public enum PaperUse
{
    /// <summary>Everyone at the table: only what may be circulated, and names only where their rule lets them appear.</summary>
    Circulation,

    /// <summary>The Secretariat and the Chair: everything sent and not withdrawn, with names, each restriction marked.</summary>
    SecretariatOnly,
}

/// <summary>
/// The paper "Compilation as received": every comment that was sent and may stand in it, verbatim, each once in its part,
/// nothing summed up, counted or judged. It holds no person's name and no id, so that whatever writes it down may write
/// all of it. Made from one board, it is the same for the same board, instant and use.
/// </summary>
public sealed record Compilation(CompilationCover Cover, ImmutableArray<CompilationPart> Parts)
{
    /// <summary>What was received, held against what stands here; for whoever has the paper made, not part of what is written.</summary>
    public required Balance Balance { get; init; }

    /// <summary>With which the paper ends.</summary>
    public required PaperAccount Account { get; init; }

    /// <summary>Whether each comment has room beside it for somebody's remarks.</summary>
    public bool RoomForRemarks { get; init; }

    /// <summary>
    /// The comments of the reader's own delegation, sent or not, with room for the capital's remarks; null for who is of none, and
    /// where no draft is on the table.
    /// </summary>
    public static Compilation? Mine(Attribution reader, Instant now, Language? language = null) =>
        reader.CurrentDraft is not null && reader.Consultation.Roster.DelegationOf(reader.Asker) is { } own
            ? new OwnCompiling(reader, own, PaperWords.In(language ?? Language.English)).Paper(now)
            : null;

    /// <summary>
    /// The compilation as that reader may have it made; null when it is not for that reader to make (those who do not
    /// read all that was sent get it when it is circulated) or no draft is on the table. The unrestricted one is for the
    /// Secretariat and the Chair alone. Its own words are in <paramref name="language"/>, English when none is given.
    /// </summary>
    public static Compilation? For(Attribution reader, Instant now, PaperUse use = PaperUse.Circulation, Language? language = null,
        PaperFilter? filter = null, CompilationOrder order = CompilationOrder.ByPassage) =>
        Printable.MayMake(reader, use)
            ? new Compiling(reader, new Printable(reader.Board, use, PaperWords.In(language ?? Language.English)),
                filter ?? PaperFilter.Everything, order).Paper(now)
            : null;
}

/// <summary>A name as papers print it, with the footnote it carries.</summary>
public sealed record PrintedName(string Name, string? Footnote = null);

/// <summary>
/// The cover, in words ready to print. Names are those that appear in the paper, in roster order; who sent nothing, and
/// whose name is hidden, is in none of them. <see cref="Marking"/> says on every page who may have the paper.
/// <see cref="Receivings"/> says which state of the record it was made from; null where others may have it, since it counts what
/// everybody sent.
/// </summary>
public sealed record CompilationCover
{
    public required string Forum { get; init; }

    public required string? Note { get; init; }

    public required string Marking { get; init; }

    public required string Title { get; init; }

    public required string Consultation { get; init; }

    public required string Document { get; init; }

    public required string DraftLabel { get; init; }

    /// <summary>The tag of the draft's language.</summary>
    public required string Language { get; init; }

    /// <summary>The language of the paper's own words.</summary>
    public required Language In { get; init; }

    /// <summary>The day comments were requested by, in words.</summary>
    public required string Requested { get; init; }

    public required Instant MadeAt { get; init; }

    /// <summary><see cref="MadeAt"/> on the forum's clock, in words.</summary>
    public required string Made { get; init; }

    public required long? Receivings { get; init; }

    /// <summary>Told to whoever holds the paper.</summary>
    public required string WhoReads { get; init; }

    public required ImmutableArray<PrintedName> ReceivedFrom { get; init; }

    /// <summary>For whom others spoke in a joint comment, apart from those in <see cref="ReceivedFrom"/>; groups last, in words.</summary>
    public required ImmutableArray<PrintedName> OnBehalfOf { get; init; }

    /// <summary>Whose texts stand in the addendum.</summary>
    public required ImmutableArray<PrintedName> ReceivedLate { get; init; }

    /// <summary>True when a comment in the paper appears without its delegation's name.</summary>
    public required bool NamesHidden { get; init; }
}

/// <summary>What a part of the compilation gathers; parts stand in this order.</summary>
public enum CompilationPartKind
{
    General,
    ByPassage,

    /// <summary>What one delegation sent; a part for each in the order of the roster, then those that appear without a name.</summary>
    Delegation,
    Meeting,
    Addendum,
}

/// <summary>A titled part; never without a row. <see cref="Explanation"/> is a sentence under the title.</summary>
public sealed record CompilationPart(
    CompilationPartKind Kind, string Title, string? Explanation, ImmutableArray<CompilationSection> Sections);

/// <summary>
/// Rows under one heading of the draft. <see cref="Rank"/> counts from 1 as the draft's headings do; a heading that only
/// leads to one below it has no rows. Rank 0 with an empty heading stands directly under the part.
/// </summary>
public sealed record CompilationSection(string Heading, int Rank, ImmutableArray<CompilationRow> Rows);
