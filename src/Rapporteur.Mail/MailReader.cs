using System.Collections.Immutable;
using System.Text;
using MimeKit;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Cutting;
using Rapporteur.Mail.Headers;
using Rapporteur.Mail.Lines;
using Rapporteur.Mail.Parts;
using Rapporteur.Words;

namespace Rapporteur.Mail;

/// <summary>
/// Reads a mail (RFC 5322 and MIME) as it came from a mailbox or was dropped as a file. Everything in it is data: nothing is
/// executed, fetched, followed or believed. What is no mail, or asks for more than the limits, is refused with the reason.
/// </summary>
public static class MailReader
{
    private const int MostForwards = 10;
    private const int Looked = 64 * 1024;

    // Before any type of MimeKit is touched: a charset it meets earlier stays misread for the life of the process.
    static MailReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>From a stream that can seek; it stays the caller's, and open as long as its files are read.</summary>
    public static MailReading Read(Stream mail, OurMail ours, MailLimits? limits = null)
    {
        var (parsed, refused) = Parse(mail, limits);
        return parsed?.Read(ours) ?? (MailReading)refused!;
    }

    /// <summary>The same in two steps, for whoever looks up what the mail answers before its words are cut.</summary>
    public static (ParsedMail? Parsed, MailReading.Refused? Refused) Parse(Stream mail, MailLimits? limits = null)
    {
        var asked = limits ?? MailLimits.Default;
        if (mail.Length > asked.MostBytes)
        {
            return (null, new(new Remark("arrivals.mail-too-large.bytes", ("megabytes", asked.MostBytes / (1024 * 1024)))));
        }

        if (NotAMail(mail) is { } other)
        {
            return (null, new(other));
        }

        var parser = new BoundedParser(OldLines.Ended(mail), asked);
        try
        {
            var message = parser.ParseMessage();
            return IsMail(message) ? (new ParsedMail(message, asked), null) : (null, NoMail);
        }
        catch (InvalidDataException) when (parser.TooMuch is not null)
        {
            return (null, new(parser.TooMuch));
        }
        catch (Exception e) when (e is FormatException or EndOfStreamException)
        {
            return (null, NoMail);
        }
    }

    internal static MailReading Read(MimeMessage message, OurMail ours, MailLimits limits, ArrivedMail? before)
    {
        try
        {
            return Of(message, ours, limits, MostForwards, before);
        }
        catch (Exception e) when (e is FormatException or EndOfStreamException)
        {
            return NoMail;
        }
    }

    private static MailReading.Refused NoMail => new(new Remark("arrivals.not-a-mail"));

    private static Remark? NotAMail(Stream mail)
    {
        var start = Start(mail, 8);
        return FileKinds.NotAMail(
            start, stream => FileKinds.Names(Start(mail, Looked), stream) || FileKinds.Names(FileKinds.Directory(mail, Looked), stream));
    }

    private static byte[] Start(Stream mail, int length)
    {
        var start = new byte[Math.Min(length, mail.Length)];
        mail.Position = 0;
        mail.ReadExactly(start);
        mail.Position = 0;
        return start;
    }

    // A file of another kind may hold lines that look like headers, but none of these.
    private static bool IsMail(MimeMessage message) =>
        message.Headers.Any(h => h.Id is HeaderId.From or HeaderId.Sender or HeaderId.Received or HeaderId.MessageId or HeaderId.ReturnPath)
        || (message.Headers.Contains(HeaderId.Date) && message.Headers.Contains(HeaderId.Subject));

    private static MailReading.Read Of(MimeMessage message, OurMail known, MailLimits limits, int forwards, ArrivedMail? before)
    {
        var walk = Walk.Through(message, limits, before?.Attachments ?? []);
        var ours = Authors.Ours(message, known);
        var thread = Threads.Of(message);
        var notes = walk.Notes;
        var (kind, report) = Kinds.Of(message, walk);
        var subject = SafeName.Visible(message.Subject ?? "").Trim();
        var isMachine = kind == MailKind.Bounce || report is not null;
        var inner = isMachine || forwards == 0 ? []
            : walk.Inner.Select((m, at) => Of(m, known, limits, forwards - 1, before?.Inner.ElementAtOrDefault(at))).ToList();
        var context = new CutContext(ours, new OwnText(thread.References.Take(20).Select(ours.Said).OfType<string>()),
            !thread.References.IsEmpty, Subjects.IsForward(subject), message.Headers.Contains(HeaderId.ListId));
        var cut = isMachine ? new CutText(MailText.None, null) : Cutter.Cut(walk.Words, context);
        var passedOn = cut.PassedOn is { } words ? Forwards.Of(words, context, MostForwards) : null;
        var files = isMachine ? [] : walk.Files;
        if (!isMachine && cut.Text.Whole.Length == 0 && files.Count + inner.Count + walk.Notes.Count == 0)
        {
            var said = kind == MailKind.Answer ? Subjects.Said(subject) : "";
            notes.Add(new Remark(said.Length > 0 ? "arrivals.words-in-subject" : "arrivals.no-words"));
            cut = cut with { Text = cut.Text with { Kept = said, Whole = said } };
        }

        var mail = new ArrivedMail(
            kind == MailKind.Answer && (inner.Count > 0 || passedOn is not null) ? MailKind.Forward : kind,
            Authors.Of(message),
            Travels.Of(message, notes),
            thread,
            subject,
            Words(cut, files.Count + inner.Count, passedOn is not null, walk.DeclaredLanguage, notes),
            [.. files.Select(f => f.Attachment)],
            [.. notes])
        {
            Inner = [.. inner.Select(i => i.Mail), .. passedOn is null ? ImmutableArray<ArrivedMail>.Empty : [passedOn]],
            Checks = Checks.Of(message),
            Report = report,
            AnswersMeeting = walk.AnswersMeeting,
        };
        return new MailReading.Read(mail, [.. files, .. inner.SelectMany(i => i.Files)]);
    }

    // If a cut leaves nothing, and nothing else came, it may have taken the answer: all of it is shown.
    private static MailText Words(CutText cut, int others, bool passesOn, string? declared, List<Remark> notes)
    {
        var words = cut.Text;
        if (words.Kept.Length == 0 && words.Whole.Length > 0 && others == 0 && !passesOn)
        {
            words = words with { Kept = words.Whole, Cuts = [] };
            notes.Add(new Remark("arrivals.nothing-cut"));
        }

        if (!passesOn && words.Answers.IsEmpty && words.Cuts.Any(c => c.Kind is CutKind.OldMail or CutKind.Quote)
            && Pointing.Below(words.Kept))
        {
            notes.Add(new Remark("arrivals.answers-below"));
        }

        return Spoken.In(words, declared);
    }
}
