using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Rapporteur.Comments;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Storage;

/// <summary>
/// Files of the record in blobs, for all machines; each keeps what it has put or read in a folder of its own, which holds
/// for ever since a hash names its bytes.
/// </summary>
public sealed class BlobFiles(CloudStorage storage, FolderFiles near) : FileStore
{
    private readonly BlobContainerClient container = storage.Container("files");
    private readonly string account = storage.Account;

    public override async Task<FileHash> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        await OutAsync(await near.PutAsync(content, cancellationToken), cancellationToken);

    public override async Task<FileHash> PutAsync(Stream content, CancellationToken cancellationToken = default) =>
        await OutAsync(await near.PutAsync(content, cancellationToken), cancellationToken);

    public override async Task<byte[]?> GetAsync(FileHash hash, CancellationToken cancellationToken = default) =>
        await InAsync(hash, cancellationToken) ? await near.GetAsync(hash, cancellationToken) : null;

    public override bool Has(FileHash hash) => near.Has(hash) || Asked(() => Blob(hash) is { } blob && blob.Exists().Value);

    public override Stream? Open(FileHash hash) => near.Open(hash)
        ?? (InAsync(hash, CancellationToken.None).GetAwaiter().GetResult() ? near.Open(hash) : null);

    private async Task<FileHash> OutAsync(FileHash hash, CancellationToken cancellationToken)
    {
        try
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            using var file = near.Open(hash)!;
            await container.GetBlobClient(hash.Value).UploadAsync(file,
                new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellationToken);
        }
        catch (RequestFailedException there) when (StorageFault.IsOvertaken(there))
        {
            // The same bytes, since it is the same hash.
        }
        catch (Exception fault) when (StorageFault.Is(fault, cancellationToken))
        {
            throw StorageFault.At(account, fault);
        }

        return hash;
    }

    private async Task<bool> InAsync(FileHash hash, CancellationToken cancellationToken)
    {
        if (near.Has(hash))
        {
            return true;
        }

        try
        {
            if (Blob(hash) is not { } blob || !(await blob.ExistsAsync(cancellationToken)).Value)
            {
                return false;
            }

            using var content = await blob.OpenReadAsync(cancellationToken: cancellationToken);
            return await near.PutAsync(content, cancellationToken) == hash
                ? true
                : throw new IOException($"The file {hash} in {account} is damaged: its bytes are no longer those of its name.");
        }
        catch (Exception fault) when (fault is RequestFailedException && StorageFault.Is(fault, cancellationToken))
        {
            throw StorageFault.At(account, fault);
        }
    }

    // A name that is no hash is no file's.
    private BlobClient? Blob(FileHash hash) => hash.IsHash ? container.GetBlobClient(hash.Value) : null;

    private bool Asked(Func<bool> what)
    {
        try
        {
            return what();
        }
        catch (Exception fault) when (StorageFault.Is(fault, CancellationToken.None))
        {
            throw StorageFault.At(account, fault);
        }
    }
}
