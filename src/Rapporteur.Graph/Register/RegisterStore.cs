using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Graph.Drafts;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Graph.Register;

/// <summary>What the register holds under the key of a line.</summary>
public enum Holding
{
    Nothing,
    Same,
    Other,
}

/// <summary>
/// The record as it lies in Graph: items in the list, files and over-long acts in the drive, sealed where they must be.
/// Faults of Graph come as the client's exceptions; faults of this machine's files as <see cref="IOException"/>.
/// </summary>
public sealed class RegisterStore(RegisterList list, DraftLibrary library, FileStore files, Sealing sealing)
{
    /// <summary>Null when the line does not fit an item: then it goes by <see cref="CreateInFileAsync"/>.</summary>
    public RegisterItem? ItemOf(JournalLine line, Act act) => sealing.Seal(line, act);

    public Task<BatchResponse> CreateAsync(IReadOnlyList<RegisterItem> items, CancellationToken cancellationToken) =>
        list.CreateAsync(items, cancellationToken);

    /// <summary>Puts the whole line into the drive and creates an item that says so.</summary>
    public async Task<BatchResponse> CreateInFileAsync(JournalLine line, Act act, CancellationToken cancellationToken)
    {
        var key = Sealing.KeyOf(line);
        using var whole = new MemoryStream(sealing.SealWhole(line, act), writable: false);
        await library.PutAsync(RecordFile.PathOfWhole(key), whole, cancellationToken);
        return await list.CreateAsync([new RegisterItem(key, line.At, RegisterItem.InFile)], cancellationToken);
    }

    public async Task<Holding> LookUpAsync(JournalLine line, CancellationToken cancellationToken) =>
        await list.FindAsync(Sealing.KeyOf(line), cancellationToken) is not { } item ? Holding.Nothing
        : await LineOfAsync(item, cancellationToken) == line ? Holding.Same
        : Holding.Other;

    /// <summary>Whether the register has an item under the key of that place.</summary>
    public async Task<bool> HasAsync(ConsultationId consultation, long sequence, CancellationToken cancellationToken) =>
        await list.FindAsync($"{consultation}/{sequence}", cancellationToken) is not null;

    /// <summary>Whether anything of ours is in the register at all.</summary>
    public async Task<bool> HasAnythingAsync(CancellationToken cancellationToken)
    {
        for (var page = await ReadAsync(null, cancellationToken); ; page = await ReadAsync(page.NextLink, cancellationToken))
        {
            var ours = page.Items.Any(i => i.Item is { } item && Sealing.PlaceOf(item.Key) is not null);
            if (ours || page.NextLink is null)
            {
                return ours;
            }
        }
    }

    /// <summary>Ends when the register answers; asks for nothing that depends on what it holds.</summary>
    public Task ReachAsync(CancellationToken cancellationToken) => list.ReachAsync(cancellationToken);

    /// <summary>The line an item stands for; null when it cannot be unsealed or its file is gone.</summary>
    public async Task<JournalLine?> LineOfAsync(RegisterItem item, CancellationToken cancellationToken) =>
        sealing.Unseal(item,
            item.Payload == RegisterItem.InFile ? await library.GetAsync(RecordFile.PathOfWhole(item.Key), cancellationToken) : null);

    public Task<DeltaPage> ReadAsync(string? link, CancellationToken cancellationToken) => list.ReadAsync(link, cancellationToken);

    internal async Task<int> PutAsync(Act act, RecordFile file, CancellationToken cancellationToken)
    {
        await using var content = file.Open ? files.Open(file.Hash) ?? throw Gone(act, file)
            : new MemoryStream(
                sealing.Seal(act.Consultation, file.Inside, await files.GetAsync(file.Hash, cancellationToken) ?? throw Gone(act, file)),
                writable: false);
        var units = DraftLibrary.UnitsToPut(content.Length);
        await library.PutAsync(file.Path, content, cancellationToken);
        return units;
    }

    private static FileNotFoundException Gone(Act act, RecordFile file) =>
        new($"The file {file.Hash} of act {act.Consultation}/{act.Sequence} is not in the store.");

    /// <summary>Brings a file of the record to this machine; false when it is not there or not what the act names.</summary>
    internal async Task<bool> FetchAsync(Act act, RecordFile file, CancellationToken cancellationToken)
    {
        if (files.Has(file.Hash))
        {
            return true;
        }

        var content = await library.GetAsync(file.Path, cancellationToken);
        var bytes = content is null || file.Open ? content : sealing.Unseal(act.Consultation, content);
        return bytes is not null && FileHash.Of(bytes) == file.Hash && await files.PutAsync(bytes, cancellationToken) == file.Hash;
    }
}
