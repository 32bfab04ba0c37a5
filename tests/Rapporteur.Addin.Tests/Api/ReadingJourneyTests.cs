using System.Net;
using System.Text.Json;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>Reading consultations, drafts and lists of comments through the API.</summary>
[TestClass]
public sealed class ReadingJourneyTests
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
    [DataRow("kelvany-contributor", "comment")]
    [DataRow("kelvany-focal", "comment approve submit ruleContributors question")]
    [DataRow("secretariat-1", "fileOnBehalf record prepareDraft prepareLanguageVersion preparePaper readAll")]
    [DataRow("chair-1", "prepareDraft prepareLanguageVersion readAll")]
    [DataRow("co-chair-1", "readAll")]
    public async Task A_consultation_says_what_each_person_may_do(string person, string may)
    {
        var seen = (await Visitor.As(host, person).GetAsync("")).Ok();
        Assert.AreEqual(may, string.Join(' ', seen.Body.GetProperty("me").GetProperty("may").EnumerateArray().Select(m => m.GetString())));
        StringAssert.StartsWith(seen.Text("note"), "Sample", StringComparison.Ordinal);
        var listed = (await Visitor.As(host, person).GetAsync("/api/v1/consultations")).Ok().Body.GetProperty("consultations");
        Assert.AreEqual(RunningHost.Consultation, listed[0].GetProperty("id").GetString());
    }

    [TestMethod]
    public async Task A_day_without_an_hour_ends_when_it_has_ended_in_forum_and_capital()
    {
        Assert.AreEqual("2017-12-23T05:00:00Z", await EndForAsync("tresqua-focal"), "New York's day ends after Istanbul's");
        Assert.AreEqual("2017-12-22T21:00:00Z", await EndForAsync("orvessa-focal"), "Sydney's day has ended before Istanbul's");
        Assert.AreEqual("2017-12-22T21:00:00Z", await EndForAsync("secretariat-1"));
    }

    [TestMethod]
    [DataRow("kelvany-focal", null, "There is no such comment among those you may see")]
    [DataRow("kelvany-focal", "fr", "Cette observation ne figure pas parmi celles que vous pouvez voir")]
    [DataRow("zorunia-focal", null, "Такого замечания среди доступных вам нет")]
    public async Task A_refusal_is_in_the_language_of_whoever_reads_it_and_keeps_its_code(string person, string? chosen, string said)
    {
        var visitor = Visitor.As(host, person);
        visitor.Client.DefaultRequestHeaders.Add("X-Language", chosen);
        var refused = (await visitor.GetAsync("comments/none")).Refused(HttpStatusCode.NotFound, "no-comment");
        StringAssert.StartsWith(refused.Text("detail"), said, StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_stranger_is_told_to_sign_in_in_what_the_browser_asks_for()
    {
        var client = host.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", "tr, fr-CA;q=0.8, en;q=0.5");
        var refused = (await new Visitor(client).GetAsync("")).Refused(HttpStatusCode.Unauthorized, "sign-in");
        StringAssert.StartsWith(refused.Text("detail"), "Connectez-vous d’abord", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("kelvany-focal", null, "Part 1, 14 (iii), second indent",
        "Once sent, they are read by the Secretariat, the Chair and the Co-chair.")]
    [DataRow("kelvany-focal", "fr", "Partie 1, 14 iii), deuxième tiret", "Une fois envoyés")]
    [DataRow("zorunia-focal", null, "Часть 1, 14 (iii), второй отступ", "После направления")]
    public async Task Labels_are_said_in_the_language_of_whoever_reads_and_the_way_to_a_passage_in_none(
        string person, string? chosen, string label, string rule)
    {
        var visitor = Visitor.As(host, person);
        visitor.Client.DefaultRequestHeaders.Add("X-Language", chosen);
        var passage = (await visitor.GetAsync("draft")).Ok().Body.GetProperty("passages").EnumerateArray()
            .Single(p => p.GetProperty("label").GetString() == label);
        Assert.AreEqual(
            "[{'kind':'part','number':'1','name':'Part 1'},{'kind':'number','number':'14'},{'kind':'number','number':'(iii)'},{'kind':'indent','nth':2}]"
                .Replace('\'', '"'),
            passage.GetProperty("path").GetRawText());

        var place = new { scope = "passage", passage = passage.GetProperty("id").GetString() };
        var saved = (await visitor.PostAsync("comments", new { text = "Here.", places = new[] { place } })).Created();
        Assert.AreEqual(label, saved.Body.GetProperty("places")[0].GetProperty("label").GetString());
        var listed = await visitor.CommentsAsync();
        Assert.Contains(label,
            listed.Select(c => c.GetProperty("places")[0]).Where(p => p.TryGetProperty("label", out _))
                .Select(p => p.GetProperty("label").GetString()));
        StringAssert.Contains((await visitor.GetAsync("")).Ok().Body.GetProperty("visibility").GetProperty("words").GetString(), rule,
            StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task The_draft_lies_there_in_order_and_its_version_can_be_named()
    {
        var visitor = Visitor.As(host, "kelvany-focal");
        var current = (await visitor.GetAsync("draft")).Ok();
        Assert.AreEqual(current.Raw, (await visitor.GetAsync("draft?version=0")).Raw);
        var passages = current.Body.GetProperty("passages").EnumerateArray().ToList();
        Assert.IsGreaterThan(100, passages.Count);
        Assert.HasCount(passages.Count, passages.Select(p => p.GetProperty("id").GetString()).Distinct().ToList());
        var versions = (await visitor.GetAsync("drafts")).Ok().Body.GetProperty("drafts");
        Assert.AreEqual(1, versions.GetArrayLength());
        Assert.AreEqual(current.Text("hash"), versions[0].GetProperty("hash").GetString());
        (await visitor.GetAsync("draft?version=1")).Refused(HttpStatusCode.NotFound, "no-draft-version");
        foreach (var bad in (string[])["-1", "x", "99999999999", ""])
        {
            (await visitor.GetAsync($"draft?version={bad}")).Refused(HttpStatusCode.BadRequest, "bad-version");
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(1000)]
    public async Task Pages_of_any_size_give_every_comment_once_and_in_order(int size)
    {
        var visitor = Visitor.As(host, "secretariat-1");
        var whole = (await visitor.CommentsAsync()).ConvertAll(c => c.GetProperty("id").GetString());
        var paged = new List<string?>();
        for (string? after = null; ;)
        {
            var page = (await visitor.GetAsync($"comments?pageSize={size}{(after is null ? "" : $"&after={after}")}")).Ok();
            paged.AddRange(page.Body.GetProperty("comments").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
            if (!page.Has("next"))
            {
                break;
            }

            after = page.Text("next");
        }

        CollectionAssert.AreEqual(whole, paged);
    }

    [TestMethod]
    public async Task Filters_give_what_their_words_say()
    {
        var visitor = Visitor.As(host, "zorunia-focal");
        var all = await visitor.CommentsAsync();
        var passage =
            all.SelectMany(c => c.GetProperty("places").EnumerateArray()).Where(p => p.TryGetProperty("passage", out _))
                .Select(p => p.GetProperty("passage").GetString()).First();
        foreach (var state in (string[])["saved", "approved", "sent", "withdrawn"])
        {
            CollectionAssert.AreEqual(Ids(all.FindAll(c => c.GetProperty("state").GetString() == state)),
                Ids(await visitor.CommentsAsync($"?state={state}")));
        }

        Assert.IsTrue((await visitor.CommentsAsync("?mine=true")).TrueForAll(c => c.GetProperty("own").GetBoolean()));
        CollectionAssert.AreEquivalent(Ids(all.FindAll(c => c.GetProperty("own").GetBoolean())),
            Ids(await visitor.CommentsAsync("?mine=true")));
        CollectionAssert.AreEqual(
            Ids(all.FindAll(
                c => c.GetProperty("places").EnumerateArray()
                    .Any(p => p.TryGetProperty("passage", out var id) && id.GetString() == passage))),
            Ids(await visitor.CommentsAsync($"?passage={passage}")));
        foreach (var bad in (string[])["pageSize=0", "pageSize=1001", "pageSize=x", "pageSize=", "pageSize=-1", "pageSize=1e3"])
        {
            (await visitor.GetAsync($"comments?{bad}")).Refused(HttpStatusCode.BadRequest, "bad-page-size");
        }

        foreach (var bad in (string[])["sentt", "0", "", "sent,saved", "%20sent", "-1"])
        {
            (await visitor.GetAsync($"comments?state={bad}")).Refused(HttpStatusCode.BadRequest, "bad-state");
        }
    }

    [TestMethod]
    public async Task Paging_on_from_a_comment_one_may_not_see_says_the_same_as_from_none()
    {
        var hidden = await Visitor.As(host, "kelvany-focal").SentAsync("Nothing to page from.");
        var other = Visitor.As(host, "bromandy-focal");
        var none = (await other.GetAsync("comments?after=nosuchcomment0000000")).Refused(HttpStatusCode.BadRequest, "bad-after");
        Assert.AreEqual(none.Raw, (await other.GetAsync($"comments?after={hidden}")).Raw);
    }

    [TestMethod]
    public async Task The_description_of_the_API_names_every_address_of_it_and_no_local_one()
    {
        var described =
            (await new Visitor(host.Anonymous).GetAsync("/openapi/v1.json")).Ok().Body.GetProperty("paths").EnumerateObject()
                .Select(p => p.Name).ToList();
        CollectionAssert.Contains(described, "/api/v1/consultations/{c}/comments/{id}/dissociate");
        Assert.IsTrue(described.TrueForAll(p => p.StartsWith("/api/v1/", StringComparison.Ordinal)), string.Join(' ', described));
    }

    private static async Task<string?> EndForAsync(string person) =>
        (await Visitor.As(host, person).GetAsync("")).Ok().Body.GetProperty("closing").GetProperty("end").GetString();

    private static List<string?> Ids(List<JsonElement> comments) => comments.ConvertAll(c => c.GetProperty("id").GetString());
}
