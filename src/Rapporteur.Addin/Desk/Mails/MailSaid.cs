using Rapporteur.Addin.Shapes;
using Rapporteur.Arrivals;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Mails;

/// <summary>The keys of what the Desk says of a mail, and what it begins with.</summary>
internal static class MailSaid
{
    // As much as tells one "Re: Draft" from the next.
    private const int Beginnings = 160;

    /// <summary>
    /// The first words its sender wrote, on one line; where that is nothing, those of what is passed on. Empty where there are none.
    /// </summary>
    public static string Beginning(ArrivedMail mail)
    {
        var kept = Letters.Beginning(mail.Text.Kept.TrimStart(), 4 * Beginnings);
        var words = string.Join(' ', kept.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 ? Letters.Shortened(words, Beginnings)
            : mail.Inner.Select(Beginning).FirstOrDefault(w => w.Length > 0) ?? "";
    }

    public static string State(ArrivalState state) => state switch
    {
        ArrivalState.Filed => "mailbox.state.filed",
        ArrivalState.SetAside => "mailbox.state.aside",
        _ => "mailbox.state.waiting",
    };

    public static string Kind(MailKind kind) => kind switch
    {
        MailKind.AutoReply => "mailbox.kind.automatic",
        MailKind.Bounce => "mailbox.kind.bounce",
        MailKind.Forward => "mailbox.kind.forward",
        _ => "mailbox.kind.answer",
    };

    public static string How(Likeness how) => how switch
    {
        Likeness.SameFile => "mailbox.alike.file",
        Likeness.SameMail => "mailbox.alike.mail",
        Likeness.SentAgain => "mailbox.alike.again",
        Likeness.SameIdOtherContent => "mailbox.alike.other-content",
        _ => "mailbox.alike.corrected",
    };

    public static string Reply(ArrivalReplyView reply) => reply.Kind switch
    {
        "question" when reply.Reference is not null => "mailbox.reply.question",
        "receipt" => "mailbox.reply.receipt",
        "written-back" => "mailbox.reply.written-back",
        "more-time" => "mailbox.reply.more-time",
        "date" => "mailbox.reply.date",
        "draft" => "mailbox.reply.draft",
        "test" => "mailbox.reply.test",
        _ => "mailbox.reply.reminder",
    };

    public static string Reason(SetAsideReason reason) => reason switch
    {
        SetAsideReason.OutOfOffice => "mailbox.reason.out-of-office",
        SetAsideReason.Bounce => "mailbox.reason.bounce",
        SetAsideReason.Spam => "mailbox.reason.spam",
        SetAsideReason.NotOurs => "mailbox.reason.not-ours",
        SetAsideReason.CameTwice => "mailbox.reason.came-twice",
        _ => "mailbox.reason.other",
    };
}
