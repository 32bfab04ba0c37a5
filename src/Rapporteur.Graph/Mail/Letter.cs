using System.Collections.Immutable;

namespace Rapporteur.Graph.Mail;

/// <summary>
/// An e-mail to one address, its words as plain text, with a calendar file when there is a date. <see cref="MessageId"/> is its
/// Message-ID (RFC 5322, in angle brackets): the same letter sent once more has the same, so that mail systems may see it.
/// </summary>
public sealed record Letter(string To, string Name, string Subject, string Text, string MessageId, string? Calendar = null)
{
    /// <summary>An IETF tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Message-IDs of the conversation it goes on with, the mail it answers last (RFC 5322, 3.6.4); none for a new one.</summary>
    public ImmutableArray<string> Conversation { get; init; } = [];

    /// <summary>Where whoever has it may stop more of its kind (RFC 2369); null where nothing can be stopped.</summary>
    public Uri? Unsubscribe { get; init; }
}

/// <summary>A message in the folder of drafts, by its id there and its Message-ID.</summary>
public sealed record LyingDraft(string Id, string? MessageId);
