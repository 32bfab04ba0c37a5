using System.Diagnostics;
using System.Security.Cryptography;
using MimeKit;
using Rapporteur.Mail;
using Rapporteur.Mail.Cutting;

namespace Rapporteur.Benchmarks.Mails;

/// <summary>Reads so many mails in this process, in turn with MimeKit or alone, and prints what each cost.</summary>
internal static class MailRun
{
    private const int Warm = 3_000;

    private static readonly OurMail Ours = new(["declaration@example.org"], ["Secretariat"], _ => null);

    /// <summary>
    /// Prints seconds of processor time: of ours, of ours for the files alone, of MimeKit's parsing, of MimeKit's parsing with the
    /// files decoded and hashed; and this process's peak of memory in MB.
    /// </summary>
    public static void Run(int count, bool alone)
    {
        var mails = new InventedMails();
        var cost = new TimeSpan[4];
        // A host reads on for days: what compiling costs is over after some hundred of each form.
        for (var number = -Warm; number < count; number++)
        {
            if (number == 0)
            {
                cost.AsSpan().Clear();
            }

            var mail = mails.Mail(Math.Abs(number));
            // In turn, so that none always finds the mail in the processor's own memory.
            for (var turn = 0; turn < 4; turn++)
            {
                var which = (turn + Math.Abs(number)) % 4;
                if (which == 0 || !alone)
                {
                    cost[which] += Work(which, mail);
                }
            }
        }

        using var self = Process.GetCurrentProcess();
        var figures = cost.Select(c => Row.Invariant($"{c.TotalSeconds:0.000}"));
        Console.WriteLine(Row.Invariant($"{string.Join(' ', figures)} {self.PeakWorkingSet64 / (1024 * 1024)}"));
    }

    private static TimeSpan Work(int which, byte[] mail)
    {
        var stream = new MemoryStream(mail, writable: false);
        var files = which == 1 ? Read(stream).Files : [];
        stream.Position = 0;
        var before = Environment.CpuUsage.TotalTime;
        switch (which)
        {
            case 0:
                Read(stream);
                break;
            case 1:
                foreach (var file in files)
                {
                    using var hash = SHA256.Create();
                    using var hashed = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write);
                    file.CopyTo(hashed);
                }

                break;
            default:
                using (var parsed = MimeMessage.Load(stream))
                {
                    Decode(which == 3 ? parsed.BodyParts : []);
                }

                break;
        }

        return Environment.CpuUsage.TotalTime - before;
    }

    private static MailReading.Read Read(Stream mail) =>
        MailReader.Read(mail, Ours) is MailReading.Read { Files.IsEmpty: false } read
            ? read
            : throw new InvalidOperationException("A mail of the measurement was not read.");

    private static void Decode(IEnumerable<MimeEntity> parts)
    {
        foreach (var part in parts.OfType<MimePart>().Where(p => p is not TextPart))
        {
            using var content = part.Content!.Open();
            SHA256.HashData(content);
        }
    }
}
