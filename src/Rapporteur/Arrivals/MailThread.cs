using System.Collections.Immutable;

namespace Rapporteur.Arrivals;

/// <summary>
/// The mail's own Message-ID and every one it names, nearest first, all in angle brackets; <see cref="Conversation"/> is the
/// part of Outlook's thread index that all mails of a conversation share, in lower-case hexadecimal.
/// </summary>
public sealed record MailThread(string? MessageId, ImmutableArray<string> References, string? Conversation = null)
{
    /// <summary>The first of our own mails that this one names anywhere; null when it names none.</summary>
    public string? About(Func<string, bool> ours) => References.FirstOrDefault(ours);
}
