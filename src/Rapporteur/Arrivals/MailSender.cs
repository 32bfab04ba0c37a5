namespace Rapporteur.Arrivals;

/// <summary>
/// Who a mail says it is from: hints, never an identity. <see cref="Address"/> and <see cref="Name"/> are of the first author;
/// <see cref="Bearer"/> is the account that sent it where the mail names another one (a delegate, an assistant);
/// <see cref="List"/> the mailing list it came through. Addresses are as written, with the domain's own letters.
/// </summary>
public sealed record MailSender(string? Address, string? Name, string? Bearer = null, string? ReplyTo = null, string? List = null);
