using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Notices;

/// <summary>
/// What the senders of notices work from, in nobody's name: who is due what, who was told, and by which way each is reached.
/// It holds nothing anybody wrote; a card that shows a comment shows it as the person it goes to sees it.
/// </summary>
public sealed class NoticeBook
{
    private readonly Board board;

    private NoticeBook(Board board) => this.board = board;

    /// <summary>As it stands on disk; null before the consultation was opened, and while it is read-only here.</summary>
    public static async ValueTask<NoticeBook?> OfAsync(Intake.Intake intake, ConsultationId consultation,
        CancellationToken cancellationToken = default) =>
        await intake.BoardAsync(consultation, cancellationToken: cancellationToken) is { Consultation: not null, UnknownKind: null } board
            ? new NoticeBook(board)
            : null;

    public ConsultationId Consultation => board.Id;

    public Roster Roster => board.Consultation!.Roster;

    /// <summary>Whether the plan as it stands was approved; nothing is due by one that was not.</summary>
    public bool IsApproved => board.Plan.ApprovedBy is not null;

    /// <summary>Where people can be written to by chat; the same object for as long as none of them changes.</summary>
    public ImmutableDictionary<PersonId, ChatConversation> Chats => board.Conversations;

    /// <summary>Chats nothing can be written into any more.</summary>
    public ImmutableHashSet<ChatId> GoneChats => board.GoneChats;

    /// <summary>How far the record has come with it; a person is never told.</summary>
    public long Reached => board.Sequence;

    /// <summary>
    /// Until when nothing can come due while the record stays as it is, and no claim ends; that instant itself when something is
    /// <paramref name="due"/> at it, the end of all time when nothing ever can be.
    /// </summary>
    public Instant RestsUntil(Instant now, ImmutableArray<DueNotice> due) =>
        !due.IsEmpty || board.Notices.Values.Any(n => !n.Claims.IsEmpty) ? now : Reminders.NextDue(board, now) ?? Instant.MaxValue;

    /// <summary>What is due at that instant and neither claimed nor told of, in the order of the roster.</summary>
    public ImmutableArray<DueNotice> Due(Instant now) => Reminders.Due(board, now);

    /// <summary>The occasion of that key for a person, when it is still one at that instant. The ledger is not asked.</summary>
    public Occasion? StillDue(NoticeKey key, PersonId person, Instant now) => Reminders.StillDue(board, key, person, now);

    /// <summary>Claims that may be taken over at that instant of the system's clock.</summary>
    public IEnumerable<AbandonedClaim> Abandoned(Instant systemNow) => Reminders.Abandoned(board, systemNow);

    /// <summary>What is claimed and told of the notice of that key; null before anything is.</summary>
    public NoticeLedger? Ledger(NoticeKey key) => board.Notices.GetValueOrDefault(key);

    /// <summary>In whose name the bookkeeping of a notice is entered, as <see cref="Notices.Releaser"/> has it.</summary>
    public PersonId Releaser(NoticeKey key) => Notices.Releaser.Of(board, key);

    /// <summary>What a notice says to that person; <paramref name="address"/> is where the host is reached.</summary>
    public Notice Text(Occasion occasion, Person person, string address) => NoticeText.For(board, occasion, person, address);

    /// <summary>The mail a notice answers: what is written back about it, and the receipt for what was filed from it.</summary>
    public OriginalFile? Answers(NoticeKey key) => key switch
    {
        NoticeKey.WrittenBack back => board.Arrivals.GetValueOrDefault(back.Arrival)?.Original,
        NoticeKey.Filed filed => board.Arrivals.Values
            .FirstOrDefault(a => a.State is ArrivalState.Filed state && state.Receipts.Contains(filed.Receipt))?.Original,
        _ => null,
    };

    /// <summary>What the person a notice goes to may see.</summary>
    public Attribution SeenBy(Person person) => new(board, person);
}
