using System.Text.RegularExpressions;
using MimeKit;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Cutting;
using Rapporteur.Mail.Parts;

namespace Rapporteur.Mail;

/// <summary>A mail that is passed on in the words of another: who wrote it is what those words say.</summary>
internal static partial class Forwards
{
    public static ArrivedMail Of(PassedOn passedOn, CutContext context, int forwards)
    {
        var cut = Cutter.Cut([[.. passedOn.Lines]], context with { IsForward = forwards > 0, IsReply = false });
        var inner = cut.PassedOn is { } further && forwards > 0 ? Of(further, context, forwards - 1) : null;
        return new ArrivedMail(
            inner is null ? MailKind.Answer : MailKind.Forward,
            SenderOf(passedOn.Sender),
            new MailTravel(null, []),
            new MailThread(null, []),
            passedOn.Subject,
            Spoken.In(cut.Text, null),
            [],
            [])
        {
            Inner = inner is null ? [] : [inner],
        };
    }

    private static MailSender SenderOf(string written)
    {
        var visible = SafeName.Visible(written).Replace("mailto:", "", StringComparison.OrdinalIgnoreCase);
        var address = Address().Match(visible).Value;
        var name = Bracketed().Replace(visible, "").Trim(' ', '"', '*', '\'');
        return new MailSender(address.Length == 0 ? null : address, name.Length == 0 || name == address ? null : name);
    }

    [GeneratedRegex(@"[^\s<>\[\]()"";,:]+@[^\s<>\[\]()"";,:]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"[<\[(][^<>\[\]()]*@[^<>\[\]()]*[>\])]")]
    private static partial Regex Bracketed();
}
