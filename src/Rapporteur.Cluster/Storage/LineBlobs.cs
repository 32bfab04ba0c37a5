using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Rapporteur.Cluster.Storage;

/// <summary>Bytes under their hash, for lines that are too long for a row; there before the row that names them.</summary>
internal sealed class LineBlobs(CloudStorage storage)
{
    private readonly BlobContainerClient container = storage.Container("lines");

    public Task MakeAsync() => container.CreateIfNotExistsAsync();

    public async Task PutAsync(string hash, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await container.GetBlobClient(hash).UploadAsync(BinaryData.FromBytes(bytes),
                new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellationToken);
        }
        catch (RequestFailedException there) when (StorageFault.IsOvertaken(there))
        {
            // The same bytes, since it is the same hash.
        }
    }

    public async Task<byte[]> GetAsync(string hash, CancellationToken cancellationToken) =>
        (await container.GetBlobClient(hash).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
}
