using System.Text.Json;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Arrivals;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Views;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Addin.Mailbox;

/// <summary>How a mail that arrived is written, in the reader's language; for the API and for the Desk.</summary>
public static class ArrivalPresent
{
    public static ArrivalView View(Attribution reader, Arrival arrival, ReadArrival read, Language language)
    {
        var (mail, senders) = (read.Mail, SendersOf(reader, read));
        var view = new ArrivalView
        {
            Id = arrival.Id.Value,
            From = mail is null ? null : From(mail.Sender),
            ReceivedAt = arrival.At,
            Subject = mail?.Subject,
            Kind = mail is null ? null : Kind(mail.Kind),
            Text = mail?.Text.Kept,
            Whole = mail?.Text.Whole,
            SentAt = mail?.Travel.Sent?.ToInstant(),
            Attachments = [.. Files(mail).Select(f => f.File.Name)],
            Files = [.. Files(mail).Select(f => File(f.Number, f.File, read, language))],
            State = State(arrival.State),
            Proposals = [.. read.Proposals.Select((p, number) => Proposal(p, number, reader, language))],
            Draft = read.Draft?.Number,
            None = read.None ? true : null,
            Notes = [.. mail is null ? [read.Why!.Say(language)] : mail.Notes.Select(n => n.Say(language))],
            Checks = [.. mail?.Checks.Select(c => c.In(language)) ?? []],
            Replies = ArrivalReplies.Of(reader, read),
            WrittenBack = [.. reader.WrittenBack(arrival.Id).Select(b => new WrittenBackView(b.To.Value, b.Words, b.At))],
        };
        view = senders is null ? view : view with
        {
            Hints = [.. senders.Hints.Select(h => Hint(h, reader, language))],
            Suggested = senders.Suggested?.Value,
            Doubts = [.. senders.Doubts.Select(d => d.Say(language))],
        };
        return arrival.State switch
        {
            ArrivalState.Filed filed => view with { Receipts = [.. filed.Receipts.Select(r => r.Value)] },
            ArrivalState.SetAside aside => view with
            {
                Reason = JsonNamingPolicy.CamelCase.ConvertName(aside.Reason.ToString()),
                Words = aside.Words,
            },
            _ => view,
        };
    }

    /// <summary>Whom it may be from; null where nothing of it could be read, or nobody wrote it.</summary>
    public static Senders? SendersOf(Attribution reader, ReadArrival read) => read.Mail is not { } mail ? null
        : Senders.Of(mail, reader.Consultation.Roster, id => read.Answers.GetValueOrDefault(id)?.Person);

    /// <summary>"Anna Petrova &lt;anna@mission.example&gt;", as the mail writes them.</summary>
    public static string? From(MailSender sender) =>
        sender.Name is { Length: > 0 } name && sender.Address is { } address ? $"{name} <{address}>" : sender.Address ?? sender.Name;

    public static string State(ArrivalState state) => state switch
    {
        ArrivalState.Filed => "filed",
        ArrivalState.SetAside => "set-aside",
        _ => "waiting",
    };

    private static string Kind(MailKind kind) => kind switch
    {
        MailKind.AutoReply => "auto-reply",
        MailKind.Bounce => "bounce",
        MailKind.Forward => "forward",
        _ => "answer",
    };

    // A logo in the words is no file a delegation sends.
    private static IEnumerable<(int Number, MailAttachment File)> Files(ArrivedMail? mail) =>
        mail?.AllAttachments.Index().Where(a => !a.Item.InWords) ?? [];

    private static ArrivalFileView File(int number, MailAttachment file, ReadArrival read, Language language)
    {
        var result = read.Files.FirstOrDefault(f => f.File.Hash == file.Hash)?.Result;
        IEnumerable<string> of = result switch
        {
            ReturnResult.Refused refused => [refused.Fault.Refusal.In(language)],
            ReturnResult.OfAnother => [DoorRefusals.OtherFile(null).In(language)],
            ReturnResult.Read { Proposals.IsEmpty: true, NotUnderstood.IsEmpty: true } =>
                [ReadingLanguage.In(language)["mailbox.file-nothing"]],
            ReturnResult.Read whole => whole.NotUnderstood.Select(n => n.In(language, read.Draft!.Draft)),
            _ => [],
        };
        return new(number, file.Name, file.Length, file.Hash.Value, [.. file.Notes.Select(n => n.Say(language)), .. of]);
    }

    private static ArrivalProposalView Proposal(MailProposal proposal, int number, Attribution reader, Language language)
    {
        var (content, say) = (proposal.Content, ReadingLanguage.In(language));
        var draft = reader.DraftNumbered(content.Draft)?.Draft;
        var source = proposal.Source == MailProposal.Words ? say[proposal.Source] : language.Say(new Remark(proposal.Source));
        return new(
            number,
            proposal.File,
            new ProposalView(source, [.. content.Kinds], [.. content.Places.Select(p => Present.Place(p, draft, language))], content.Text,
                content.ExistingWording, content.ProposedWording, null)
            {
                Number = number,
                Resolved = proposal.Resolved,
            },
            proposal.Sure,
            proposal.Why is { } why ? say[why] : null);
    }

    private static HintView Hint(SenderHint hint, Attribution reader, Language language) => new(
        hint.Delegation.Value,
        reader.Consultation.Roster.Find(hint.Delegation)?.ShortName ?? hint.Delegation.Value,
        hint.Person is { } person ? reader.Consultation.Roster.Find(person)?.Name : null,
        hint.In(language));
}
