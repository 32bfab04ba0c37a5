using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// A sender takes people on for a notice until <see cref="LeaseEnds"/>; people that are claimed or told of already stay out.
/// <see cref="Now"/> and the lease are of the system's clock. With <see cref="TakeOver"/> it takes over that chunk of a
/// sender whose lease has ended. Of the host's own door only, in the name of who let the notice go out.
/// </summary>
public sealed record ClaimNotices(
    string Key, ImmutableArray<PersonId> People, string Sender, Instant Now, Instant LeaseEnds, DelegationId? Inside = null,
    int? TakeOver = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (NoticeRules.Fault(attribution, asked, Key, Inside) is { } fault)
        {
            return fault;
        }

        var ledger = attribution.Board.Notices.GetValueOrDefault(Key);
        if (TakeOver is { } number)
        {
            return ledger?.Claims.Find(c => c.Number == number) is not { } old || old.LeaseEnds > Now ? Refusals.ClaimHeld
                : Decision.Of(NoticeRules.Subject(old.Number, old.Take + 1), new NoticesClaimed(
                    Key, old with { Take = old.Take + 1, Sender = Sender, LeaseEnds = LeaseEnds }, ledger.Inside));
        }

        ImmutableArray<PersonId> free = [.. People.Where(p => !NoticeLedger.Has(attribution.Board, Key, p))];
        var next = (ledger?.Chunks ?? 0) + 1;
        return free.IsEmpty ? Refusals.ClaimHeld
            : Decision.Of(NoticeRules.Subject(next, 1), new NoticesClaimed(Key, new NoticeChunk(next, 1, free, Sender, LeaseEnds), Inside));
    }
}

/// <summary>Tells what became of the people of a claim, by the sender that still holds it.</summary>
public sealed record TellNotices(string Key, int Chunk, int Take, ImmutableArray<NoticeOutcome> Outcomes) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var ledger = attribution.Board.Notices.GetValueOrDefault(Key);
        return NoticeRules.Fault(attribution, asked, Key, ledger?.Inside) is { } fault ? fault
            : ledger?.Claims.Find(c => c.Number == Chunk) is not { } held || held.Take != Take ? Refusals.ClaimHeld
            : Decision.Of(NoticeRules.Subject(Chunk, Take), new NoticesTold(Key, Chunk, Take, Outcomes, ledger.Inside));
    }
}

/// <summary>Notes that a message bounced.</summary>
public sealed record NoteBounce(string Key, PersonId Person, string Reason) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var ledger = attribution.Board.Notices.GetValueOrDefault(Key);
        return NoticeRules.Fault(attribution, asked, Key, ledger?.Inside) is { } fault ? fault
            : ledger is null || !ledger.Outcomes.ContainsKey(Person) || ledger.Bounced.ContainsKey(Person) ? Decision.Of(Key)
            : Decision.Of(Key, new NoticeBounced(Key, Person, Reason, ledger.Inside));
    }
}

/// <summary>What is asked of every request of the senders.</summary>
internal static class NoticeRules
{
    private const int LongestKey = 200;

    /// <summary>"3/1": the chunk and which take of it.</summary>
    public static string Subject(int chunk, int take) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{chunk}/{take}");

    // What one delegation alone may know of is entered in the name of one of its own people, and so sealed for it.
    public static Refusal? Fault(Attribution attribution, Asked asked, string key, DelegationId? inside) =>
        asked.Door != Door.Host || (inside is not null && attribution.Reader.Delegation != inside) ? Refusals.ForSecretariat
        : key.Length is 0 or > LongestKey ? Refusals.Missing("refusals.missing.notice", "key")
        : null;
}
