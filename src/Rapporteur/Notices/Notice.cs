namespace Rapporteur.Notices;

/// <summary>
/// A message to a person: a subject and a plain text in one language (an IETF tag), and a calendar file for a date. No
/// comment's text is ever in it, and nothing of another delegation.
/// </summary>
public sealed record Notice(string Subject, string Text, string Language, string? Calendar = null);
