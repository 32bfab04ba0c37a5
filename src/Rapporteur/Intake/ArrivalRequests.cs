using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Takes a mail in: by the host from the mailbox, in the name of the Secretariat, or by an officer who lays it down. It arrived at
/// <see cref="TakenAt"/>, or just now. <see cref="Key"/> is what the mailbox or the folder calls it for ever: under the same key
/// it arrives once.
/// </summary>
public sealed record ReceiveMail(ArrivalWay Way, OriginalFile Original, Instant? TakenAt = null, string? Key = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var board = attribution.Board;
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        var (at, id) = (TakenAt ?? asked.At, Ids.Arrival(asked, Key));
        if (board.Arrivals.ContainsKey(id))
        {
            return Decision.Of(id.Value);
        }

        if (at > asked.At)
        {
            return Refusals.ArrivalInFuture;
        }

        if (TimeLimits.IsFar(board.Consultation!, at))
        {
            return Refusals.FarDay with { Field = "arrived" };
        }

        if (ContentRules.BadFileName("original", Original) is { } fault)
        {
            return fault;
        }

        return Decision.Of(id.Value, new MailArrived(id, at, Way, Original));
    }
}

/// <summary>
/// Files a mail on behalf of a delegation, as <see cref="FileOnBehalf"/> does; the mail's own instant and bytes stand for what it says of
/// them. <see cref="Again"/> files also what was filed for that delegation already, or came byte for byte in another mail that was.
/// </summary>
public sealed record FileArrival(ArrivalId Arrival, FileOnBehalf Filing, bool Again = false) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        var board = attribution.Board;
        if (board.Arrivals.GetValueOrDefault(Arrival) is not { } arrival)
        {
            return Refusals.NoArrival;
        }

        if (arrival.State is ArrivalState.SetAside)
        {
            return Refusals.ArrivalSetAside;
        }

        if (!Again && Before(board, arrival) is { } receipt)
        {
            return Refusals.ArrivalFiled(receipt);
        }

        var filed = (Filing with { Arrived = arrival.At, Original = arrival.Original }).Decide(attribution, asked);
        return filed.Refusal is not null ? filed
            : filed with { What = filed.What.Add(new MailFiled(Arrival, new(filed.Subject!))) };
    }

    // The receipt this delegation has for the mail, or for another of the same bytes.
    private ReceiptReference? Before(Board board, Arrival arrival) => board.Arrivals.Values
        .Where(a => a.Original.Hash == arrival.Original.Hash)
        .SelectMany(a => a.State is ArrivalState.Filed filed ? filed.Receipts : [])
        .Where(r => board.Submissions.TryGetValue(r, out var made) && made.Delegation == Filing.Delegation)
        .Select(r => (ReceiptReference?)r)
        .FirstOrDefault();
}

/// <summary>Says why a mail that waits is not filed; <see cref="Words"/> are needed for a reason that has no name.</summary>
public sealed record SetMailAside(ArrivalId Arrival, SetAsideReason Reason, string? Words = null) : Request
{
    private const int LongestWords = 1_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (attribution.Board.Arrivals.GetValueOrDefault(Arrival) is not { } arrival)
        {
            return Refusals.NoArrival;
        }

        if (arrival.State is ArrivalState.Filed { Receipts: [var receipt, ..] })
        {
            return Refusals.ArrivalFiled(receipt);
        }

        if (arrival.State is ArrivalState.SetAside)
        {
            return Refusals.ArrivalSetAside;
        }

        if (Reason == SetAsideReason.Other && string.IsNullOrWhiteSpace(Words))
        {
            return Refusals.Missing("refusals.missing.reason", "words");
        }

        if (Words?.Length > LongestWords)
        {
            return Refusals.TooLongField("words", LongestWords);
        }

        if (ContentRules.BadText("words", Words) is { } fault)
        {
            return fault;
        }

        return Decision.Of(Arrival.Value, new MailSetAside(Arrival, Reason, string.IsNullOrWhiteSpace(Words) ? null : Words));
    }
}

/// <summary>Takes up again a mail that was set aside.</summary>
public sealed record TakeMailUp(ArrivalId Arrival) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
        : attribution.Board.Arrivals.GetValueOrDefault(Arrival) is not { } arrival ? Refusals.NoArrival
        : arrival.State is not ArrivalState.SetAside ? Refusals.ArrivalNotAside
        : Decision.Of(Arrival.Value, new MailTakenUp(Arrival));
}

/// <summary>
/// Writes back about a mail to the focal point of the delegation it seems to be from: a phrase the Chair has approved, word for word, and
/// nothing else, since whoever wrote the mail is not known.
/// </summary>
public sealed record WriteBack(ArrivalId Arrival, DelegationId To, PhraseId Phrase) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (!attribution.Board.Arrivals.ContainsKey(Arrival))
        {
            return Refusals.NoArrival;
        }

        if (attribution.Consultation.Roster.Find(To) is null)
        {
            return Refusals.NoDelegation(To.Value);
        }

        return attribution.Phrases.Find(p => p.Id == Phrase) switch
        {
            null => Refusals.NoPhrase with { Field = "phrase" },
            { IsApproved: false } => Refusals.PhraseWaits,
            var phrase => Decision.Of(Arrival.Value, new MailWrittenBack(
                Arrival, attribution.Board.WrittenBack.Count(w => w.Arrival == Arrival) + 1, To, phrase.Words)),
        };
    }
}
