using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Journal;
using Rapporteur.Mail;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// What is remembered of every mail, to see whether another is the same: in memory, and in <c>marks.db</c> of the data folder, so that a
/// start reads no mail again. What is missing there is read from the mail's bytes, once.
/// </summary>
public sealed class MailMarks(ArrivedMails mails, KeptMarks kept)
{
    private readonly ConcurrentDictionary<FileHash, MailMark?> known = new();

    /// <summary>Other code may cut words otherwise: what it kept is no measure for a mail read by this.</summary>
    public static string Build { get; } =
        $"{typeof(MailReader).Module.ModuleVersionId:n}{typeof(MailMark).Module.ModuleVersionId:n}";

    /// <summary>Null where the mail could not be read.</summary>
    public async ValueTask<MailMark?> OfAsync(OriginalFile original, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(original.Hash, out var mark))
        {
            return mark;
        }

        if (kept.Find(original.Hash) is not { } said)
        {
            return Remember(original.Hash, await mails.ReadOnceAsync(original, cancellationToken));
        }

        return known[original.Hash] = JsonSerializer.Deserialize<Said?>(said)?.Mark;
    }

    /// <summary>Of a mail that was just read and kept.</summary>
    public MailMark? Remember(FileHash mail, MailReading reading)
    {
        var mark = reading is MailReading.Read { Mail: var read } ? MailMark.Of(read) : null;
        kept.Keep(mail, JsonSerializer.Serialize(mark is null ? null : Said.Of(mark)));
        return known[mail] = mark;
    }

    // As it lies in the file: the words' numbers are many, and stand as bytes.
    private sealed record Said(
        string? MessageId, string? Sender, string[] References, byte[] Words, string[] FileNames, string[] FileHashes)
    {
        public MailMark Mark =>
            new(MessageId, Sender, [.. References], [.. MemoryMarshal.Cast<byte, ulong>(Words)], [.. FileNames], [.. FileHashes]);

        public static Said Of(MailMark mark) => new(mark.MessageId, mark.Sender, [.. mark.References],
            MemoryMarshal.AsBytes(mark.Words.AsSpan()).ToArray(), [.. mark.FileNames], [.. mark.FileHashes]);
    }
}
