using System.Globalization;
using System.Net;
using System.Text.Json;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>Searching through the API, as each person and in each language.</summary>
[TestClass]
public sealed class SearchJourneyTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    [DataRow(null, "14 iii", "Part 1, 14 (iii)")]
    [DataRow(null, "para 14 (iii) second indent", "Part 1, 14 (iii), second indent")]
    [DataRow(null, "часть 1, 14", "Part 1, 14")]
    [DataRow("fr", "Part 1, 14 (iii)", "Partie 1, 14 iii)")]
    [DataRow("ru", "14 iii", "Часть 1, 14 (iii)")]
    public async Task A_citation_finds_its_passage_whose_label_is_worded_for_the_reader(string? language, string typed, string label)
    {
        var hit = (await HitsAsync("kelvany-focal", typed, language))[0];
        Assert.AreEqual(label, hit.GetProperty("label").GetString());
        Assert.IsFalse(hit.TryGetProperty("comment", out _));
        var passages = (await Visitor.As(host, "kelvany-focal").GetAsync("draft")).Ok().Body.GetProperty("passages").EnumerateArray();
        var passage = passages.Single(p => p.GetProperty("id").GetString() == hit.GetProperty("passage").GetString());
        var snippet = hit.GetProperty("snippet").GetString()!.Replace(" …", "", StringComparison.Ordinal);
        StringAssert.StartsWith(passage.GetProperty("text").GetString(), snippet, StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Words_of_any_passage_find_it_wherever_they_stand_in_it()
    {
        var draft = (await Visitor.As(host, "kelvany-focal").GetAsync("draft")).Ok().Body;
        foreach (var passage in draft.GetProperty("passages").EnumerateArray().Where(p => p.GetProperty("text").GetString()!.Length > 200))
        {
            var text = passage.GetProperty("text").GetString()!;
            var last = text[text.LastIndexOf(' ', text.Length - 30)..].ToUpperInvariant();
            var hit = (await HitsAsync("kelvany-focal", last)).Single(h => !h.TryGetProperty("comment", out _)
                && h.GetProperty("passage").GetString() == passage.GetProperty("id").GetString());
            var (mark, snippet) = (hit.GetProperty("marks")[0], hit.GetProperty("snippet").GetString()!);
            var marked = snippet.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32());
            StringAssert.StartsWith(last.Trim(), marked.ToUpperInvariant().Split(' ')[0], StringComparison.Ordinal);
        }
    }

    [TestMethod]
    public async Task A_comment_not_sent_is_found_by_its_delegation_alone_by_words_and_by_reference()
    {
        var writer = Visitor.As(host, "kelvany-contributor");
        var saved = (await writer.PostAsync("comments", Visitor.Say("Nobody else finds phosphorescence."))).Created();
        foreach (var typed in (string[])["phosphoresc", saved.Text("reference")])
        {
            var hit = (await HitsAsync("kelvany-focal", typed)).Single();
            Assert.AreEqual(saved.Text("id"), hit.GetProperty("comment").GetString());
            Assert.AreEqual(saved.Text("reference"), hit.GetProperty("reference").GetString());
            foreach (var other in (string[])["bromandy-focal", "secretariat-1", "chair-1", "co-chair-1"])
            {
                var answer = (await AskAsync(other, typed, null)).Ok();
                Assert.AreEqual(0, answer.Body.GetProperty("hits").GetArrayLength(), other);
                StringAssert.StartsWith(answer.Text("nothing"), $"Nothing found for “{typed}”", StringComparison.Ordinal);
            }
        }
    }

    [TestMethod]
    public async Task A_search_too_long_is_refused_with_the_limit_and_none_at_all_says_what_can_be_searched()
    {
        var refused = (await AskAsync("kelvany-focal", new string('a', 201), null)).Refused(HttpStatusCode.BadRequest, "bad-search");
        StringAssert.Contains(refused.Text("detail"), "200", StringComparison.Ordinal);
        foreach (var nothing in (string[])["", "%20", "%00", "–"])
        {
            var answer = (await Visitor.As(host, "kelvany-focal").GetAsync($"search?q={nothing}")).Ok();
            Assert.AreEqual(0, answer.Body.GetProperty("hits").GetArrayLength());
            StringAssert.StartsWith(answer.Text("nothing"), "Write a number", StringComparison.Ordinal);
        }
    }

    private static async Task<List<JsonElement>> HitsAsync(string person, string typed, string? language = null) =>
        [.. (await AskAsync(person, typed, language)).Ok().Body.GetProperty("hits").EnumerateArray()];

    private static Task<Response> AskAsync(string person, string typed, string? language)
    {
        var visitor = Visitor.As(host, person);
        visitor.Client.DefaultRequestHeaders.Add("X-Language", language);
        return visitor.GetAsync(string.Create(CultureInfo.InvariantCulture, $"search?q={Uri.EscapeDataString(typed)}"));
    }
}
