using Rapporteur.Arrivals;
using Rapporteur.Mail;
using Rapporteur.Mail.Cutting;
using Rapporteur.Mail.Parts;

namespace Rapporteur.Tests.Mail;

/// <summary>The mails of the corpus, each with one difficulty, read by a mailbox that knows what it asked in some of them.</summary>
internal static class MailCase
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "mail");

    public static OurMail Ours { get; } = new(["declaration@example.org"], ["Secretariat"], Said);

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.eml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, $"{name}.eml"));

    public static string Expected(string name) =>
        File.Exists(Path.Combine(Folder, $"{name}.txt")) ? File.ReadAllText(Path.Combine(Folder, $"{name}.txt")) : "";

    public static MailReading Read(byte[] mail, MailLimits? limits = null) =>
        MailReader.Read(new MemoryStream(mail, writable: false), Ours, limits);

    public static ArrivedMail Mail(byte[] mail) =>
        Read(mail) is MailReading.Read read ? read.Mail : throw new AssertFailedException($"not read: {Read(mail)}");

    // What was asked lies beside the mails that answer it.
    private static string? Said(string messageId)
    {
        var name = messageId.Trim('<', '>').Split('@')[0];
        return name.StartsWith("asked-", StringComparison.Ordinal) && File.Exists(Path.Combine(Folder, $"{name}.said"))
            ? File.ReadAllText(Path.Combine(Folder, $"{name}.said"))
            : null;
    }
}
