using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Rapporteur.Cluster.Storage;

/// <summary>
/// The storage account several machines share: its tables and blob containers, all under one prefix. Named by a connection
/// string, or by the account's name alone, and then the machine's own managed identity is asked.
/// </summary>
public sealed class CloudStorage
{
    public const string DefaultPrefix = "rapporteur";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Func<TableClientOptions, TableServiceClient> tables;
    private readonly Func<BlobClientOptions, BlobServiceClient> blobs;

    /// <summary>Throws <see cref="FormatException"/> or <see cref="ArgumentException"/> when that is no account.</summary>
    public CloudStorage(string storage, string prefix = DefaultPrefix)
    {
        Prefix = prefix;
        if (storage.Contains('=', StringComparison.Ordinal))
        {
            (tables, blobs) = (o => new TableServiceClient(storage, o), o => new BlobServiceClient(storage, o));
        }
        else
        {
            var own = new DefaultAzureCredential();
            tables = o => new TableServiceClient(new Uri($"https://{storage}.table.core.windows.net"), own, o);
            blobs = o => new BlobServiceClient(new Uri($"https://{storage}.blob.core.windows.net"), own, o);
        }

        Account = tables(new TableClientOptions()).Uri.ToString().TrimEnd('/');
    }

    public string Prefix { get; }

    /// <summary>For tests: another way to the storage than the client's own.</summary>
    internal HttpPipelineTransport? Transport { get; init; }

    /// <summary>Where it is, without what opens it.</summary>
    public string Account { get; }

    /// <summary>For the engine, which keeps there who is in the cluster.</summary>
    internal TableServiceClient Members => tables(new TableClientOptions());

    /// <summary>
    /// Reads are tried again by the client; of writes that decide something, each try is the caller's own, since only it can
    /// tell its own first try from another's.
    /// </summary>
    internal TableClient Table(string name, bool triedAgain) =>
        tables(With(new TableClientOptions(), triedAgain ? 2 : 0, Patience)).GetTableClient($"{Prefix}{name}");

    internal BlobContainerClient Container(string name) =>
        blobs(With(new BlobClientOptions(), 3, TimeSpan.FromSeconds(100))).GetBlobContainerClient($"{Prefix}-{name}");

    private T With<T>(T options, int retries, TimeSpan patience)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = retries;
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = Patience;
        options.Retry.NetworkTimeout = patience;
        options.Transport = Transport ?? options.Transport;
        return options;
    }
}
