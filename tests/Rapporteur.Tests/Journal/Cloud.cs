using System.Net;
using Azure.Core.Pipeline;
using Rapporteur.Cluster.Storage;

namespace Rapporteur.Tests.Journal;

/// <summary>One account in Azurite for all tests of this program; each takes a prefix of its own.</summary>
[TestClass]
public static class Cloud
{
    private static readonly Lazy<Task<Azurite>> Shared = new(Azurite.StartAsync);
    private static int given;

    /// <summary>Tables and blobs nobody else has; <paramref name="way"/> is what stands between them and this process.</summary>
    internal static CloudStorage New(HttpMessageHandler? way = null) => At($"t{Interlocked.Increment(ref given)}", way);

    /// <summary>The tables and blobs of that name.</summary>
    internal static CloudStorage At(string prefix, HttpMessageHandler? way = null) =>
        new(Shared.Value.GetAwaiter().GetResult().Storage, prefix) { Transport = way is null ? null : new HttpClientTransport(way) };

    [AssemblyCleanup]
    public static async Task EndAsync()
    {
        if (Shared.IsValueCreated)
        {
            await (await Shared.Value).DisposeAsync();
        }
    }
}

/// <summary>A way to the storage on which what is asked, or its answer, may be lost.</summary>
internal sealed class LossyWay(Func<HttpRequestMessage, Loss> forecast) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var loss = forecast(request);
        if (loss == Loss.OfTheRequest)
        {
            throw new HttpRequestException("The way is cut.");
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (loss == Loss.OfTheAnswer)
        {
            response.Dispose();
            throw new HttpRequestException("The answer is lost.");
        }

        return loss == Loss.Busy
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("") }
            : response;
    }
}

internal enum Loss
{
    None,
    OfTheRequest,
    OfTheAnswer,

    /// <summary>Done, and answered with 503 all the same.</summary>
    Busy,
}
