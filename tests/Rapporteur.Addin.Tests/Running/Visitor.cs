using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>Somebody using the JSON API of the sample's consultation; addresses are relative to it unless they begin with a
/// slash.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public static Visitor As(RunningHost host, string person) => new(host.As(person));

    public Task<Response> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public Task<Response> PostAsync(string address, object? body = null, string? key = null) =>
        SendAsync(HttpMethod.Post, address, body, key);

    public Task<Response> PutAsync(string address, object body, string? key = null) => SendAsync(HttpMethod.Put, address, body, key);

    public Task<Response> DeleteAsync(string address) => SendAsync(HttpMethod.Delete, address);

    public async Task<Response> SendAsync(HttpMethod method, string address, object? body = null, string? key = null)
    {
        var whole = address.StartsWith('/') ? address : $"/api/v1/consultations/{RunningHost.Consultation}/{address}".TrimEnd('/');
        using var request =
            new HttpRequestMessage(method, whole) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await client.SendAsync(request);
        return await Response.OfAsync(response);
    }

    /// <summary>Saves a comment on the whole document and answers with its id.</summary>
    public async Task<string> SavedAsync(string text) => (await PostAsync("comments", Say(text))).Created().Text("id");

    /// <summary>Saves and sends a comment in one act and answers with its id.</summary>
    public async Task<string> SentAsync(string text) => (await PostAsync("comments", Say(text, submit: true))).Created().Text("id");

    /// <summary>Every comment this person may see, as the list has it.</summary>
    public async Task<List<JsonElement>> CommentsAsync(string query = "") =>
        [.. (await GetAsync($"comments{query}")).Ok().Body.GetProperty("comments").EnumerateArray()];

    /// <summary>The smallest complete comment: words and a place.</summary>
    public static object Say(string text, bool submit = false) => new { text, places = new[] { new { scope = "document" } }, submit };
}

/// <summary>A response read to its end; <see cref="Body"/> is undefined when it was no JSON.</summary>
public sealed record Response(HttpStatusCode Status, string? MediaType, JsonElement Body, string Raw)
{
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    private string Start => Raw.Length <= 600 ? Raw : Raw[..600];

    public static async Task<Response> OfAsync(HttpResponseMessage response)
    {
        var raw = await response.Content.ReadAsStringAsync();
        var media = response.Content.Headers.ContentType?.MediaType;
        var body =
            media?.EndsWith("json", StringComparison.Ordinal) == true && raw.Length > 0 ? JsonDocument.Parse(raw).RootElement : default;
        return new Response(response.StatusCode, media, body, raw);
    }

    public Response Ok() => Is(HttpStatusCode.OK);

    public Response Created() => Is(HttpStatusCode.Created);

    public Response Is(HttpStatusCode status)
    {
        Assert.AreEqual(status, Status, Start);
        return this;
    }

    /// <summary>Fails unless this is a ProblemDetails of that status with that code and a sentence.</summary>
    public Response Refused(HttpStatusCode status, string code)
    {
        Is(status);
        Assert.AreEqual(code, Code, Start);
        StringAssert.Contains(MediaType, "application/problem+json", StringComparison.Ordinal, Start);
        return this;
    }

    public string Text(string property) => Body.GetProperty(property).GetString()!;

    public bool Has(string property) => Body.TryGetProperty(property, out _);
}
