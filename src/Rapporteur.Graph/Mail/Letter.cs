namespace Rapporteur.Graph.Mail;

/// <summary>
/// An e-mail to one address in plain text, with a calendar file when there is a date. <see cref="MessageId"/> is its
/// Message-ID (RFC 5322, in angle brackets): the same letter sent once more has the same, so that mail systems may see it.
/// </summary>
public sealed record Letter(string To, string Name, string Subject, string Text, string MessageId, string? Calendar = null);

/// <summary>
/// A letter bounced: its Message-ID and the reason's code, an enhanced status code (RFC 3463) when the report
/// names one.
/// </summary>
public sealed record Bounce(string MessageId, string Reason);
