using System.Net;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Pane;
using Rapporteur.Addin.Tests.Bot;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Doors;

/// <summary>
/// Every door offers the same person the same acts on the same comment: those the one table of verbs gives the door, of what the
/// rule would let happen. What the rules let happen in each state is told in the tables of the core's <c>VerbTests</c>.
/// </summary>
[TestClass]
public sealed partial class OffersTests : AgainstTheHost
{
    private static readonly string[] People =
    [
        "kelvany-focal", "kelvany-contributor", "orvessa-focal", "orvessa-alternate", "orvessa-contributor", "bromandy-focal",
        "secretariat-1", "chair-1", "co-chair-1",
    ];

    [TestMethod]
    public async Task The_pane_the_card_and_the_API_offer_each_person_what_the_rule_lets_happen()
    {
        var comments = await CommentsAsync();
        var offered = new HashSet<string>();
        foreach (var person in People)
        {
            var visitor = Visitor.As(host, person);
            var chat = await teams.ChatAsync(person);
            foreach (var (state, id, reference) in comments)
            {
                var where = $"{state}, {person}";
                var seen = await visitor.GetAsync($"comments/{id}");
                if (seen.Status == HttpStatusCode.NotFound)
                {
                    Assert.IsEmpty(await OnPaneAsync(person, id, own: false), where);
                    StringAssert.Contains((await chat.SayAsync($"withdraw {reference}")).Words, "There is no such comment",
                        StringComparison.Ordinal, where);
                    continue;
                }

                string[] may = [.. seen.Ok().Body.GetProperty("may").EnumerateArray().Select(v => v.GetString()!)];
                offered.UnionWith(may);
                var own = seen.Body.GetProperty("own").GetBoolean();
                Assert.AreEqual(At(Door.Pane, may), string.Join(' ', (await OnPaneAsync(person, id, own)).Order(StringComparer.Ordinal)),
                    $"the pane: {where}");
                Assert.AreEqual(At(Door.Teams, may),
                    string.Join(' ', OnCard(await chat.SayAsync($"withdraw {reference}")).Order(StringComparer.Ordinal)),
                    $"the card: {where}");
            }
        }

        CollectionAssert.AreEquivalent(Verbs.OnComment.Select(v => v.Name).ToArray(), offered.ToArray(), "some verb was offered to nobody");
    }

    [TestMethod]
    public async Task Who_may_comment_and_who_may_send_is_told_alike_by_every_door()
    {
        foreach (var person in People)
        {
            var me = (await Visitor.As(host, person).GetAsync("")).Ok().Body.GetProperty("me");
            string[] may = [.. me.GetProperty("may").EnumerateArray().Select(v => v.GetString()!)];
            var pane = await PaneAsync(person, "panel=here");
            Assert.AreEqual(may.Contains("comment"), pane.Contains("class=\"comment-form\"", StringComparison.Ordinal),
                $"the pane: {person}");
            Assert.AreEqual(may.Contains("submit"), pane.Contains("value=\"send\"", StringComparison.Ordinal), $"the pane: {person}");

            var card = await (await teams.ChatAsync(person)).SayAsync("25: too long");
            Assert.AreEqual(may.Contains("comment"), card.Has("Save"), $"the card: {person}");
            Assert.AreEqual(may.Contains("submit"), card.Has("Send now"), $"the card: {person}");
        }
    }

    [TestMethod]
    public async Task A_comment_is_discarded_and_a_delegation_dissociates_itself_in_the_chat_after_one_more_question()
    {
        var contributor = await teams.ChatAsync("kelvany-contributor");
        var saved = await Visitor.As(host, "kelvany-contributor").SavedAsync("To be thrown away.");
        var shown = await contributor.SayAsync($"discard {await ReferenceAsync(saved)}");
        var sure = await contributor.PressAsync(shown, "Delete…");
        StringAssert.Contains(sure.Words, "nobody outside your delegation has seen it", StringComparison.Ordinal);
        (await Visitor.As(host, "kelvany-contributor").GetAsync($"comments/{saved}")).Ok();
        StringAssert.Contains((await contributor.PressAsync(sure, "Delete")).Words, "Deleted.", StringComparison.Ordinal);
        (await Visitor.As(host, "kelvany-contributor").GetAsync($"comments/{saved}")).Refused(HttpStatusCode.NotFound, "no-comment");

        var joint = await JointAsync();
        var named = await teams.ChatAsync("orvessa-focal");
        var asked = await named.PressAsync(await named.SayAsync($"отмежеваться от {await ReferenceAsync(joint)}"), "Dissociate…");
        StringAssert.Contains((await named.PressAsync(asked, "Dissociate my delegation")).Words, "does not speak for your delegation",
            StringComparison.Ordinal);
        var left = (await Visitor.As(host, "secretariat-1").GetAsync($"comments/{joint}")).Ok();
        Assert.IsFalse(left.Body.GetProperty("onBehalfOf").EnumerateArray().Any());
    }

