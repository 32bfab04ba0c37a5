using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// A sender takes people on for a notice until <see cref="LeaseEnds"/>; people that are claimed or told of already stay out.
/// <see cref="Now"/> and the lease are of the system's clock. With <see cref="TakeOver"/> it takes over that claim of a
/// sender whose lease has ended. Of the host's own door only, in the name of who let the notice go out.
/// </summary>
public sealed record ClaimNotices(
    NoticeKey Key, ImmutableArray<PersonId> People, string Sender, Instant Now, Instant LeaseEnds, ClaimId? TakeOver = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (NoticeRules.Fault(attribution, asked, Key) is { } fault)
        {
            return fault;
        }

        var ledger = attribution.Board.Notices.GetValueOrDefault(Key);
        if (TakeOver is { } abandoned)
        {
            return ledger?.Claims.Find(c => c.Id == abandoned) is not { } old || old.LeaseEnds > Now ? Refusals.ClaimHeld
                : Claimed(old with { Id = abandoned.Next, Sender = Sender, LeaseEnds = LeaseEnds });
        }

        ImmutableArray<PersonId> free = [.. People.Where(p => !NoticeLedger.Has(attribution.Board, Key, p))];
        return free.IsEmpty ? Refusals.ClaimHeld
            : Claimed(new NoticeClaim(new ClaimId((ledger?.Chunks ?? 0) + 1, 1), free, Sender, LeaseEnds));
    }

    private Decision Claimed(NoticeClaim claim) => Decision.Of(claim.Id.ToString(), new NoticesClaimed(Key, claim));
}

/// <summary>Tells what became of the people of a claim, by the sender that still holds it.</summary>
public sealed record TellNotices(NoticeKey Key, ClaimId Claim, ImmutableArray<NoticeOutcome> Outcomes) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        NoticeRules.Fault(attribution, asked, Key) is { } fault ? fault
        : attribution.Board.Notices.GetValueOrDefault(Key)?.Claims.Exists(c => c.Id == Claim) != true ? Refusals.ClaimHeld
        : Decision.Of(Claim.ToString(), new NoticesTold(Key, Claim, Outcomes));
}

/// <summary>Notes that a message bounced.</summary>
public sealed record NoteBounce(NoticeKey Key, PersonId Person, string Reason) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var ledger = attribution.Board.Notices.GetValueOrDefault(Key);
        return NoticeRules.Fault(attribution, asked, Key) is { } fault ? fault
            : ledger is null || !ledger.Outcomes.ContainsKey(Person) || ledger.Bounced.ContainsKey(Person) ? Decision.Of(Key.ToString())
            : Decision.Of(Key.ToString(), new NoticeBounced(Key, Person, Reason));
    }
}

/// <summary>What is asked of every request of the senders.</summary>
internal static class NoticeRules
{
    // What one delegation alone may know of is entered in the name of one of its own people, and so sealed for it.
    public static Refusal? Fault(Attribution attribution, Asked asked, NoticeKey key) =>
        asked.Door != Door.Host || (key.Inside is { } inside && attribution.Asker.Delegation != inside) ? Refusals.ForSecretariat : null;
}
