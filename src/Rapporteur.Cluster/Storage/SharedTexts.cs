using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Rapporteur.Cluster.Storage;

/// <summary>Small files all machines share by name: the keys, what the clock was moved by. Faults are the client's exceptions.</summary>
public sealed class SharedTexts(CloudStorage storage)
{
    private readonly BlobContainerClient container = storage.Container("shared");

    /// <summary>Where they lie, as people are told.</summary>
    public string Place => container.Uri.ToString();

    /// <summary>Null when there is none of that name.</summary>
    public byte[]? Read(string name)
    {
        try
        {
            return container.GetBlobClient(name).DownloadContent().Value.Content.ToArray();
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    public bool Has(string name) => container.GetBlobClient(name).Exists().Value;

    public void Write(string name, byte[] content)
    {
        container.CreateIfNotExists();
        container.GetBlobClient(name).Upload(BinaryData.FromBytes(content), overwrite: true);
    }

    /// <summary>All whose names begin so.</summary>
    public IReadOnlyList<byte[]> All(string beginning)
    {
        container.CreateIfNotExists();
        return
        [
            .. container.GetBlobs(BlobTraits.None, BlobStates.None, beginning, CancellationToken.None)
                .Select(b => Read(b.Name)).OfType<byte[]>(),
        ];
    }
}
