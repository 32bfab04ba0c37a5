using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Rapporteur.Cluster.Storage;

/// <summary>What one of several machines holds at a time, for as long as it says so often enough. For one caller at a time.</summary>
public sealed class Lease(CloudStorage storage, string name)
{
    /// <summary>How long it is held after the last time that it was said.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    private readonly BlobContainerClient container = storage.Container("shared");
    private string? held;

    /// <summary>Takes it, or holds it on; false when another has it, or nobody can say.</summary>
    public async Task<bool> HoldAsync(CancellationToken cancellationToken)
    {
        try
        {
            var lease = container.GetBlobClient(name).GetBlobLeaseClient(held);
            if (held is not null)
            {
                await lease.RenewAsync(cancellationToken: cancellationToken);
                return true;
            }

            await MakeAsync(cancellationToken);
            held = (await lease.AcquireAsync(Length, cancellationToken: cancellationToken)).Value.LeaseId;
            return true;
        }
        catch (Exception fault) when (StorageFault.Is(fault, cancellationToken))
        {
            held = StorageFault.IsOvertaken(fault) ? null : held;
            return false;
        }
    }

    /// <summary>Gives it up at once, where that can be said.</summary>
    public async Task ReleaseAsync()
    {
        try
        {
            if (held is not null)
            {
                await container.GetBlobClient(name).GetBlobLeaseClient(held).ReleaseAsync();
            }
        }
        catch (Exception fault) when (StorageFault.Is(fault, CancellationToken.None))
        {
            // It ends by itself.
        }

        held = null;
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(Array.Empty<byte>()),
                new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellationToken);
        }
        catch (RequestFailedException there) when (StorageFault.IsOvertaken(there))
        {
            // It is there, and perhaps held.
        }
    }
}
