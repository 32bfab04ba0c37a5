using System.Collections.Immutable;
using Rapporteur.Record;

namespace Rapporteur.Intake;

/// <summary>
/// What the rules say to a request: what happened, in order, all or none, and what the answer is about (a comment id or
/// a receipt reference); or a refusal, and then nothing happened.
/// </summary>
public sealed record Decision(ImmutableArray<Happened> What, string? Subject, Refusal? Refusal)
{
    public static Decision Of(string subject, params ImmutableArray<Happened> what) => new(what, subject, null);

    public static implicit operator Decision(Refusal refusal) => new([], null, refusal);
}
