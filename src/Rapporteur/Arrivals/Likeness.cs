using System.Collections.Immutable;
using System.Text;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Arrivals;

/// <summary>How two things that arrived are the same; shown side by side for an officer, never joined by itself.</summary>
public enum Likeness
{
    None,

    /// <summary>The sender has sent again with other words or files in the same thread or under the same names.</summary>
    Corrected,

    /// <summary>The same Message-ID, but not the same content: one of them is not what it says.</summary>
    SameIdOtherContent,

    /// <summary>Sent again as it was.</summary>
    SentAgain,

    /// <summary>One mail that came by two ways, through a list for instance.</summary>
    SameMail,

    /// <summary>Byte for byte.</summary>
    SameFile,
}

/// <summary>Tells whether what arrived has arrived before.</summary>
public static class Alike
{
    // Of all the words of both, in any order: a resend with a small correction keeps nearly all.
    private const double Corrected = 0.6;

    private const double NearlyAll = 0.8;

    private const int FewestWords = 5;

    /// <summary>Of a mail and one that came before it; the first with the hash of its bytes, as the second.</summary>
    public static Likeness Of(ArrivedMail mail, FileHash bytes, ArrivedMail before, FileHash bytesBefore)
    {
        if (bytes == bytesBefore)
        {
            return Likeness.SameFile;
        }

        var sameSender = SameSender(mail, before);
        var sameContent = Words(mail.Text.Kept).SetEquals(Words(before.Text.Kept)) && Files(mail).SequenceEqual(Files(before));
        if (mail.Thread.MessageId is { } id && id == before.Thread.MessageId)
        {
            return sameSender && sameContent ? Likeness.SameMail : Likeness.SameIdOtherContent;
        }

        return !sameSender || IsEmpty(mail) || IsEmpty(before) ? Likeness.None
            : sameContent ? Likeness.SentAgain
            : Answers(mail, before) || SameNames(mail, before) || Share(mail.Text.Kept, before.Text.Kept) >= Corrected
                ? Likeness.Corrected
            : Likeness.None;
    }

    /// <summary>
    /// Whether words of a mail say what a comment says that came by another door: the same, or nearly all of them.
    /// </summary>
    public static bool SayTheSame(string words, string comment)
    {
        var (said, known) = (Words(words), Words(comment));
        return known.Count >= FewestWords && known.Count(said.Contains) >= NearlyAll * known.Count;
    }

    private static bool SameSender(ArrivedMail mail, ArrivedMail before) =>
        mail.Sender.Address is { } one && before.Sender.Address is { } other && MailAddress.Of(one) == MailAddress.Of(other);

    private static bool IsEmpty(ArrivedMail mail) => mail.Text.Kept.Length == 0 && !mail.AllAttachments.Any(a => !a.InWords);

    private static bool Answers(ArrivedMail mail, ArrivedMail before) =>
        before.Thread.MessageId is { } id && mail.Thread.References.Contains(id);

    // Two files of one name with other bytes: "Answer.docx", again.
    private static bool SameNames(ArrivedMail mail, ArrivedMail before) =>
        mail.AllAttachments.Where(a => !a.InWords).Select(a => a.Name)
            .Intersect(before.AllAttachments.Where(a => !a.InWords).Select(a => a.Name), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> Files(ArrivedMail mail) =>
        mail.AllAttachments.Where(a => !a.InWords).Select(a => a.Hash.Value).Order(StringComparer.Ordinal);

    private static double Share(string words, string before)
    {
        var (one, other) = (Words(words), Words(before));
        var all = one.Union(other).Count();
        return one.Count < FewestWords || other.Count < FewestWords ? 0 : (double)one.Count(other.Contains) / all;
    }

    private static HashSet<string> Words(string text)
    {
        var (words, word) = (new HashSet<string>(StringComparer.Ordinal), new StringBuilder());
        foreach (var c in Canonical.Of(text).Append(' '))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
