using System.Collections.Immutable;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The senders' bookkeeping: a notice is sent to a person only by who has claimed that person for it, and a claim is
/// taken over only when its lease has ended. Asked by the host itself, in the name of who let the notice go out.
/// </summary>
internal static class NoticeRules
{
    private const int LongestKey = 200;

    public static Decision Claim(Attribution attribution, Asked asked, ClaimNotices claim)
    {
        if (Fault(attribution, asked, claim.Key, claim.Inside) is { } fault)
        {
            return fault;
        }

        var ledger = attribution.Board.Notices.GetValueOrDefault(claim.Key);
        if (claim.TakeOver is { } number)
        {
            return ledger?.Claims.Find(c => c.Number == number) is not { } old || old.LeaseEnds > claim.Now ? Refusals.ClaimHeld
                : Decision.Of(Subject(old.Number, old.Take + 1), new NoticesClaimed(
                    claim.Key, old with { Take = old.Take + 1, Sender = claim.Sender, LeaseEnds = claim.LeaseEnds }, ledger.Inside));
        }

        ImmutableArray<PersonId> free = [.. claim.People.Where(p => !NoticeLedger.Has(attribution.Board, claim.Key, p))];
        var next = (ledger?.Chunks ?? 0) + 1;
        return free.IsEmpty ? Refusals.ClaimHeld
            : Decision.Of(Subject(next, 1), new NoticesClaimed(claim.Key, new NoticeChunk(next, 1, free, claim.Sender, claim.LeaseEnds), claim.Inside));
    }

    public static Decision Tell(Attribution attribution, Asked asked, TellNotices tell)
    {
        var ledger = attribution.Board.Notices.GetValueOrDefault(tell.Key);
        return Fault(attribution, asked, tell.Key, ledger?.Inside) is { } fault ? fault
            : ledger?.Claims.Find(c => c.Number == tell.Chunk) is not { } held || held.Take != tell.Take ? Refusals.ClaimHeld
            : Decision.Of(Subject(tell.Chunk, tell.Take), new NoticesTold(tell.Key, tell.Chunk, tell.Take, tell.Outcomes, ledger.Inside));
    }

    public static Decision Return(Attribution attribution, Asked asked, NoteReturned returned)
    {
        var ledger = attribution.Board.Notices.GetValueOrDefault(returned.Key);
        return Fault(attribution, asked, returned.Key, ledger?.Inside) is { } fault ? fault
            : ledger is null || !ledger.Outcomes.ContainsKey(returned.Person) || ledger.Returned.ContainsKey(returned.Person) ? Decision.Of(returned.Key)
            : Decision.Of(returned.Key, new NoticeReturned(returned.Key, returned.Person, returned.Reason, ledger.Inside));
    }

    /// <summary>"3/1": the chunk and which take of it.</summary>
    private static string Subject(int chunk, int take) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{chunk}/{take}");

    // What one delegation alone may know of is entered in the name of one of its own people, and so sealed for it.
    private static Refusal? Fault(Attribution attribution, Asked asked, string key, DelegationId? inside) =>
        asked.Door != Door.Host || (inside is not null && attribution.Reader.Delegation != inside) ? Refusals.ForSecretariat
        : key.Length is 0 or > LongestKey ? Refusals.Missing("refusals.missing.notice", "key")
        : null;
}
