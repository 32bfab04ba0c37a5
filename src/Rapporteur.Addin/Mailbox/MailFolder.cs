using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Arrivals;
using Rapporteur.Comments;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// The folder <c>inbox</c> of the data folder: an <c>.eml</c> dropped there has arrived when it is seen, once for the same bytes, and is
/// moved to <c>inbox/taken</c>. Killed between the two, it is seen again and arrives no second time.
/// </summary>
public sealed class MailFolder(HostSettings settings, MailTaking taking) : IDisposable
{
    private readonly string folder = Path.Combine(settings.Data, "inbox");
    private readonly SemaphoreSlim gate = new(1, 1);

    public void Dispose() => gate.Dispose();

    /// <summary>Takes what lies there; what is still being written is left for the next look.</summary>
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
        foreach (var path in Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).ToList())
        {
            if (await BytesAsync(path, cancellationToken) is { } mail)
            {
                var done = await taking.TakeOnceAsync(
                    ArrivalWay.Dropped, Path.GetFileName(path), mail, $"folder/{FileHash.Of(mail)}", Duration.Zero, cancellationToken);
                if (!done.IsRead || done.Refusal is not null)
                {
                    continue;
                }

                var taken = Directory.CreateDirectory(Path.Combine(folder, "taken"));
                File.Move(path, Path.Combine(taken.FullName, Path.GetFileName(path)), overwrite: true);
            }
        }
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
        catch (IOException)
        {
            // Its writer still holds it.
            return null;
        }
    }
}
