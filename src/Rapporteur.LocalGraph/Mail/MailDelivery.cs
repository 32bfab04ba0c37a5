namespace Rapporteur.LocalGraph.Mail;

/// <summary>Brings mails from outside into a mailbox of this LocalGraph, as a mail server would.</summary>
public sealed class MailDelivery
{
    private readonly InboxDelta inbox;

    internal MailDelivery(InboxDelta inbox) => this.inbox = inbox;

    /// <summary>The mail, as it travels, lies in the inbox when the task ends; its id there.</summary>
    public Task<string> DeliverAsync(string mailbox, byte[] mime) => inbox.DeliverAsync(mailbox, mime);
}
