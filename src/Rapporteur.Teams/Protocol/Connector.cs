using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Rapporteur.Channels;
using Rapporteur.Words;

namespace Rapporteur.Teams.Protocol;

/// <summary>
/// The Connector's REST interface: send, reply, update, delete, create a conversation. Paced by the channel's limits per
/// conversation and per tenant; waits as told by <c>Retry-After</c>; tries again only what was certainly not taken (412,
/// 429) or cannot double (updates and deletes). A send whose answer was lost is uncertain and never repeated.
/// </summary>
public sealed class Connector(HttpClient http, BotSettings settings, TokenCredential? credential, TimeProvider time) : IDisposable
{
    private const int MostTries = 4;

    private const int MostConversations = 10_000;

    private static readonly TokenRequestContext Scope = new(["https://api.botframework.com/.default"]);

    private readonly ConcurrentDictionary<string, Pace> conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Pace> tenants = new(StringComparer.Ordinal);

    /// <summary>Sends an activity into a conversation, as a reply when it names what it answers.</summary>
    public Task<Handed> SendAsync(string serviceUrl, string? tenant, string conversation, Activity activity,
        CancellationToken cancellationToken) =>
        SendAsync(serviceUrl, tenant, conversation, activity, null, cancellationToken);

    /// <summary>The same; <paramref name="leaving"/> is called when its turn has come and it leaves for the channel.</summary>
    public Task<Handed> SendAsync(string serviceUrl, string? tenant, string conversation, Activity activity, Action? leaving,
        CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, serviceUrl, tenant, conversation,
            $"activities{(activity.ReplyToId is { } reply ? $"/{Uri.EscapeDataString(reply)}" : "")}", activity.Json, cancellationToken,
            leaving);

    public Task<Handed> UpdateAsync(string serviceUrl, string? tenant, string conversation, string id, Activity activity,
        CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Put, serviceUrl, tenant, conversation, $"activities/{Uri.EscapeDataString(id)}", activity.Json,
            cancellationToken);

    public Task<Handed> DeleteAsync(string serviceUrl, string? tenant, string conversation, string id,
        CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Delete, serviceUrl, tenant, conversation, $"activities/{Uri.EscapeDataString(id)}", null, cancellationToken);

    /// <summary>Opens, or finds again, the personal chat with one member; its id is the chat's.</summary>
    public Task<Handed> CreateConversationAsync(string serviceUrl, string tenant, string member, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, serviceUrl, tenant, $"new:{member}", null, new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = new JsonObject { ["id"] = $"28:{settings.AppId}" },
            ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
            ["tenantId"] = tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        }, cancellationToken);

    public void Dispose()
    {
        foreach (var pace in conversations.Values.Concat(tenants.Values))
        {
            pace.Dispose();
        }
    }

    private async Task<Handed> AskAsync(
        HttpMethod method, string serviceUrl, string? tenant, string conversation, string? path, JsonObject? body,
        CancellationToken cancellationToken, Action? leaving = null)
    {
        var local = ServiceAddress.IsHere(serviceUrl) && settings.AppId is null;
        if (!local && !ServiceAddress.IsOfChannel(serviceUrl))
        {
            return new(HandedState.Refused, "not-a-channel");
        }

        var address =
            new Uri($"{serviceUrl.TrimEnd('/')}/v3/conversations{(path is null ? "" : $"/{Uri.EscapeDataString(conversation)}/{path}")}");
        var bytes = body is null ? null : Encoding.UTF8.GetBytes(body.ToJsonString(Activity.Written));
        for (var attempt = 1; ; attempt++)
        {
            Attempt answer;
            using (await PaceOf(conversations, conversation, Pace.PerConversation)
                .WaitAsync(PaceOf(tenants, tenant ?? "", Pace.PerTenant), cancellationToken))
            {
                leaving?.Invoke();
                answer = await TryAsync(method, address, local, bytes, cancellationToken);
            }

            var handed = answer.Handed;
            var again = handed.State == HandedState.NotNow || (handed.State == HandedState.InDoubt && method != HttpMethod.Post);
            if (!again || attempt == MostTries)
            {
                return handed;
            }

            if (answer is { Throttled: true, Pause: { } asked })
            {
                // It does not say which limit was meant, and another process may be using the tenant's as well.
                var wider = PaceOf(tenants, tenant ?? "", Pace.PerTenant);
                wider.Refused();
                wider.Pause(asked);
            }

            PaceOf(conversations, conversation, Pace.PerConversation)
                .Pause(answer.Pause ?? TimeSpan.FromSeconds(Math.Pow(2, attempt) * (0.5 + Random.Shared.NextDouble())));
        }
    }

    private async Task<Attempt> TryAsync(HttpMethod method, Uri address, bool local, byte[]? body,
        CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content =
                new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        }

        if (!local && credential is not null)
        {
            request.Headers.Authorization = new("Bearer", (await credential.GetTokenAsync(Scope, cancellationToken)).Token);
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var pause = response.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - time.GetUtcNow() : null;
            return new(await ReadAsync(response, cancellationToken), response.StatusCode == HttpStatusCode.TooManyRequests, pause);
        }
        catch (HttpRequestException lost)
            when (lost.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError)
        {
            // Nothing was sent yet.
            return new(new(HandedState.NotNow) { Fault = new Remark("channels.teams.unreachable") });
        }
        catch (Exception lost)
            when (lost is HttpRequestException || (lost is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(new(HandedState.InDoubt) { Fault = new Remark("channels.teams.silent") });
        }
    }

    private static async Task<Handed> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        JsonObject? said = null;
        try
        {
            said = await JsonNode.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken),
                cancellationToken: cancellationToken) as JsonObject;
        }
        catch (JsonException)
        {
            // Proxies answer in HTML; the status says enough.
        }

        var code = said is null ? null : new Activity(said).Text("error", "code");
        return response.StatusCode switch
        {
            _ when response.IsSuccessStatusCode =>
                new(HandedState.Accepted) { Id = said is null ? null : new Activity(said).Text("id") },
            HttpStatusCode.PreconditionFailed => new(HandedState.NotNow, code),
            HttpStatusCode.TooManyRequests => SlowDown(code),
            HttpStatusCode.ServiceUnavailable when response.Headers.RetryAfter is not null => SlowDown(code),
            >= HttpStatusCode.InternalServerError =>
                new(HandedState.InDoubt, code) { Fault = new Remark("channels.teams.fails", ("status", status)) },
            _ => new(HandedState.Refused, code ?? status.ToString(CultureInfo.InvariantCulture)) { Gone = status is 403 or 404 },
        };
    }

    private static Handed SlowDown(string? code) => new(HandedState.NotNow, code) { Fault = new Remark("channels.teams.slow-down") };

    private Pace PaceOf(ConcurrentDictionary<string, Pace> paces, string key, (int Sends, TimeSpan Within)[] limits)
    {
        if (paces.Count > MostConversations)
        {
            // An hour's silence has used up no limit.
            foreach (var (idle, _) in paces.Where(p => p.Value.IsIdleFor(TimeSpan.FromHours(1))))
            {
                paces.TryRemove(idle, out _);
            }
        }

        return paces.GetOrAdd(key, static (_, it) => new Pace(it.Time, it.Limits), (Time: time, Limits: limits));
    }

    /// <summary>What one try came to; <see cref="Pause"/> is how long the channel asks to be left alone.</summary>
    private sealed record Attempt(Handed Handed, bool Throttled = false, TimeSpan? Pause = null);
}
