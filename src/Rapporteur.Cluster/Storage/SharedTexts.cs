using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Storage;

/// <summary>Small texts all machines share by name: the keys, what the clock was moved by. Faults are the client's exceptions.</summary>
public sealed class SharedTexts(CloudStorage storage, TimeProvider time) : KeptTexts
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly BlobContainerClient container = storage.Container("shared");
    private readonly ConcurrentDictionary<string, (long? Version, long At)> looked = new();

    public override string PlaceOf(string name) => $"{container.Uri}/{name}";

    public override byte[]? Read(string name)
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

    public override void Replace(string name, byte[] content)
    {
        container.CreateIfNotExists();
        container.GetBlobClient(name).Upload(BinaryData.FromBytes(content), overwrite: true);
        looked.TryRemove(name, out _);
    }

    /// <summary>Asked once a second; what cannot be asked just now is as it was.</summary>
    public override long? VersionOf(string name)
    {
        if (looked.TryGetValue(name, out var last) && time.GetElapsedTime(last.At) < BetweenLooks)
        {
            return last.Version;
        }

        var version = last.Version;
        try
        {
            // The instant it was written has no part of a second; its tag is another at each writing.
            version = Number(container.GetBlobClient(name).GetProperties().Value.ETag);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            version = null;
        }
        catch (Exception fault) when (StorageFault.Is(fault, CancellationToken.None))
        {
            // The next look will say.
        }

        looked[name] = (version, time.GetTimestamp());
        return version;
    }

    private static long Number(ETag tag) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(tag.ToString())));

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
