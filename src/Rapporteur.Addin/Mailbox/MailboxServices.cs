namespace Rapporteur.Addin.Mailbox;

/// <summary>The mailbox: mails are taken in, read anew whenever they are shown, and laid before the Secretariat.</summary>
public static class MailboxServices
{
    public static void AddMailbox(this IServiceCollection services)
    {
        services.AddSingleton<ArrivedMails>();
        services.AddSingleton<MailTaking>();
        services.AddSingleton<MailFolder>();
        services.AddSingleton<GraphMailbox>();
        services.AddHostedService<MailWatch>();
    }
}
