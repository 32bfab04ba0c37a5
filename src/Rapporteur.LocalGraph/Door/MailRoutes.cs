using Rapporteur.LocalGraph.Mail;

namespace Rapporteur.LocalGraph.Door;

/// <summary>A mailbox. Mail is not SharePoint's and costs no resource units.</summary>
internal sealed class MailRoutes(MailRequests mail) : IGraphTable
{
    public IReadOnlyList<GraphRoute> Routes { get; } =
    [
        new("message.sendMail", "POST", "/users/{user}/sendMail", 0, mail.SendMailAsync),
        new("message.create", "POST", "/users/{user}/messages", 0, mail.CreateAsync),
        new("message.get", "GET", "/users/{user}/messages/{message}", 0, mail.Get),
        new("message.delete", "DELETE", "/users/{user}/messages/{message}", 0, mail.DeleteAsync),
        new("message.send", "POST", "/users/{user}/messages/{message}/send", 0, mail.SendAsync),
        new("message.delta", "GET", "/users/{user}/mailFolders/{folder}/messages/delta", 0, mail.Inbox.Changes),
        new("message.delta", "GET", "/users/{user}/mailFolders/{folder}/messages/delta()", 0, mail.Inbox.Changes),
        new("message.mime", "GET", "/users/{user}/messages/{message}/$value", 0, mail.Inbox.Mime),
        new("message.list", "GET", "/users/{user}/mailFolders/{folder}/messages", 0, mail.List),
    ];
}
