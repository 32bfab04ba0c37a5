using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Addin.Local;
using Rapporteur.Benchmarks.Http;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Benchmarks.Chat;

/// <summary>
/// Row 5: sixteen people write at once, each as often as the channel lets a bot answer; measured from the activity's
/// first byte to the card's arrival at the channel. Beside it a button pressed at full load, answered in the response.
/// </summary>
internal static class ChatRows
{
    private const int Conversations = 16;
    private const int Messages = 30;
    private const int Limit = 30;

    private static readonly string[] Said =
        ["14 iii: add a reference to micro-financing", "Part 2, 24: replace border control with border management",
            "everywhere: responsibility-sharing instead of burden-sharing", "closing", "преамбула, пункт 3: исключить второе предложение",
            "mine"];

    // The channel takes 60 messages of a conversation in 30 seconds; sixteen times that stays below 50 a second.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(530);

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        await using var channel = await Channel.StartAsync();
        using var host = await Host.StartAsync(Path.Combine(folder, "chat"));
        var people =
            JsonNode.Parse(await host.PeopleAsync())!.AsArray().Take(Conversations).Select(p => new Person(p!, channel.Address)).ToList();
        var times = (await Task.WhenAll(people.Select(async (p, n) =>
        {
            await Task.Delay(Between / Conversations * n);
            return await TalkAsync(host, channel, p);
        }))).SelectMany(t => t).Order().ToList();
        var (median, p99) = (times[times.Count / 2], times[(int)(times.Count * 0.99)]);

        var pressed = await PressAsync(host, people[0]);
        var read = SentenceTimes();
        return
        [
            new($"5  chat: a message in, its card out, {Conversations} conversations at the channel's pace",
                Row.Invariant($"median {median:0.0} ms, p99 {p99:0.0} ms of {times.Count}"), Row.Invariant($"p99 {Limit} ms"),
                "the limit set", Row.Times(p99, Limit)),
            new($"5  chat: a button pressed, its card back, {Conversations} connections at full load", pressed.ToString(),
                Row.Invariant($"p99 {Limit} ms"), "the limit set", Row.Times(pressed.P99Ms, Limit)),
            new("5  a sentence resolved",
                Row.Invariant($"median {read[read.Count / 2]:0.000} ms, p99 {read[(int)(read.Count * 0.99)]:0.000} ms"), "1 ms",
                "the limit set", Row.Times(read[(int)(read.Count * 0.99)], 1)),
        ];
    }

    /// <summary>The activity of a button that person presses, as a channel at that address sends it.</summary>
    internal static string Button(JsonNode person, string service) => new Person(person, service).Press("closing");

    private static async Task<List<double>> TalkAsync(Host host, Channel channel, Person person)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("X-Local-Secret", host.Secret);
        var times = new List<double>();
        for (var n = 0; n < Messages; n++)
        {
            var begin = Stopwatch.GetTimestamp();
            var id = $"{person.Id}-{n}";
            var card = channel.Expect(id);
            using var body = new StringContent(person.Message(id, Said[n % Said.Length]), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync("/api/messages", body);
            answer.EnsureSuccessStatusCode();
            var arrived = await card.WaitAsync(TimeSpan.FromSeconds(10));
            if (n >= Messages / 3)
            {
                times.Add(Stopwatch.GetElapsedTime(begin, arrived).TotalMilliseconds);
            }

            await Task.Delay(Between);
        }

        return times;
    }

    private static async Task<Measured> PressAsync(Host host, Person person)
    {
        var request = Load.Post(host.Address, "/api/messages", person.Press("closing"), $"X-Local-Secret: {host.Secret}\r\n");
        await Load.RunAsync(host.Process, Conversations, TimeSpan.FromSeconds(2), _ => request, 200);
        var runs = new List<Measured>();
        for (var run = 0; run < Sample.Runs; run++)
        {
            runs.Add(await Load.RunAsync(host.Process, Conversations, TimeSpan.FromSeconds(1), _ => request, 200));
        }

        return Measured.MedianOf(runs);
    }

    private static List<double> SentenceTimes()
    {
        using var file = new MemoryStream(Story.ZeroDraft(), writable: false);
        var draft = DraftJson.Freeze(((ReadResult.Read)DraftReader.Read(file)).Passages);
        var times = new List<double>();
        for (var n = 0; n < 6_000; n++)
        {
            var begin = Stopwatch.GetTimestamp();
            Sentence.Read(Said[n % Said.Length], draft, 0);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        return [.. times.Skip(1_000).Order()];
    }

    /// <summary>The channel's side: notes when the answer to a message arrived.</summary>
    private sealed class Channel(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> expected = new(StringComparer.Ordinal);

        public string Address => app.Urls.First();

        public static async Task<Channel> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var channel = new Channel(builder.Build());
            channel.Map();
            await channel.Start();
            return channel;
        }

        public Task<long> Expect(string id) => (expected[id] = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task Start() => app.StartAsync();

        private void Map() => app.MapPost("/v3/conversations/{c}/activities/{id}", async (string id, HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            expected[id].TrySetResult(Stopwatch.GetTimestamp());
            return Results.Text("{\"id\":\"1\"}", "application/json", Encoding.UTF8, 201);
        });
    }

    private sealed class Person(JsonNode person, string service)
    {
        public string Id { get; } = person["id"]!.GetValue<string>();

        public string Message(string id, string text)
        {
            var activity = Activity("message", id);
            activity["text"] = text;
            return activity.ToJsonString();
        }

        public string Press(string verb)
        {
            var activity = Activity("invoke", string.Create(CultureInfo.InvariantCulture, $"{Id}-{verb}"));
            activity["name"] = "adaptiveCard/action";
            activity["value"] =
                new JsonObject
                {
                    ["action"] =
                    new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject() }
                };
            return activity.ToJsonString();
        }

        private JsonObject Activity(string type, string id) => new()
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = service,
            ["from"] = new JsonObject { ["id"] = $"29:{Id}", ["aadObjectId"] = person["objectId"]!.GetValue<string>() },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] =
                new JsonObject
                {
                    ["id"] = $"a:{Id}",
                    ["conversationType"] = "personal",
                    ["tenantId"] = person["tenantId"]!.GetValue<string>()
                },
        };
    }
}
