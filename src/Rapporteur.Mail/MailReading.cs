using System.Collections.Immutable;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Parts;
using Rapporteur.Words;

namespace Rapporteur.Mail;

/// <summary>What came of reading a mail: what it says, or why it was not read. The bytes are kept either way.</summary>
public abstract record MailReading
{
    private MailReading()
    {
    }

    /// <summary>
    /// The mail, and the contents of <see cref="ArrivedMail.AllAttachments"/> in the same order. They are read from the stream
    /// the mail was read from, which has to stay open that long.
    /// </summary>
    public sealed record Read(ArrivedMail Mail, ImmutableArray<MailFile> Files) : MailReading;

    public sealed record Refused(Remark Why) : MailReading;
}
