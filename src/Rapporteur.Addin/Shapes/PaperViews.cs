using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Papers;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// What stands behind a paper made of comments: the draft it is about, its account and, where it stays with those who read all that was
/// sent, the state of the record it was made from. For whoever may have the paper made.
/// </summary>
public sealed record PaperView(
    string Paper, ConsultationId Consultation, int? Draft, string Language, Instant Made, long? State, BalanceView Balance)
{
    /// <summary>The comments themselves, where the paper is a table of all that this reader may see.</summary>
    public IReadOnlyList<CommentView>? Comments { get; init; }

    /// <summary>In the table of how comments were reflected, for the Secretariat and the Chair: what is settled before it
    /// circulates.</summary>
    public IReadOnlyList<ContradictionView>? Contradictions { get; init; }
}

/// <summary>
/// <c>received</c> is <c>printed</c> and the number of <c>leftOut</c> together; <c>holds</c> says so, and that nothing stands
/// in the paper that must not. <c>comments</c> are those that stand there, each with every place at which it does.
/// </summary>
public sealed record BalanceView(
    int Received, int Printed, IReadOnlyList<LeftOutView> LeftOut, bool Holds, IReadOnlyList<PrintedView> Comments)
{
    public static BalanceView Of(Balance balance) => new(
        balance.Received,
        balance.Printed.Length,
        [.. balance.LeftOut.Select(l => new LeftOutView(l.Comment, l.Reference, l.Reason))],
        balance.Holds,
        [
            .. from stands in balance.Printed
               let places = stands.At.Select(a => new PrintedAtView(a.Part, a.Place) { Row = a.Row })
               select new PrintedView(stands.Comment, stands.Reference, [.. places]),
        ]);
}

public sealed record LeftOutView(CommentId Comment, string Reference, LeftOutReason Reason);

public sealed record PrintedView(CommentId Comment, string Reference, IReadOnlyList<PrintedAtView> Places);

/// <summary><c>row</c> is there in a workbook, whose <c>part</c> is its sheet.</summary>
public sealed record PrintedAtView(string Part, string Place)
{
    public int? Row { get; init; }
}

public sealed record ContradictionView(CommentId Comment, string Reference, Contradiction Kind, string Sentence);
