using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>The channel beneath the HTTP client: notes what reaches it and answers as it was told, else as a channel that takes
/// everything.</summary>
internal sealed class Channel(TimeProvider time) : HttpMessageHandler
{
    public const string Service = "https://smba.trafficmanager.net/emea/";

    private readonly Queue<Func<HttpResponseMessage>> answers = new();
    private readonly Lock door = new();
    private int sends;

    /// <summary>How long the n-th send is on its way before it arrives.</summary>
    public Func<int, TimeSpan> Travel { get; init; } = _ => TimeSpan.Zero;

    public List<(DateTimeOffset At, string Method, string Path, string? Bearer, JsonObject? Body)> Received { get; } = [];

    public void Next(HttpStatusCode status, string? body = null, string? retryAfter = null) => answers.Enqueue(() =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body ?? "") };
        if (retryAfter is not null)
        {
            response.Headers.Add("Retry-After", retryAfter);
        }

        return response;
    });

    public void Next(HttpRequestException lost) => answers.Enqueue(() => throw lost);

    public Connector Connector(string? app = "5e0f9ac6-6b9d-4a64-8f1d-2c9f0f6a9b11") =>
        new(new HttpClient(this, disposeHandler: false), new BotSettings { AppId = app, TenantId = "tenant" },
            app is null ? null : new Credential(), time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body =
            request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken)) as JsonObject;
        if (Travel(Interlocked.Increment(ref sends)) is var travel && travel > TimeSpan.Zero)
        {
            await Task.Delay(travel, time, cancellationToken);
        }

        lock (door)
        {
            Received.Add(
                (time.GetUtcNow(), request.Method.Method, request.RequestUri!.PathAndQuery, request.Headers.Authorization?.Parameter,
                    body));
            return answers.TryDequeue(out var answer)
                ? answer()
                : new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent($"{{\"id\":\"a{Received.Count}\"}}") };
        }
    }

    private sealed class Credential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"for {string.Join(' ', requestContext.Scopes)}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
