using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Notices;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Journal;
using Rapporteur.Mail;
using Rapporteur.Mail.Cutting;
using Rapporteur.Mail.Parts;
using Rapporteur.Notices;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Proposals;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// Reads the mails that arrived, anew from their bytes, by the same readers as every door's. The same bytes against the same draft always
/// give the same, so the last are remembered, as long as their text is not too much together.
/// </summary>
public sealed class ArrivedMails(FileStore files, ReturnFiles returns, ReadingTurns turns, SendingLog sent, NoticeSettings settings)
{
    private const int MostRemembered = 2_000;
    private const long MostRememberedText = 4_000_000;
    internal const int MostReferences = 20;

    private readonly ConcurrentDictionary<FileHash, MailReading> mails = new();
    private readonly ConcurrentDictionary<(FileHash Mail, string Draft), ReadArrival> read = new();
    private long text;

    /// <summary>What a mail says, whoever asks; the files that came with it are only described.</summary>
    public async Task<MailReading> ReadAsync(OriginalFile original, CancellationToken cancellationToken)
    {
        if (mails.TryGetValue(original.Hash, out var known))
        {
            return known;
        }

        await using var bytes = Open(original);
        var (reading, _) = await ReadAsync(bytes, null, cancellationToken);
        return Remember(original.Hash, Described(reading, bytes));
    }

    /// <summary>The same of a mail that nobody asks for again soon: it is not remembered.</summary>
    public async Task<MailReading> ReadOnceAsync(OriginalFile original, CancellationToken cancellationToken)
    {
        if (mails.TryGetValue(original.Hash, out var known))
        {
            return known;
        }

        await using var bytes = Open(original);
        return Described((await ReadAsync(bytes, null, cancellationToken)).Reading, bytes);
    }

    /// <summary>Which mails a mail names; null where it could not be read.</summary>
    public async Task<MailThread?> ThreadAsync(OriginalFile original, CancellationToken cancellationToken) =>
        (await ReadAsync(original, cancellationToken) as MailReading.Read)?.Mail.Thread;

    /// <summary>What a mail says and proposes, for a reader the arrival was given to.</summary>
    public Task<ReadArrival> ReadAsync(Attribution reader, Arrival arrival, CancellationToken cancellationToken) =>
        ReadAsync(reader, arrival, () => Open(arrival.Original), cancellationToken);

    /// <summary>The same with the bytes at hand that are kept of it.</summary>
    public Task<ReadArrival> ReadAsync(
        Attribution reader, Arrival arrival, ReadOnlyMemory<byte> mail, CancellationToken cancellationToken) =>
        ReadAsync(reader, arrival, () => Stream(mail), cancellationToken);

    private async Task<ReadArrival> ReadAsync(
        Attribution reader, Arrival arrival, Func<Stream> open, CancellationToken cancellationToken)
    {
        var draft = ReturnReading.CurrentAt(reader, arrival.At);
        var key = (arrival.Original.Hash, draft?.Draft.Hash ?? "");
        if (read.TryGetValue(key, out var known))
        {
            return known;
        }

        await using var bytes = open();
        var (reading, answers) = await ReadAsync(bytes, arrival.Original.Hash, cancellationToken);
        var whole = reading is MailReading.Read { Mail: var mail, Files: var attached }
            ? await ProposedAsync(
                reader, new ReadArrival(mail, null, draft) { Answers = answers }, attached, cancellationToken)
            : new ReadArrival(null, ((MailReading.Refused)reading).Why, draft);
        Remember(Length(whole.Mail) + whole.Proposals.Sum(p => p.Content.Text.Length));
        return read[key] = whole;
    }

