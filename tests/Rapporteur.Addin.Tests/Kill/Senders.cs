using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>
/// Sixteen clients that send without pause, and what each was told. A client sends a comment in one act, or saves two and
/// submits them; everything under a client id, so that it can be sent again as it was.
/// </summary>
internal sealed class Senders
{
    private const int Clients = 16;
    private const int MostBeforeKill = 60;

    private static readonly string[] People = ["kelvany-focal", "orvessa-focal", "velmora-focal", "tresqua-focal"];

    private readonly Dictionary<string, string> tokens = [];
    private readonly Dictionary<string, string> receipts = [];
    private ConcurrentBag<Attempt> attempts = [];
    private int made;

    public static async Task<Senders> SignInAsync(HostProcess host)
    {
        var senders = new Senders();
        foreach (var person in (string[])[.. People, "secretariat-1"])
        {
            senders.tokens[person] = await host.TokenAsync(person);
        }

        return senders;
    }

    /// <summary>Sends from all clients and kills the host when a drawn number of answers, or of requests, has been reached.</summary>
    public async Task SendUntilKilledAsync(HostProcess host, Random random)
    {
        attempts = [];
        var limit = random.Next(1, MostBeforeKill);
        var countAnswers = random.Next(2) == 0;
        var (begun, answered) = (0, 0);
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sending = Enumerable.Range(0, Clients).Select(i => Task.Run(async () =>
        {
            using var client = host.Client(tokens[People[i % People.Length]]);
            var visitor = new Visitor(client);
            try
            {
                while (true)
                {
                    await SendOneAsync(visitor, People[i % People.Length], alone: i % 2 == 0, () => Reached(ref begun, !countAnswers),
                        () => Reached(ref answered, countAnswers));
                }
            }
            catch (HttpRequestException)
            {
                // The host is gone: what this client was told before is what counts.
            }
        })).ToList();

        void Reached(ref int count, bool counts)
        {
            if (Interlocked.Increment(ref count) == limit && counts)
            {
                killed.TrySetResult();
            }
        }

        await killed.Task.Patiently();
        await host.KillAsync();
        await Task.WhenAll(sending).Patiently();
    }

    /// <summary>Holds the record against what the clients were told in the last round, then sends everything of it again.</summary>
    public async Task CheckAsync(HostProcess host, string when)
    {
        foreach (var person in People)
        {
            using var client = host.Client(tokens[person]);
            var visitor = new Visitor(client);
            var before = await RecordAsync(visitor, when);
            foreach (var attempt in attempts.Where(a => a.Person == person))
            {
                foreach (var words in attempt.Texts)
                {
                    var there = before.Comments.Count(c => c.Text == words);
                    Assert.IsLessThanOrEqualTo(1, there, $"\"{words}\" is there {there} times {when}");
                    Assert.IsTrue(there == 1 || attempt.Response is null, $"\"{words}\" was acknowledged and is gone {when}");
                }

                var sent = attempt.Texts.Select(t => before.Comments.Any(c => c.Text == t && c.Receipt is not null)).Distinct().ToList();
                Assert.IsTrue(attempt.Kind == "save" || sent.Count == 1, $"a submission is there in part {when}");
            }

            await AgainAsync(visitor, person, when);
            var after = await RecordAsync(visitor, when);
            foreach (var attempt in attempts.Where(a => a.Person == person))
            {
                foreach (var words in attempt.Texts)
                {
                    Assert.AreEqual(1, after.Comments.Count(c => c.Text == words), $"\"{words}\" after sending it again {when}");
                }
            }
        }
    }

    /// <summary>Every receipt of all rounds stands once, with the hash it was given.</summary>
    public async Task CheckAllAsync(HostProcess host)
    {
        using var client = host.Client(tokens["secretariat-1"]);
        var submissions = (await new Visitor(client).GetAsync("submissions")).Ok().Body.GetProperty("submissions").EnumerateArray()
            .ToLookup(s => s.GetProperty("reference").GetString()!, s => s.GetProperty("hash").GetString()!);
        foreach (var (reference, hash) in receipts)
        {
            CollectionAssert.AreEqual((string[])[hash], submissions[reference].ToArray(), reference);
        }

        Assert.IsGreaterThan(Clients, receipts.Count, "the clients were told of receipts");
    }

