using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Notices;

/// <summary>
/// Why a delegation is written to: <see cref="Key"/> says what it is about and names it in the ledger, <see cref="Due"/> is
/// when it fell due.
/// </summary>
public sealed record Occasion(NoticeKey Key, Instant Due)
{
    /// <summary>News are for everybody of the delegation; what somebody should do is for who can do it.</summary>
    public bool IsFor(Person person) => Key switch
    {
        NoticeKey.Mails => person.Function == Function.Secretariat,
        NoticeKey.MoreTime or NoticeKey.Dated or NoticeKey.Revised or NoticeKey.Reached or NoticeKey.Paper or NoticeKey.Guided
            or NoticeKey.Answered => person.Delegation is not null,
        NoticeKey.InLanguage it => person.Delegation is not null && Primary(person.Language) == Primary(it.Language),
        _ => person.SpeaksForDelegation,
    };

    /// <summary>Whether it goes to that person: it is for it, was not claimed or told of, and is no reminder to who stopped them.</summary>
    internal bool GoesTo(Person person, Board board) =>
        IsWantedBy(person, board) && !NoticeLedger.Has(board, Key, person.Id);

    /// <summary>The same, whatever became of it.</summary>
    internal bool IsWantedBy(Person person, Board board) => IsFor(person) && !(Key.IsReminder && board.NoReminders.Contains(person.Id));

    private static string Primary(string tag) => tag.Split('-')[0].ToUpperInvariant();
}

/// <summary>One notice for one person, of a delegation or of the Secretariat, that is due and neither claimed nor told of.</summary>
public sealed record DueNotice(Occasion Occasion, DelegationId? Delegation, PersonId Person);

/// <summary>A claim whose sender's lease has ended before it told what became of it.</summary>
public sealed record AbandonedClaim(NoticeKey Key, NoticeClaim Claim);
