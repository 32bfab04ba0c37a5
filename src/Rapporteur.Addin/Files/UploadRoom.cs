using Rapporteur.Word.Reading;

namespace Rapporteur.Addin.Files;

/// <summary>
/// How many uploaded files are held in memory at once, by their bytes: two of the longest. The others lie on the disk, where a form
/// puts its files as they come in, and wait their turn.
/// </summary>
public sealed class UploadRoom
{
    private readonly ReadingTurns turns = new(2 * FileLimits.Default.MostFileBytes);

    /// <summary>The file whole; its room is free again when the request has been answered.</summary>
    public async Task<byte[]> HoldAsync(HttpContext context, IFormFile file)
    {
#pragma warning disable CA2000 // It ends with the request.
        context.Response.RegisterForDispose(await turns.TakeAsync(file.Length));
#pragma warning restore CA2000
        context.RequestAborted.ThrowIfCancellationRequested();
        var whole = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(whole, context.RequestAborted);
        return whole;
    }
}
