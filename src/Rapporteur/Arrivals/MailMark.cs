using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Arrivals;

/// <summary>
/// What is remembered of a mail to tell whether another is the same: a few hundred bytes, whatever its size. Words are kept as numbers that
/// stand for them, in their order and each once.
/// </summary>
public sealed record MailMark(
    string? MessageId, string? Sender, ImmutableArray<string> References, ImmutableArray<ulong> Words, ImmutableArray<string> FileNames,
    ImmutableArray<string> FileHashes)
{
    // The thread of a mail names what it answers first.
    private const int MostReferences = 20;

    // FNV-1a, 64 bits.
    private const ulong Start = 14695981039346656037;
    private const ulong Times = 1099511628211;

    public static MailMark Of(ArrivedMail mail)
    {
        var files = mail.AllAttachments.Where(a => !a.InWords).ToList();
        return new(
            mail.Thread.MessageId,
            mail.Sender.Address is { } address ? MailAddress.Of(address) : null,
            [.. mail.Thread.References.Take(MostReferences)],
            WordsOf(mail.Text.Kept),
            [.. files.Select(f => f.Name)],
            [.. files.Select(f => f.Hash.Value).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Whether nothing is known of what it says: then it is like no other.</summary>
    internal bool IsEmpty => Words.IsEmpty && FileHashes.IsEmpty;

    /// <summary>The words of a text, whatever signs, letters' size and lines are between them.</summary>
    internal static ImmutableArray<ulong> WordsOf(string text)
    {
        var (words, word) = (new SortedSet<ulong>(), 0UL);
        foreach (var c in Canonical.Of(text).Append(' '))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                word = ((word == 0 ? Start : word) ^ char.ToLowerInvariant(c)) * Times;
            }
            else if (word != 0)
            {
                words.Add(word);
                word = 0;
            }
        }

        return [.. words];
    }

    /// <summary>How many of both are the same.</summary>
    internal static int Common(ImmutableArray<ulong> one, ImmutableArray<ulong> other)
    {
        var (common, at, beside) = (0, 0, 0);
        while (at < one.Length && beside < other.Length)
        {
            var order = one[at].CompareTo(other[beside]);
            common += order == 0 ? 1 : 0;
            at += order <= 0 ? 1 : 0;
            beside += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
