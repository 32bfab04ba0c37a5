using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Addin.Shapes;

/// <summary>A place with the label of its passage, so that a client need not look it up.</summary>
public sealed record PlaceView(PlaceScope Scope, PassageId? Passage, string? Label, QuotationBody? Quotation, string? Term);

/// <summary>One page of comments; <c>next</c> is the <c>after</c> of the next page, absent on the last.</summary>
public sealed record CommentList(IReadOnlyList<CommentView> Comments, string? Next);

/// <summary>A submission with its receipt: reference, references of the comments, instant and hash.</summary>
public sealed record SubmissionView
{
    public required string Reference { get; init; }

    public required string Delegation { get; init; }

    public required Instant At { get; init; }

    public required Instant CountsFrom { get; init; }

    public required bool None { get; init; }

    public required string? Note { get; init; }

    public required bool NotForCirculation { get; init; }

    public required IReadOnlyList<CommentId> Comments { get; init; }

    public required IReadOnlyList<string> CommentReferences { get; init; }

    public required string Hash { get; init; }

    public required string Statement { get; init; }

    public required bool? Late { get; init; }

    public required string? Sender { get; init; }

    public required string? Channel { get; init; }

    public required Instant? EnteredAt { get; init; }

    public required string? OriginalName { get; init; }
}

public sealed record SubmissionList(IReadOnlyList<SubmissionView> Submissions);

/// <summary>
/// The receipt of a returned file (none when the Secretariat only had it read) and what it proposes, to be confirmed;
/// nothing is saved or sent by the upload. <c>draft</c> is the version it was read against, into which its places point;
/// <c>sentence</c> says so when that is not the newest. <c>counts</c> are of the whole file, however many proposals are
/// shown; <c>next</c> is the <c>after</c> of the next page, absent on the last. <c>handle</c> names the file for filing on
/// behalf, for the officer who uploaded it.
/// </summary>
public sealed record ReturnView(
    string? Reference, Instant? At, string File, string Hash, long Length, IReadOnlyList<ProposalView> Proposals,
    IReadOnlyList<string> NotUnderstood)
{
    public int? Draft { get; init; }

    public string? DraftLabel { get; init; }

    public string? Sentence { get; init; }

    public ReturnCountsView? Counts { get; init; }

    public int? Next { get; init; }

    public string? Handle { get; init; }

    /// <summary>How many remarks of a paper of own comments were kept as notes; null for a file that proposes comments.</summary>
    public int? Remarks { get; init; }

    /// <summary>The proposals after that number, at most so many.</summary>
    public ReturnView Page(int size, int? after = null)
    {
        var from = Proposals.SkipWhile(p => p.Number <= after).Take(size + 1).ToList();
        var more = from.Count > size;
        return this with { Proposals = more ? from[..size] : from, Next = more ? from[size - 1].Number : null };
    }
}

/// <summary>
/// How much of the draft was found and what became of the file: changes tracked and not, Word comments (resolved ones among
/// them), tracked changes of formatting alone, results of fields that a program may have renewed, and what was not understood.
/// </summary>
public sealed record ReturnCountsView
{
    public required int Passages { get; init; }

    public required int Found { get; init; }

    public required int Proposals { get; init; }

    public required int Tracked { get; init; }

    public required int Untracked { get; init; }

    public required int WordComments { get; init; }

    public required int Resolved { get; init; }

    public required int Formatting { get; init; }

    public required int Renewed { get; init; }

    public required int NotUnderstood { get; init; }
}

