using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rapporteur.Benchmarks.Http;

/// <summary>
/// Whether time tells what words do not: pairs of requests, one for what is somebody else's and one for what never was, in turn on one
/// connection. Beside the two medians stands in how many pairs the first took longer: half of them tells nothing.
/// </summary>
internal static partial class TimingRows
{
    private const int Pairs = 1_000;
    private const int WarmUp = 20;

    // Codes are not sent oftener to one address.
    private const int AskedForOne = 4;

    private const string Consultation = "/api/v1/consultations/call-for-action";

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        using var host = await Host.StartAsync(Path.Combine(folder, "timing"), "--SignIn:Code", "true");
        using var orvessa = await host.AsAsync("orvessa-focal");
        var saved = await SavedAsync(orvessa);
        var known = await InvitedAsync(host);
        using var kelvany = await host.AsAsync("kelvany-focal");
        using var page = new HttpClient { BaseAddress = host.Address };
        var token = Token().Match(await page.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups[1].Value;
        return
        [
            await ComparedAsync("an id of another's unsent comment", "one that never was", kelvany,
                _ => Get($"{Consultation}/comments/{saved}"), n => Get($"{Consultation}/comments/{n:d20}")),
            await ComparedAsync("approve another's unsent comment", "one that never was", kelvany,
                _ => Post($"{Consultation}/comments/{saved}/approve"), n => Post($"{Consultation}/comments/{n:d20}/approve")),
            await ComparedAsync("a code for an address somebody was invited by", "for any other", page,
                n => Form(token, known[n % known.Count]), n => Form(token, $"x{known[n % known.Count]}"), known.Count * AskedForOne),
        ];
    }

    private static async Task<Row> ComparedAsync(
        string what, string never, HttpClient client, Func<int, HttpRequestMessage> one, Func<int, HttpRequestMessage> other,
        int all = Pairs)
    {
        var times = new List<(double One, double Other)>();
        for (var n = 0; n < all; n++)
        {
            // Whichever is second finds the processor warm: each is first in half of the pairs.
            var (first, second) = n % 2 == 0 ? (one, other) : (other, one);
            var (before, after) = (await TimeAsync(client, first(n)), await TimeAsync(client, second(n)));
            times.Add(n % 2 == 0 ? (before, after) : (after, before));
        }

        times.RemoveRange(0, WarmUp);
        var (mine, theirs) = (times.Median(t => t.One), times.Median(t => t.Other));
        var longer = (double)times.Count(t => t.One > t.Other) / times.Count;
        return new Row($"timing  {what}; longer in {Row.Invariant($"{longer:0.00}")} of {times.Count} pairs",
            Row.Invariant($"{mine:0.000} ms"), Row.Invariant($"{theirs:0.000} ms"), never, Row.Times(mine, theirs));
    }

    private static async Task<double> TimeAsync(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
    }

    private static async Task<string> SavedAsync(HttpClient client)
    {
        using var request = Post($"{Consultation}/comments");
        request.Content = JsonContent.Create(new { text = "Not sent.", places = new[] { new { scope = "document" } } });
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    // Everybody whose address is on the roster, let in by it.
    private static async Task<IReadOnlyList<string>> InvitedAsync(Host host)
    {
        using var secretariat = await host.AsAsync("secretariat-1");
        using var people = JsonDocument.Parse(await host.PeopleAsync());
        foreach (var person in people.RootElement.EnumerateArray())
        {
            using var form = new FormUrlEncodedContent([new("person", person.GetProperty("id").GetString()!)]);
            using var answer = await secretariat.PostAsync(new Uri("/desk/call-for-action/people/invite-by-mail", UriKind.Relative), form);
        }

        var desk = await secretariat.GetStringAsync(new Uri("/desk/call-for-action/people", UriKind.Relative));
        return [.. MailAddress().Matches(desk).Select(m => m.Value).Distinct()];
    }

    private static HttpRequestMessage Get(FormattableString address) =>
        new(HttpMethod.Get, new Uri(Row.Invariant(address), UriKind.Relative));

    private static HttpRequestMessage Post(FormattableString address) =>
        new(HttpMethod.Post, new Uri(Row.Invariant(address), UriKind.Relative));

    private static HttpRequestMessage Form(string token, string address)
    {
        var request = Post($"/sign-in/code");
        request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("address", address)]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return request;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"[\w.-]+@[\w-]+\.example")]
    private static partial Regex MailAddress();
}