    /// <summary>The mail as it looks, as HTML that is safe within a page; empty where it has no words.</summary>
    public async Task<string> SightAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        await using var bytes = Open(arrival.Original);
        using (await turns.TakeAsync(bytes.Length))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return MailSight.Of(bytes);
        }
    }

    /// <summary>Reads bytes before they are kept, so that what is no mail is refused at the door. Nothing of them is held.</summary>
    public async Task<MailReading> ReadAsync(ReadOnlyMemory<byte> mail, CancellationToken cancellationToken)
    {
        await using var stream = Stream(mail);
        return Described((await ReadAsync(stream, null, cancellationToken)).Reading, stream);
    }

    /// <summary>Flushed when it ends.</summary>
    public async Task<OriginalFile> KeepAsync(string name, ReadOnlyMemory<byte> mail, CancellationToken cancellationToken) =>
        new(await files.PutAsync(mail, cancellationToken), name, mail.Length);

    /// <summary>What was read of a mail before it was kept, for who looks at it next.</summary>
    public MailReading Remember(FileHash mail, MailReading described)
    {
        Remember(Length((described as MailReading.Read)?.Mail));
        return mails[mail] = described;
    }

    /// <summary>The file of a mail at that place among all that came with it; null when there is none.</summary>
    public async Task<(MailAttachment File, byte[] Bytes)?> FileAsync(Arrival arrival, int at, CancellationToken cancellationToken)
    {
        await using var bytes = Open(arrival.Original);
        var (reading, _) = await ReadAsync(bytes, arrival.Original.Hash, cancellationToken);
        return reading is MailReading.Read { Files: var all } && at >= 0 && at < all.Length
            ? (all[at].Attachment, all[at].Whole())
            : null;
    }

    private async Task<ReadArrival> ProposedAsync(
        Attribution reader, ReadArrival mail, ImmutableArray<MailFile> attached, CancellationToken cancellationToken)
    {
        if (mail.Draft is not { } draft || mail.Mail is not ({ Kind: MailKind.Answer or MailKind.Forward } or { AnswersMeeting: true }))
        {
            return mail;
        }

        var found = ImmutableArray.CreateBuilder<ReadFile>();
        foreach (var file in attached.Where(f => IsRead(f.Attachment)))
        {
            found.Add(new ReadFile(file.Attachment,
                await returns.ReadAsync(reader, file.Attachment.Hash, file.Whole(), draft, cancellationToken)));
        }

        // A program writes "Anna has accepted" for its user: only what cites the draft is the user's own.
        var isOwn = mail.Mail.Kind != MailKind.AutoReply;
        var said = Authored(mail.Mail).Select(m => SaidInMail.Of(m.Text, draft.Draft, draft.Number)).ToList();
        return mail with
        {
            Files = found.ToImmutable(),
            Proposals =
            [
                .. found.SelectMany(Proposals),
                .. said.SelectMany(s => s.Proposals).Where(p => isOwn || !p.Content.Places.Contains(Place.Document)),
            ],
            None = isOwn && said.Exists(s => s.None) && found.Count == 0,
        };
    }

    // Of a mail that is passed on, whose words they are is seen beside them.
    private static IEnumerable<ArrivedMail> Authored(ArrivedMail mail) => mail.Inner.SelectMany(Authored).Prepend(mail);

    private static bool IsRead(MailAttachment file) =>
        file is { Kind: AttachmentKind.Document or AttachmentKind.Workbook, Refused: false, InWords: false };

    private static IEnumerable<MailProposal> Proposals(ReadFile file) => file.Result is not ReturnResult.Read read ? [] :
        read.Proposals.Select(p => new MailProposal(file.File.Name, p.Source, ReturnTaking.Content(p, read), p.Resolved));

    private static MailReading Described(MailReading reading, Stream mail) =>
        reading is MailReading.Read read ? read.Remembered(mail) : reading;

    private static MemoryStream Stream(ReadOnlyMemory<byte> mail)
    {
        MemoryMarshal.TryGetArray(mail, out var bytes);
        return new(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
    }

    private Stream Open(OriginalFile original) =>
        files.Open(original.Hash) ?? throw new InvalidDataException($"The mail {original.Hash} is missing from the file store.");

    // Which mails of ours it answers is looked up first, so that our own words are told from the sender's. What was read of the same bytes
    // before is not read again; nor are they taken apart, where it is known in which place of them each file stands.
    private async Task<(MailReading Reading, ImmutableDictionary<string, Sending> Answers)> ReadAsync(
        Stream mail, FileHash? hash, CancellationToken cancellationToken)
    {
        var before = hash is { } bytes ? mails.GetValueOrDefault(bytes) as MailReading.Read : null;
        if (before is { IsPlaced: true })
        {
            return (before.Again(mail), await AnswersAsync(before.Mail.Thread.References, cancellationToken));
        }

        using (await turns.TakeAsync(mail.Length))
        {
            ImmutableArray<string> ours = settings.Unattended.Length == 0 ? [settings.Sender] : [settings.Sender, settings.Unattended];
            var (parsed, refused) = MailReader.Parse(mail);
            if (parsed is null)
            {
                return (refused!, ImmutableDictionary<string, Sending>.Empty);
            }

            var known = await AnswersAsync(parsed.References, cancellationToken);
            string? Said(string id) =>
                known.GetValueOrDefault(id)?.Text is { } said ? JsonSerializer.Deserialize<Notice>(said)!.Text : null;
            return (parsed.Read(new OurMail(ours, [], Said), before?.Mail), known);
        }
    }

    private async Task<ImmutableDictionary<string, Sending>> AnswersAsync(
        ImmutableArray<string> references, CancellationToken cancellationToken)
    {
        var known = ImmutableDictionary.CreateBuilder<string, Sending>(StringComparer.Ordinal);
        foreach (var id in references.Take(MostReferences))
        {
            if (await sent.OfMailAsync(id, cancellationToken) is { } sending)
            {
                known[id] = sending;
            }
        }

        return known.ToImmutable();
    }

    private static long Length(ArrivedMail? mail) => mail is null ? 0
        : mail.Text.Whole.Length + mail.Text.Kept.Length + mail.Text.Cuts.Sum(c => c.Text.Length) + mail.Inner.Sum(Length);

    private void Remember(long more)
    {
        if (Interlocked.Add(ref text, more) > MostRememberedText || mails.Count + read.Count >= MostRemembered)
        {
            mails.Clear();
            read.Clear();
            Interlocked.Exchange(ref text, more);
        }
    }
}
