using System.Net.Http.Json;
using System.Text.Json;

namespace Rapporteur.Benchmarks;

/// <summary>Rows 1 and 2: a comment until its durable receipt, and a hundred comments as one reader may see them.</summary>
internal static class HttpRows
{
    private const string Consultation = "/api/v1/consultations/call-for-action";
    private const string Comment = """{"kinds":["replace"],"places":[{"scope":"passage","passage":"p051"}],"text":"Border management covers border control and more.","existingWording":"border control","proposedWording":"border management","submit":true}""";
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    public static async Task<List<Row>> RunAsync(string folder)
    {
        using var bare = await Child.StartAsync(typeof(HttpRows).Assembly.Location, "/comments", url => ["bare", url.ToString(), Path.Combine(folder, "bare")]);
        using var ours = await Child.StartAsync(
            typeof(Addin.RapporteurHost).Assembly.Location, "/health/ready", url => ["--data", Path.Combine(folder, "host"), "--urls", url.ToString()]);
        var tokens = await TokensAsync(ours.Address, Path.Combine(folder, "host"));
        var rows = new List<Row>();
        foreach (var connections in new[] { 1, 16 })
        {
            var limit = await Load.RunAsync(bare.Address, connections, Time, _ => Load.Post(bare.Address, "/comments", Comment, ""), 201);
            var mine = await Load.RunAsync(ours.Address, connections, Time, n => Submit(ours.Address, tokens.Author, n), 201);
            rows.Add(Row.Of($"1  submit until durable receipt, {connections} connection(s)", mine, limit, "bare ASP.NET Core + SQLite"));
        }

        foreach (var connections in new[] { 1, 16 })
        {
            var limit = await Load.RunAsync(bare.Address, connections, Time, _ => Load.Get(bare.Address, "/comments", ""), 200);
            var list = Load.Get(ours.Address, $"{Consultation}/comments?pageSize=100", $"Authorization: Bearer {tokens.Reader}\r\n");
            var mine = await Load.RunAsync(ours.Address, connections, Time, _ => list, 200);
            rows.Add(Row.Of($"2  read 100 comments as one reader, {connections} connection(s)", mine, limit, "bare list of 100 rows"));
        }

        return rows;
    }

    private static byte[] Submit(Uri target, string token, int n) =>
        Load.Post(target, $"{Consultation}/comments", Comment, $"Authorization: Bearer {token}\r\nIdempotency-Key: bench-{Environment.ProcessId}-{Environment.TickCount64}-{n}\r\n");

    private static async Task<(string Author, string Reader)> TokensAsync(Uri address, string data)
    {
        using var local = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "local.json")));
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Local-Secret", local.RootElement.GetProperty("secret").GetString());
        return (await TokenAsync(client, "kelvany-focal"), await TokenAsync(client, "secretariat-1"));
    }

    private static async Task<string> TokenAsync(HttpClient client, string person)
    {
        using var answer = await client.PostAsJsonAsync("/local/token", new { person });
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return token.RootElement.GetProperty("token").GetString()!;
    }
}
