using Rapporteur.Arrivals;
using Rapporteur.Comments;

namespace Rapporteur.Tests.Arrivals;

/// <summary>A mail as it was read, valid as it stands; a test changes only what it is about.</summary>
internal static class Mails
{
    public const string Words = "We support paragraph 4 and propose to delete paragraph 9 for the reasons given in November.";

    public static ArrivedMail Mail(
        string? address = "focal@avaria.example", string id = "<m1@avaria.example>", string words = Words) => new(
        MailKind.Answer,
        new MailSender(address, "Somebody"),
        new MailTravel(null, []),
        new MailThread(id, []),
        "Re: Draft",
        new MailText(words, words, [], []),
        [],
        []);

    public static MailAttachment File(string name, char hash) =>
        new(name, AttachmentKind.Document, "application/octet-stream", 1, new FileHash(new string(hash, 64)));

    public static FileHash Bytes(char hash) => new(new string(hash, 64));
}
