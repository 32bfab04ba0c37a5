using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Rapporteur.Benchmarks.Pane;

namespace Rapporteur.Benchmarks.Desk;

/// <summary>The product with ten thousand comments of twelve delegations on a draft of four hundred passages, seen by the
/// Secretariat.</summary>
internal sealed class DeskConsultation : IDisposable
{
    public const int Comments = 10_000;
    private const int Passages = 400;
    private const int AtOnce = 16;
    private const int PageSize = 1_000;
    private const string Reader = "secretariat-1";
    private readonly Host host;
    private readonly HttpClient client;
    private readonly string consultation;

    private DeskConsultation(Host host, HttpClient client, string consultation) =>
        (this.host, this.client, this.consultation) = (host, client, consultation);

    public Uri Page => new(host.Address, $"/desk/{consultation}/comments");

    /// <summary>The first page of the Desk, where each of the comments is a submission of its own.</summary>
    public Uri Front => new(host.Address, $"/desk/{consultation}");

    public static async Task<DeskConsultation> OpenAsync(string folder)
    {
        var file = Path.Combine(folder, "four-hundred-passages.docx");
        DraftFile.Write(file, Passages);
        var host = await Host.StartAsync(Path.Combine(folder, "desk-host"), "--draft", file);
        var client = await host.AsAsync(Reader);
        using var all = JsonDocument.Parse(await client.GetStringAsync("/api/v1/consultations"));
        var opened = new DeskConsultation(host, client, all.RootElement.GetProperty("consultations")[0].GetProperty("id").GetString()!);
        await opened.CommentAsync();
        return opened;
    }

    public async Task<Cookie> CookieAsync() =>
        new() { Name = "rapporteur-local", Value = await host.TokenAsync(Reader), Url = host.Address.ToString() };

    /// <summary>The same comments as the API gives them, for a peer that has them all at once.</summary>
    public async Task SaveJsonAsync(string file)
    {
        var all = new List<JsonElement>();
        for (string? after = null; all.Count < Comments;)
        {
            var page = await client.GetFromJsonAsync<JsonElement>(
                $"/api/v1/consultations/{consultation}/comments?pageSize={PageSize}{(after is null ? "" : $"&after={after}")}");
            all.AddRange(page.GetProperty("comments").EnumerateArray());
            after = all[^1].GetProperty("id").GetString();
        }

        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { comments = all }));
    }

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    private async Task CommentAsync()
    {
        var address = $"/api/v1/consultations/{consultation}";
        var draft = await client.GetFromJsonAsync<JsonElement>($"{address}/draft");
        var passages = draft.GetProperty("passages").EnumerateArray().Select(p => p.GetProperty("id").GetString()!).ToList();
        using var people = JsonDocument.Parse(await host.PeopleAsync());
        var speakers = new List<HttpClient>();
        foreach (var person in people.RootElement.EnumerateArray().Select(p => p.GetProperty("id").GetString()!)
            .Where(id => id.EndsWith("-focal", StringComparison.Ordinal)))
        {
            speakers.Add(await host.AsAsync(person));
        }

        foreach (var some in Enumerable.Range(0, Comments).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(async n =>
            {
                using var answer = await speakers[n % speakers.Count].PostAsJsonAsync($"{address}/comments", new
                {
                    places = new[] { new { scope = "passage", passage = passages[n % passages.Count] } },
                    kinds = n % 3 == 0 ? new[] { "add" } : [],
                    text = $"{InventedText.Of(n, 30)}.",
                    submit = true,
                });
                answer.EnsureSuccessStatusCode();
            }));
        }

        speakers.ForEach(s => s.Dispose());
    }
}
