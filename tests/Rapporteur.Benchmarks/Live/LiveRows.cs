using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Rapporteur.Benchmarks.Live;

/// <summary>
/// Row 12: five hundred open pages, each a connection of its own, of all the people of the sample in turn: how long after an act each of
/// those it is for has heard of it, and what the host holds for them, beside the limits of the design.
/// </summary>
internal static class LiveRows
{
    private const int Pages = 500;
    private const int Acts = 20;
    private const int WarmUp = 50;
    private const double Megabyte = 1_000_000;
    private const string Consultation = "call-for-action";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        using var host = await Host.StartAsync(Path.Combine(folder, "live-host"));
        using var people = JsonDocument.Parse(await host.PeopleAsync());
        var ids = people.RootElement.EnumerateArray().Where(p => p.GetProperty("role").GetString() is not null)
            .Select(p => p.GetProperty("id").GetString()!).ToList();
        using var asker = await host.AsAsync("kelvany-contributor");
        await SaveAsync(asker, 0);

        // What the first pages cost once, whatever they hold.
        (await OpenAsync(host, ids, WarmUp)).ForEach(p => p.Dispose());
        var before = host.Process.HeldBytes;
        var pages = await OpenAsync(host, ids, Pages);
        var open = host.Process.HeldBytes;
        var concerned = pages.Where(p => p.Person is "kelvany-focal" or "kelvany-alternate").ToList();
        var delays = new List<double>();
        for (var act = 1; act <= Acts; act++)
        {
            var heard = concerned.ConvertAll(p => p.NextAsync());
            var began = Stopwatch.GetTimestamp();
            await SaveAsync(asker, act);
            await Task.WhenAll(heard).WaitAsync(Longest);
            delays.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        pages.ForEach(p => p.Dispose());
        return
        [
            new($"12  {pages.Count} open pages: the last of {concerned.Count} has heard of an act, median of {Acts} (longest)",
                Row.Invariant($"{delays.Median():0.00} s ({delays.Max():0.00} s)"), "2 s", "the limit", Row.Times(delays.Max(), 2)),
            new($"12  {pages.Count} open pages: memory more", Row.Invariant($"{(open - before) / Megabyte:0} MB"), "30 MB", "the limit",
                Row.Times(open - before, 30 * Megabyte)),
        ];
    }

    private static async Task<List<OpenPage>> OpenAsync(Host host, List<string> people, int count)
    {
        var (pages, tokens) = (new List<OpenPage>(), new Dictionary<string, string>());
        for (var n = 0; n < count; n++)
        {
            var person = people[n % people.Count];
            tokens[person] = tokens.TryGetValue(person, out var known) ? known : await host.TokenAsync(person);
            if (await OpenPage.OpenAsync(host.Address, person, tokens[person]) is { } page)
            {
                pages.Add(page);
            }
        }

        return pages;
    }

    private static async Task SaveAsync(HttpClient asker, int n)
    {
        using var answer = await asker.PostAsJsonAsync($"/api/v1/consultations/{Consultation}/comments",
            new { text = $"Said while {Pages} pages are open, {n}.", places = new[] { new { scope = "document" } } });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>One page: its own connection, its stream, the last state it heard.</summary>
    private sealed class OpenPage(string person, HttpClient client, HttpResponseMessage response, StreamReader lines) : IDisposable
    {
        private string state = "";

        public string Person => person;

        public static async Task<OpenPage?> OpenAsync(Uri host, string person, string token)
        {
            var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = host };
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            var response = await client.GetAsync($"/live/{Consultation}", HttpCompletionOption.ResponseHeadersRead);
            if (!response.IsSuccessStatusCode)
            {
                response.Dispose();
                client.Dispose();
                return null;
            }

            var page = new OpenPage(person, client, response, new StreamReader(await response.Content.ReadAsStreamAsync()));
            await page.NextAsync();
            return page;
        }

        public async Task NextAsync()
        {
            while (await lines.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal) && line[6..] != state)
                {
                    state = line[6..];
                    return;
                }
            }
        }

        public void Dispose()
        {
            lines.Dispose();
            response.Dispose();
            client.Dispose();
        }
    }
}
