using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Arrivals;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Mailbox;

/// <summary>The mailbox: mails are taken in, read anew whenever they are shown, and laid before the Secretariat.</summary>
public static class MailboxServices
{
    public static void AddMailbox(this IServiceCollection services)
    {
        services.AddSingleton<ArrivedMails>();
        services.AddSingleton(s => new KeptMarks(Path.Combine(s.GetRequiredService<HostSettings>().Data, "marks.db"), MailMarks.Build));
        services.AddSingleton<MailMarks>();
        services.AddSingleton<NoticeMails>();
        services.AddSingleton<PdfProcess>();
        services.AddSingleton<MailThreadOf>(s => s.GetRequiredService<ArrivedMails>().ThreadAsync);
        services.AddSingleton<MailTaking>();
        services.AddSingleton<MailFolder>();
        services.AddSingleton<TakeMail>(s => (mail, key, ago, onlyReports, cancellationToken) =>
            onlyReports
                ? s.GetRequiredService<MailTaking>().TakeReportAsync(mail, cancellationToken)
                : s.GetRequiredService<MailTaking>().TakeOnceAsync(
                    ArrivalWay.Mailbox, "mail.eml", mail, key, ago, cancellationToken));
        services.AddHostedService<MailWatch>();
        services.AddHostedService<MailMarking>();
    }
}
