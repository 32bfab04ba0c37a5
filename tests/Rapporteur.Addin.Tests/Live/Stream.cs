using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Live;

/// <summary>The server-sent events of one page, line by line.</summary>
internal sealed class Stream(HttpResponseMessage response, StreamReader lines) : IAsyncDisposable
{
    public string State { get; private set; } = "";

    public static async Task<Stream> OpenAsync(HttpClient client, string address = $"/live/{RunningHost.Consultation}")
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        asking.Headers.Accept.ParseAdd("text/event-stream");
        var response = await client.SendAsync(asking, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var stream = new Stream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
        await stream.NextAsync();
        return stream;
    }

    /// <summary>The next state that is another than the last; null when the stream ends.</summary>
    public async Task<string?> NextAsync()
    {
        while (await lines.ReadLineAsync().Patiently() is { } line)
        {
            Assert.IsTrue(line.Length == 0 || line.StartsWith("data: ", StringComparison.Ordinal), $"a stream says states only: {line}");
            if (line.Length > 0 && line[6..] != State)
            {
                return State = line[6..];
            }
        }

        return null;
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