/// <summary>
/// A proposed comment in the shape a client posts, with where in the file it was found and the name the file gives as its
/// author: personal data for the own delegation's eyes, kept as a note when it is confirmed. <c>number</c> counts from 0
/// in the order of the draft; <c>resolved</c> is a Word comment its authors had settled, offered but not suggested.
/// </summary>
public sealed record ProposalView(
    string Source, IReadOnlyList<CommentKind> Kinds, IReadOnlyList<PlaceView> Places, string Text, string? ExistingWording,
    string? ProposedWording, string? Author)
{
    public int Number { get; init; }

    public bool Resolved { get; init; }

    /// <summary>What a client posts to save it, against the draft the file was read against; without the author.</summary>
    public CommentBody Body(int? draft) => new()
    {
        Kinds = [.. Kinds],
        Places = [.. Places.Select(p => new PlaceBody(p.Scope, p.Passage?.Value, p.Quotation, p.Term))],
        Text = Text,
        ExistingWording = ExistingWording,
        ProposedWording = ProposedWording,
        Draft = draft,
    };
}

public sealed record ConsultationList(IReadOnlyList<ConsultationLine> Consultations);

public sealed record ConsultationLine(string Id, string Title, string Document, string? Note, ClosingView Closing);

/// <summary>
/// The closing as it is printed, its last instant for this reader, and that instant in forum time and in the reader's
/// capital's time (ISO 8601 with offset; the latter absent for functions). <c>first</c> is the day as it was before more time
/// was given. Where no day was set there is none, <c>words</c> say how soon comments are asked for, and nothing is ever past.
/// </summary>
public sealed record ClosingView(
    LocalDate? Day, LocalTime? Time, Instant? End, string? EndForum, string ForumZone, string? EndMine, string? MyZone, bool Past)
{
    public LocalDate? First { get; init; }

    public string? Words { get; init; }
}

public sealed record MilestoneView(string What, string Words);

public sealed record VisibilityView(string Words, bool NamesShown);

/// <summary>Who I am here and what I may do: <c>comment</c>, <c>approve</c>, <c>submit</c>, <c>fileOnBehalf</c>, <c>record</c>,
/// <c>readAll</c>.</summary>
public sealed record MeView(string Id, string Name, string Capacity, string? Delegation, IReadOnlyList<string> May);

public sealed record ConsultationView
{
    public required string Id { get; init; }

    public required string Forum { get; init; }

    public required string Title { get; init; }

    public required string Document { get; init; }

    public required string? Note { get; init; }

    public required string? DraftLabel { get; init; }

    public required int? Draft { get; init; }

    public required Instant Now { get; init; }

    public required ClosingView Closing { get; init; }

    public required IReadOnlyList<MilestoneView> Milestones { get; init; }

    public required VisibilityView Visibility { get; init; }

    public required MeView Me { get; init; }
}

/// <summary>One step of the way down to a passage: what the draft prints as its number or name, or the count of what carries
/// none.</summary>
public sealed record PathStepView(PathStepKind Kind, string? Number, string? Name, int? Nth)
{
    public static IReadOnlyList<PathStepView> Of(PassagePath path) =>
        [.. path.Steps.Select(s => new PathStepView(s.Kind, s.Number, s.Name, s.Nth == 0 ? null : s.Nth))];
}

public sealed record PassageView(
    PassageId Id, string Label, IReadOnlyList<PathStepView> Path, string Marker, int Level, PassageKind Kind, string Text,
    PassageId? Section)
{
    public static PassageView Of(Passage passage, string label) => new(
        passage.Id, label, PathStepView.Of(passage.Path), passage.Marker, passage.Level, passage.Kind, passage.Text, passage.Section);
}

public sealed record DraftView(int Version, string Label, string Language, string Hash, IReadOnlyList<PassageView> Passages);

public sealed record ProgressView(IReadOnlyList<ProgressLine> Delegations);

public sealed record ProgressLine
{
    public required string Delegation { get; init; }

    public required string Name { get; init; }

    public required string Category { get; init; }

    public required string Answered { get; init; }

    public required int Comments { get; init; }

    public required int Submissions { get; init; }

    public required Instant? First { get; init; }

    public required Instant? Last { get; init; }

    public required bool AnyLate { get; init; }
}
