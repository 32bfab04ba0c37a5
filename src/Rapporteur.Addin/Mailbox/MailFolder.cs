using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Mail.Parts;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// The folder <c>inbox</c> of the data folder: an <c>.eml</c> dropped there has arrived when it is seen, once for the same bytes, and is
/// moved to <c>inbox/taken</c>. Killed between the two, it is seen again and arrives no second time. An <c>.msg</c> arrives as a mail
/// that cannot be read and says what to do; what is larger than a mail may be is moved to <c>inbox/refused</c>, and the log says so.
/// </summary>
public sealed partial class MailFolder(HostSettings settings, MailTaking taking, ILogger<MailFolder> logger) : IDisposable
{
    private static readonly EnumerationOptions OfAnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    private readonly string folder = Path.Combine(settings.Data, "inbox");
    private readonly SemaphoreSlim gate = new(1, 1);
    private Dictionary<string, (long Length, DateTime Written)> seen = new(StringComparer.Ordinal);

    public void Dispose() => gate.Dispose();

    /// <summary>Takes what lies there as it lay at the look before; what is still being written is left for the next.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            await TakeAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        var now = new DirectoryInfo(folder).EnumerateFiles("*.eml", OfAnyCase).Concat(
                new DirectoryInfo(folder).EnumerateFiles("*.msg", OfAnyCase))
            .ToDictionary(f => f.FullName, f => (f.Length, f.LastWriteTimeUtc), StringComparer.Ordinal);
        var whole = now.Where(f => seen.TryGetValue(f.Key, out var before) && before == f.Value).ToList();
        seen = now;
        foreach (var (path, (length, _)) in whole.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (length > MailLimits.Default.MostBytes)
            {
                TooLarge(Path.GetFileName(path), MailLimits.Default.MostBytes / (1024 * 1024));
                Move(path, "refused");
            }
            else if (await BytesAsync(path, cancellationToken) is { } mail)
            {
                var done = await taking.TakeOnceAsync(
                    ArrivalWay.Dropped, Path.GetFileName(path), mail, $"folder/{FileHash.Of(mail)}", Duration.Zero, cancellationToken);
                if (done.IsRead && done.Refusal is null)
                {
                    Move(path, "taken");
                }
            }
        }
    }

    private void Move(string path, string where)
    {
        var to = Directory.CreateDirectory(Path.Combine(folder, where));
        File.Move(path, Path.Combine(to.FullName, Path.GetFileName(path)), overwrite: true);
    }

    private static async Task<byte[]?> BytesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, cancellationToken);
            return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Its writer still holds it, or has not given it to read.
            return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Name} in the folder inbox is larger than a mail may be ({Megabytes} MB) and was moved to inbox/refused")]
    private partial void TooLarge(string name, long megabytes);
}
