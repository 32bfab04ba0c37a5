using System.Collections.Immutable;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>A sender took these people on for one notice; see <see cref="NoticeClaim"/>. Sealed when only one delegation may know of
/// it.</summary>
public sealed record NoticesClaimed(NoticeKey Key, NoticeClaim Claim) : Entry
{
    public override bool IsInside => Key.Inside is not null;

    internal override Board On(Board board, Moment moment)
    {
        var ledger = board.Notices.GetValueOrDefault(Key) ?? new NoticeLedger(Key) { Begun = moment.At };
        return board with
        {
            Notices = board.Notices.SetItem(Key, ledger with
            {
                Chunks = Math.Max(ledger.Chunks, Claim.Id.Chunk),
                Claims = ledger.Claims.RemoveAll(c => c.Id.Chunk == Claim.Id.Chunk).Add(Claim),
            }),
        };
    }
}

/// <summary>What became of the people of a claim; those it leaves out are due again.</summary>
public sealed record NoticesTold(NoticeKey Key, ClaimId Claim, ImmutableArray<NoticeOutcome> Outcomes) : Entry
{
    public override bool IsInside => Key.Inside is not null;

    internal override Board On(Board board, Moment moment) => board.Notices.GetValueOrDefault(Key) is not { } ledger ? board : board with
    {
        Notices = board.Notices.SetItem(Key, ledger with
        {
            Claims = ledger.Claims.RemoveAll(c => c.Id.Chunk == Claim.Chunk),
            Outcomes = ledger.Outcomes.SetItems(Outcomes.Select(o => KeyValuePair.Create(o.Person, o with { At = moment.At }))),
            Told = moment.At,
        }),
    };
}

/// <summary>A message bounced although the channel had accepted it.</summary>
public sealed record NoticeBounced(NoticeKey Key, PersonId Person, string Reason) : Entry
{
    public override bool IsInside => Key.Inside is not null;

    internal override Board On(Board board, Moment moment) => board.Notices.GetValueOrDefault(Key) is not { } ledger ? board : board with
    {
        Notices = board.Notices.SetItem(Key, ledger with { Bounced = ledger.Bounced.SetItem(Person, Reason) }),
    };
}
