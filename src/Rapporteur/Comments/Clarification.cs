using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Comments;

/// <summary>
/// What the Secretariat asked a delegation about a comment, and its answer, which leaves the delegation; null while it waits. Read by
/// the delegation itself, the Secretariat and the Chair, each without the other side's persons.
/// </summary>
public sealed record Clarification(
    string Question, PersonId AskedBy, Instant AskedAt, string? Answer = null, PersonId AnsweredBy = default, Instant? AnsweredAt = null)
{
    public bool IsOpen => Answer is null;
}
