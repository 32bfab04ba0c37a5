using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// What a paper may print of the comments on a board, and under which names. The text that stands decides: a comment
/// withdrawn, or last sent "not for circulation" or under a rule by which delegations never read it, is not in a paper
/// to circulate, nor is what was sent of it before. A rule is the narrower of the one it was filed under and today's.
/// </summary>
internal sealed class Printable(Board board, PaperUse use, Phrases words)
{
    private readonly Consultation consultation = board.Consultation!;

    // Asked about one text several times before the next.
    private (ReceiptReference Of, Submission? Filed) last;

    /// <summary>Whether a paper made of everybody's comments is for that reader to make: a draft is on the table, and who reads all
    /// that was sent makes it; the unrestricted one is the Secretariat's and the Chair's alone.</summary>
    public static bool MayMake(Attribution reader, PaperUse use) =>
        reader.ReadsAllSent
        && reader.Board.CurrentDraft is not null
        && (use == PaperUse.Circulation || reader.Asker.Function is Function.Secretariat or Function.Chair);

    public PaperUse Use => use;

    public Phrases Words => words;

    /// <summary>
    /// Why a comment that was received must not stand in the paper; null where it must. Said of the comment as it is and not by
    /// what became of it on its way into the paper, so that the one can be held against the other.
    /// </summary>
    public LeftOutReason? Why(Comment comment) =>
        comment.State == CommentState.Withdrawn ? LeftOutReason.Withdrawn
        : use == PaperUse.Circulation && !MayBeCirculated(comment, comment.Sent!) ? LeftOutReason.NotForCirculation
        : null;

    /// <summary>
    /// The on-time text of a comment (its newest, a late replacement apart) and the late one; both null when the paper
    /// may print none. What was made at the meeting is never late.
    /// </summary>
    public (SentComment? OnTime, SentComment? Late) Texts(Comment comment)
    {
        if (comment.State == CommentState.Withdrawn || comment.Sent is not { } stands || !MayStand(comment, stands))
        {
            return (null, null);
        }

        if (comment.Origin == CommentOrigin.Meeting || comment.Delegation is not { } id)
        {
            return (stands, null);
        }

        var closing = consultation.ClosingFor(consultation.Roster.Find(id)!);
        var onTime = comment.SentVersions.LastOrDefault(s => !(s.CountsFrom > closing));
        return (onTime is not null && MayStand(comment, onTime) ? onTime : null, stands.CountsFrom > closing ? stands : null);
    }

    /// <summary>The delegation whose name this text may carry; null when words stand for it.</summary>
    public Delegation? Named(Comment comment, SentComment text) =>
        comment.Delegation is { } id && (use == PaperUse.SecretariatOnly || NamesMayAppear(comment, text))
            ? consultation.Roster.Find(id)
            : null;

    /// <summary>
    /// Whether any name may stand with this text. What was recorded of a named delegation at the meeting needs its consent to be named.
    /// </summary>
    public bool NamesMayAppear(Comment comment, SentComment text) =>
        use == PaperUse.SecretariatOnly
        || (comment.Origin == CommentOrigin.Meeting ? consultation.Visibility.NamesShown
                && (comment.Delegation is not { } id || board.NamingConsents.GetValueOrDefault(id) is { Consents: true })
            : consultation.Visibility.NamesShown && Filed(text) is { Visibility.NamesShown: true });

    /// <summary>The restrictions a paper for the Secretariat marks.</summary>
    public IEnumerable<string> Restrictions(Comment comment, SentComment text)
    {
        if (use == PaperUse.Circulation)
        {
            yield break;
        }

        if (!MayBeCirculated(comment, text))
        {
            yield return words["papers.restricted"];
        }
        else if (comment.Delegation is not null && !new Printable(board, PaperUse.Circulation, words).NamesMayAppear(comment, text))
        {
            yield return words["papers.restricted.name"];
        }
    }

    private bool MayStand(Comment comment, SentComment text) => use == PaperUse.SecretariatOnly || MayBeCirculated(comment, text);

    private bool MayBeCirculated(Comment comment, SentComment text) => Circulable.May(board, comment, text);

    private Submission? Filed(SentComment text)
    {
        if (last.Of != text.Receipt)
        {
            last = (text.Receipt, board.Submissions.GetValueOrDefault(text.Receipt));
        }

        return last.Filed;
    }
}