    private async Task SendOneAsync(Visitor visitor, string person, bool alone, Action begun, Action answered)
    {
        var number = Interlocked.Increment(ref made).ToString("d6", CultureInfo.InvariantCulture);
        if (alone)
        {
            await AttemptAsync(visitor,
                new Attempt(person, "send", $"k{number}", "comments", Visitor.Say($"Words {number}", submit: true), [$"Words {number}"]),
                begun, answered);
            return;
        }

        string[] words = [$"Words {number} a", $"Words {number} b"];
        var ids = new List<string>();
        foreach (var text in words)
        {
            ids.Add((await AttemptAsync(visitor,
                new Attempt(person, "save", $"k{text.Replace(' ', '-')}", "comments", Visitor.Say(text), [text]), begun, answered))
                .Text("id"));
        }

        await AttemptAsync(visitor,
            new Attempt(person, "submit", $"k{number}s", "submissions", new { comments = ids, saved = true }, words), begun, answered);
    }

    private async Task<Response> AttemptAsync(Visitor visitor, Attempt attempt, Action begun, Action answered)
    {
        attempts.Add(attempt);
        begun();
        var answer = (await visitor.PostAsync(attempt.Address, attempt.Body, attempt.Key)).Created();
        attempt.Response = answer;
        answered();
        return answer;
    }

    // In the order in which they depend on each other: what is saved first, then what was to be submitted of it.
    private async Task AgainAsync(Visitor visitor, string person, string when)
    {
        foreach (var attempt in attempts.Where(a => a.Person == person).OrderBy(a => a.Key, StringComparer.Ordinal)
            .OrderBy(a => a.Kind == "submit"))
        {
            var again = (await visitor.PostAsync(attempt.Address, attempt.Body, attempt.Key)).Created();
            var (id, told) = attempt.Kind == "submit" ? ("reference", attempt.Response?.Text("hash")) : ("id", null);
            if (attempt.Response is { } first)
            {
                Assert.AreEqual(first.Text(id), again.Text(id), $"{attempt.Key} {when}");
                Assert.AreEqual(told, told is null ? null : again.Text("hash"), $"{attempt.Key} {when}");
            }

            if (attempt.Kind == "submit")
            {
                receipts[again.Text("reference")] = again.Text("hash");
            }
            else if (attempt.Kind == "send")
            {
                Assert.AreEqual(attempt.Response?.Text("receipt") ?? again.Text("receipt"), again.Text("receipt"), $"{attempt.Key} {when}");
            }
        }
    }

    // The comments of one delegation, each sent one with its receipt, whose statement must vouch for its words.
    private async Task<(List<(string Text, string? Receipt)> Comments, int Receipts)> RecordAsync(Visitor visitor, string when)
    {
        var comments = new List<JsonElement>();
        for (string? after = ""; after is not null;)
        {
            var page = (await visitor.GetAsync($"comments?mine=true{(after.Length == 0 ? "" : $"&after={after}")}")).Ok();
            comments.AddRange(page.Body.GetProperty("comments").EnumerateArray());
            after = page.Has("next") ? page.Text("next") : null;
        }

        var submissions = (await visitor.GetAsync("submissions")).Ok().Body.GetProperty("submissions").EnumerateArray().ToList();
        var vouched = new Dictionary<string, string>();
        foreach (var submission in submissions)
        {
            var (reference, statement) =
                (submission.GetProperty("reference").GetString()!, submission.GetProperty("statement").GetString()!);
            var hash = submission.GetProperty("hash").GetString()!;
            Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(statement))), hash, $"{reference} {when}");
            Assert.IsTrue(vouched.TryAdd(reference, statement), $"{reference} is there twice {when}");
            Assert.IsTrue(receipts.TryAdd(reference, hash) || receipts[reference] == hash, $"{reference} has another hash {when}");
        }

        var seen =
            comments.ConvertAll(
                c => (Text: c.GetProperty("text").GetString()!, Receipt: c.TryGetProperty("receipt", out var r) ? r.GetString() : null));
        foreach (var (text, receipt) in seen.Where(c => c.Receipt is not null && c.Text.StartsWith("Words ", StringComparison.Ordinal)))
        {
            StringAssert.Contains(vouched[receipt!], $"\"{text}\"", StringComparison.Ordinal, when);
        }

        return (seen, vouched.Count);
    }

    /// <summary>One request under its client id, and its answer if the client got one.</summary>
    private sealed record Attempt(string Person, string Kind, string Key, string Address, object Body, string[] Texts)
    {
        public Response? Response { get; set; }
    }
}
