namespace Rapporteur.Notices;

/// <summary>
/// A message to a person: a subject, a plain text in paragraphs parted by empty lines, in one language (an IETF tag), the
/// address it leads to, and a calendar file for a date. No comment's text is ever in it, and nothing of another delegation.
/// </summary>
public sealed record Notice(string Subject, string Text, string Language, string Link, string? Calendar = null);
