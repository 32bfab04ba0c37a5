using Rapporteur.Addin.Shapes;
using Rapporteur.Arrivals;

namespace Rapporteur.Addin.Desk.Mails;

/// <summary>The keys of what the Desk says of a mail.</summary>
internal static class MailSaid
{
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
