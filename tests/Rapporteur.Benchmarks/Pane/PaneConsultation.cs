using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Rapporteur.Benchmarks.Pane;

/// <summary>
/// The product with a consultation of a hundred passages, two hundred comments on them by one delegation, half of them
/// sent; seen by that delegation's focal point at the fiftieth passage.
/// </summary>
internal sealed class PaneConsultation : IDisposable
{
    public const int Passages = 100;
    public const int Comments = 200;
    private const string Reader = "kelvany-focal";
    private readonly Host host;
    private readonly HttpClient client;
    private readonly string consultation;

    private PaneConsultation(Host host, HttpClient client, string consultation) =>
        (this.host, this.client, this.consultation) = (host, client, consultation);

    public string Here { get; private set; } = "";

    public static async Task<PaneConsultation> OpenAsync(string folder)
    {
        var file = Path.Combine(folder, "hundred-passages.docx");
        DraftFile.Write(file, Passages);
        var host = await Host.StartAsync(Path.Combine(folder, "pane-host"), "--draft", file);
        var client = await host.AsAsync(Reader);
        using var all = JsonDocument.Parse(await client.GetStringAsync("/api/v1/consultations"));
        var opened = new PaneConsultation(host, client, all.RootElement.GetProperty("consultations")[0].GetProperty("id").GetString()!);
        await opened.CommentAsync();
        return opened;
    }

    public async Task<PaneAddress> PaneAsync() => new(
        new Uri(host.Address, $"/pane?c={consultation}&passage={Here}"),
        ".tabs a",
        ".line",
        ".more-lines a",
        new Cookie { Name = "rapporteur-local", Value = await host.TokenAsync(Reader), Url = host.Address.ToString() });

    /// <summary>What the API says of it, for a peer that draws the same from JSON.</summary>
    public async Task SaveJsonAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await SaveAsync("consultation.json", WithDelegations(await GetAsync(""), await host.PeopleAsync()));
        await SaveAsync("draft.json", await GetAsync("/draft"));
        await SaveAsync("comments.json", await GetAsync("/comments?pageSize=1000"));

        Task SaveAsync(string name, string json) => File.WriteAllTextAsync(Path.Combine(folder, name), json);
    }

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    private Task<string> GetAsync(string what) => client.GetStringAsync($"/api/v1/consultations/{consultation}{what}");

    // Whom a joint comment may name, which our pane has from the roster; in the same answer, so that it costs no request.
    private static string WithDelegations(string consultation, string people)
    {
        var whole = JsonNode.Parse(consultation)!;
        using var all = JsonDocument.Parse(people);
        whole["delegations"] = JsonSerializer.SerializeToNode(
            all.RootElement.EnumerateArray().Select(p => p.TryGetProperty("delegation", out var d) ? d.GetString() : null).OfType<string>()
                .Distinct());
        return whole.ToJsonString();
    }

    private async Task CommentAsync()
    {
        using var draft = JsonDocument.Parse(await GetAsync("/draft"));
        var passages =
            draft.RootElement.GetProperty("passages").EnumerateArray()
                .Select(p => (Id: p.GetProperty("id").GetString()!, Text: p.GetProperty("text").GetString()!)).ToList();
        if (passages.Count != Passages)
        {
            throw new InvalidOperationException($"The draft was read as {passages.Count} passages instead of {Passages}.");
        }

        Here = passages[Passages / 2 - 1].Id;
        for (var n = 0; n < Comments; n++)
        {
            var (id, text) = passages[n % Passages];
            using var answer = await client.PostAsJsonAsync($"/api/v1/consultations/{consultation}/comments", new
            {
                places = new[] { new { scope = "passage", passage = id } },
                text = $"{InventedText.Of(n, 20)}.",
                existingWording = n % 3 == 0 ? text : null,
                proposedWording = n % 3 == 0 ? $"{text} {InventedText.Of(n, 3)}" : null,
                submit = n % 2 == 0,
            });
            answer.EnsureSuccessStatusCode();
        }
    }
}