    private static string At(Door door, string[] may) =>
        string.Join(' ',
            Verbs.OnComment.Where(v => v.Shown.Contains(door) && may.Contains(v.Name)).Select(v => v.Name).Order(StringComparer.Ordinal));

    // What a button leads to when the act takes words or is asked for twice has a name of its own in the chat.
    private static IEnumerable<string> OnCard(ChatCard card) => card.Verbs
        .Select(v => v switch { "clarification" => "answer", "review" => "send", "edit" => "change", "bring-back" => "bringBack", "not-support" => "notSupport", _ => v });

    private async Task<HashSet<string>> OnPaneAsync(string person, string id, bool own)
    {
        var page = await PaneAsync(person, own ? $"panel=ours&open={id}" : "panel=here");
        var verbs = ActsOnPage().Matches(page).Where(m => m.Groups["id"].Value == id).Select(m => m.Groups["verb"].Value).ToHashSet();
        // An earlier text is brought back by its number, which no verb of the table has: it is there where the text may be changed.
        if (verbs.Remove(Acts.Restore))
        {
            Assert.Contains($"edit={id}", page);
        }

        if (page.Contains($"edit={id}", StringComparison.Ordinal))
        {
            verbs.Add("change");
        }

        return verbs;
    }

    private async Task<string> PaneAsync(string person, string query)
    {
        using var client = host.As(person);
        return WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/pane/{RunningHost.Consultation}?{query}", UriKind.Relative)));
    }

    private async Task<string> ReferenceAsync(string id)
    {
        foreach (var person in new[] { "kelvany-focal", "secretariat-1" })
        {
            var seen = await Visitor.As(host, person).GetAsync($"comments/{id}");
            if (seen.Status == HttpStatusCode.OK)
            {
                return seen.Text("reference");
            }
        }

        throw new AssertFailedException($"Nobody sees {id}.");
    }

    private async Task<string> JointAsync() => (await Visitor.As(host, "kelvany-focal").PostAsync(
        "comments",
        new { text = "Together.", places = new[] { new { scope = "document" } }, onBehalfOf = new[] { "orvessa" }, submit = true }))
        .Created().Text("id");

    // One comment in each state, all on the whole document.
    private async Task<List<(string State, string Id, string Reference)>> CommentsAsync()
    {
        var (focal, contributor, officer) =
            (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "kelvany-contributor"), Visitor.As(host, "secretariat-1"));
        var made = new List<(string State, string Id)>
        {
            ("saved", await contributor.SavedAsync("Saved.")),
            ("saved by the focal point", await focal.SavedAsync("Saved too.")),
            ("sent", await focal.SentAsync("Sent.")),
        };

        async Task Then(string state, string id, params Func<string, Task<Response>>[] more)
        {
            foreach (var next in more)
            {
                (await next(id)).Ok();
            }

            made.Add((state, id));
        }

        Task<Response> Approve(string id) => focal.PostAsync($"comments/{id}/approve");
        Task<Response> Change(string id) => focal.PutAsync($"comments/{id}", Visitor.Say("Second thoughts."));
        await Then("approved", await contributor.SavedAsync("Approved."), Approve);
        await Then("changed after sending", await focal.SentAsync("Changed."), Change);
        await Then("change approved", await focal.SentAsync("Changed too."), Change, Approve);
        await Then("withdrawn", await focal.SentAsync("Withdrawn."), id => focal.PostAsync($"comments/{id}/withdraw"));
        await Then("asked about", await focal.SentAsync("Asked."),
            id => officer.PostAsync($"comments/{id}/clarification", new { question = "Which one?" }));
        Task<Response> Step(string id, string person, object step) => Visitor.As(host, person).PostAsync($"comments/{id}/outcome", step);
        Task<Response> Prepare(string id) => Step(id, "secretariat-1", new { outcome = "reflected" });
        Task<Response> Clear(string id) => Step(id, "chair-1", new { clear = true });
        await Then("outcome prepared", await focal.SentAsync("Prepared."), Prepare);
        await Then("outcome cleared", await focal.SentAsync("Cleared."), Prepare, Clear);
        await Then("outcome circulated", await focal.SentAsync("Circulated."), Prepare, Clear,
            id => Step(id, "secretariat-1", new { circulate = true }));
        await Then("joint", await JointAsync());
        await Then("joint, dissociated", await JointAsync(),
            id => Visitor.As(host, "orvessa-focal").PostAsync($"comments/{id}/dissociate"));
        await Then("joint, aligned", await JointAsync(), id => Visitor.As(host, "orvessa-focal").PostAsync($"comments/{id}/align"));

        var withReferences = new List<(string State, string Id, string Reference)>();
        foreach (var (state, id) in made)
        {
            withReferences.Add((state, id, await ReferenceAsync(id)));
        }

        return withReferences;
    }

    [GeneratedRegex("formaction=\"/pane/[^/]+/comments/(?<id>[^/\"]+)/(?<verb>[a-zA-Z]+)")]
    private static partial Regex ActsOnPage();
}
