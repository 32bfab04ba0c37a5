using System.Collections.Immutable;
using MimeKit;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Cutting;
using Rapporteur.Mail.Headers;
using Rapporteur.Mail.Parts;

namespace Rapporteur.Mail;

/// <summary>A mail taken apart and not yet read; its stream has to stay open as long.</summary>
public sealed class ParsedMail
{
    private readonly MimeMessage message;
    private readonly MailLimits limits;

    internal ParsedMail(MimeMessage message, MailLimits limits) => (this.message, this.limits) = (message, limits);

    /// <summary>The mails it names as those it answers, the nearest first.</summary>
    public ImmutableArray<string> References => Threads.Of(message).References;

    /// <summary>What is <paramref name="known"/> of the same bytes from an earlier reading spares looking into its files again.</summary>
    public MailReading Read(OurMail ours, ArrivedMail? known = null) => MailReader.Read(message, ours, limits, known);
}
