using Rapporteur.Comments;

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
    public static Likeness Of(ArrivedMail mail, FileHash bytes, ArrivedMail before, FileHash bytesBefore) =>
        bytes == bytesBefore ? Likeness.SameFile : Of(MailMark.Of(mail), MailMark.Of(before));

    /// <summary>Of a mail and one that came before it, with other bytes.</summary>
    public static Likeness Of(MailMark mail, MailMark before)
    {
        var sameSender = mail.Sender is { } sender && sender == before.Sender;
        var sameId = mail.MessageId is { } id && id == before.MessageId;
        if (!sameSender)
        {
            return sameId ? Likeness.SameIdOtherContent : Likeness.None;
        }

        var sameContent = mail.Words.SequenceEqual(before.Words) && mail.FileHashes.SequenceEqual(before.FileHashes);
        if (sameId)
        {
            return sameContent ? Likeness.SameMail : Likeness.SameIdOtherContent;
        }

        return mail.IsEmpty || before.IsEmpty ? Likeness.None
            : sameContent ? Likeness.SentAgain
            : Answers(mail, before) || SameNames(mail, before) || Share(mail, before) >= Corrected ? Likeness.Corrected
            : Likeness.None;
    }

    /// <summary>
    /// Whether words of a mail say what a comment says that came by another door: the same, or nearly all of them.
    /// </summary>
    public static bool SayTheSame(string words, string comment)
    {
        var known = MailMark.WordsOf(comment);
        return known.Length >= FewestWords && MailMark.Common(MailMark.WordsOf(words), known) >= NearlyAll * known.Length;
    }

    private static bool Answers(MailMark mail, MailMark before) =>
        before.MessageId is { } id && mail.References.Contains(id);

    // Two files of one name with other bytes: "Answer.docx", again.
    private static bool SameNames(MailMark mail, MailMark before) =>
        mail.FileNames.Intersect(before.FileNames, StringComparer.OrdinalIgnoreCase).Any();

    private static double Share(MailMark mail, MailMark before)
    {
        var (one, other) = (mail.Words, before.Words);
        var common = MailMark.Common(one, other);
        return one.Length < FewestWords || other.Length < FewestWords ? 0 : (double)common / (one.Length + other.Length - common);
    }
}
