using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Intake;

/// <summary>
/// What the rules say to a request: what happened, in order, all or none, and what the answer is about (a comment id or
/// a receipt reference); or a refusal, and then nothing happened.
/// </summary>
public sealed record Decision(ImmutableArray<Entry> What, string? Subject, Refusal? Refusal)
{
    public static Decision Of(string subject, params ImmutableArray<Entry> what) => new(what, subject, null);

    /// <summary>What was decided, as the next act of that board: who it was and what its legality rested on beside it.</summary>
    internal Act ActOn(Board board, Asked asked, Request request)
    {
        // The person is on the roster, or has just opened the consultation whose roster it is on.
        var consultation = board.Consultation ?? ((OpenConsultation)request).Consultation;
        var capacity = Capacity.Of(consultation.Roster.Find(asked.By)!);
        return new Act(board.Id, board.Sequence + 1, asked.At, asked.By, capacity, asked.Door, What)
        {
            Extensions = consultation.Extensions.Length,
            Client = asked.Client,
            Subject = Subject,
            Inside = What.Any(e => e.IsInside) ? Owner.Of(capacity) : null,
        };
    }

    public static implicit operator Decision(Refusal refusal) => new([], null, refusal);
}
