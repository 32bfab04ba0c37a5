using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Who asked, through which door, at the instant the authenticated request was fully read. <see cref="Client"/> makes a
/// repeat harmless; null when the client gave no id. <see cref="Fresh"/> is at least 128 random bits drawn at the door,
/// so that the rules stay pure.
/// </summary>
public sealed record Asked(PersonId By, Door Door, Instant At, ClientRequest? Client, string Fresh);

/// <summary>
/// Something asked of a consultation, as an imperative, with its rule: may this be done, and what happens then. Request,
/// state and instant in, entries or a refusal out. Pure; nothing is looked up, drawn or timed in a rule.
/// </summary>
public abstract record Request
{
    /// <summary>What the rule says on that board to whoever asks.</summary>
    internal Decision Decide(Board board, Asked asked) =>
        board.UnknownKind is not null ? Refusals.ReadOnly
        : board.Consultation is null ? DecideFirst(board, asked)
        : board.Consultation.Roster.Find(asked.By) is { } person ? Decide(new Attribution(board, person), asked)
        : Refusals.NotOnRoster;

    /// <summary>The rule, for somebody on the roster of an open consultation.</summary>
    internal abstract Decision Decide(Attribution attribution, Asked asked);

    /// <summary>The same before there is a consultation; only opening one has a rule then.</summary>
    internal virtual Decision DecideFirst(Board board, Asked asked) => Refusals.NoConsultation;
}
