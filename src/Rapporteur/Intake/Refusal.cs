namespace Rapporteur.Intake;

/// <summary>
/// An expected "no": a stable code, one sentence that says what was refused, why and what to do, and the field it is
/// about when there is one. Nothing was changed.
/// </summary>
public sealed record Refusal(string Code, string Sentence, string? Field = null);
