using System.Collections.Concurrent;
using Rapporteur.Comments;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Proposals;

namespace Rapporteur.Addin.Files;

/// <summary>
/// What returned files propose. Reading one takes a good part of a second, so the last few are remembered, as long as their
/// text is not too much together; the same file against the same draft always proposes the same. Files are read in turn.
/// </summary>
public sealed partial class ReturnFiles(FileStore files, ReadingTurns turns, ILogger<ReturnFiles> logger)
{
    private const int MostRemembered = 16;
    private const int MostRememberedText = 10_000_000;

    private readonly ConcurrentDictionary<(FileHash File, string Consultation, string Draft), Known> remembered = new();

    /// <summary>Reads bytes that are kept under that hash, as they came in while that draft was current.</summary>
    public async Task<ReturnResult> ReadAsync(Attribution reader, FileHash file, byte[] bytes, CirculatedDraft unmarked,
        CancellationToken cancellationToken)
    {
        if (remembered.TryGetValue((file, reader.Id.Value, unmarked.Draft.Hash), out var known))
        {
            return known.Read;
        }

        var result = await turns.InTurnAsync(bytes, () => ReturnReading.Read(reader, bytes, unmarked), cancellationToken);
        if (result is ReturnResult.Refused { Fault.Cause: { } cause })
        {
            Threw(logger, file.Value, cause.GetType(), cause.StackTrace);
        }

        if (result is ReturnResult.Read read)
        {
            Remember(reader, file, unmarked, read);
        }

        return result;
    }

    /// <summary>The same of a return that was received.</summary>
    public async Task<ReturnResult.Read> ReadAsync(Attribution reader, Return returned)
    {
        var unmarked = ReturnReading.CurrentAt(reader, returned.At)!;
        if (remembered.TryGetValue((returned.File.Hash, reader.Id.Value, unmarked.Draft.Hash), out var known))
        {
            return known.Read;
        }

        var bytes =
            await files.GetAsync(returned.File.Hash)
                ?? throw new InvalidDataException($"The file of return {returned.Reference} is missing from the file store.");
        return await turns.InTurnAsync(bytes, () => ReturnReading.Read(reader, bytes, unmarked),
            CancellationToken.None) is ReturnResult.Read read
            ? Remember(reader, returned.File.Hash, unmarked, read)
            : throw new InvalidDataException($"The file of return {returned.Reference} can no longer be read.");
    }

    private ReturnResult.Read Remember(Attribution reader, FileHash file, CirculatedDraft unmarked, ReturnResult.Read read)
    {
        var text = read.Proposals.Sum(p => (long)p.Text.Length + (p.ExistingWording?.Length ?? 0) + (p.ProposedWording?.Length ?? 0));
        if (remembered.Count >= MostRemembered || remembered.Values.Sum(k => k.Text) + text > MostRememberedText)
        {
            remembered.Clear();
        }

        remembered[(file, reader.Id.Value, unmarked.Draft.Hash)] = new(read, text);
        return read;
    }

    // Its message may hold words of the file and is left out.
    [LoggerMessage(Level = LogLevel.Warning, Message = "File {Hash} was refused as damaged since reading it threw {Type} {Where}")]
    private static partial void Threw(ILogger logger, string hash, Type type, string? where);

    private sealed record Known(ReturnResult.Read Read, long Text);
}
