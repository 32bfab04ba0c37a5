using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>
/// Cards filled in and pressed as the npm renderer does it, which leaves out of the data whatever field is empty: what a
/// person emptied is taken as emptied, in every field of every card.
/// </summary>
[TestClass]
public sealed class PressedCardTests : AgainstTheHost
{
    [TestMethod]
    public async Task Wording_emptied_on_the_card_is_gone_and_what_was_not_touched_stays()
    {
        await using var window = await Browser.WindowAsync();
        var (page, focal) = (await CardTests.PageAsync(window, "light"), await teams.ChatAsync("kelvany-focal"));
        var saved =
            await PressAsync(page, focal, await focal.SayAsync("24: replace border control with border management because it is wider"),
                "Save");
        var edit = await PressAsync(page, focal, saved, "Change…");
        Assert.AreEqual("border management", edit.Inputs["proposedWording"]);
        var changed = await PressAsync(page, focal, edit, "Save the change", ("proposedWording", ""));
        StringAssert.Contains(changed.Words, "Changed; not yet sent", StringComparison.Ordinal);
        var now = await CommentAsync(saved);
        Assert.IsFalse(now.TryGetProperty("proposedWording", out _), now.ToString());
        Assert.AreEqual("it is wider", now.GetProperty("text").GetString());
        Assert.AreEqual("replace", now.GetProperty("kinds")[0].GetString());
        Assert.AreEqual("border control", now.GetProperty("existingWording").GetString());

        // Everything emptied says nothing, and the card stays with what was typed.
        var refused =
            await PressAsync(page, focal, await PressAsync(page, focal, changed, "Change…"), "Save the change", ("text", ""),
                ("kind", "General"));
        StringAssert.Contains(refused.Words, "A comment needs words", StringComparison.Ordinal);
        Assert.AreEqual("it is wider", (await CommentAsync(saved)).GetProperty("text").GetString());
    }

    [TestMethod]
    public async Task Text_emptied_on_the_card_is_gone()
    {
        await using var window = await Browser.WindowAsync();
        var (page, focal) = (await CardTests.PageAsync(window, "light"), await teams.ChatAsync("kelvany-focal"));
        var asked = await focal.SayAsync("24: replace border control with border management because it is wider");
        var saved = await PressAsync(page, focal, asked, "Save", ("text", ""));
        Assert.AreEqual("", (await CommentAsync(saved)).GetProperty("text").GetString());
        var edit = await PressAsync(page, focal, saved, "Change…");
        await PressAsync(page, focal, edit, "Save the change", ("text", "Now with a reason."));
        var again = await PressAsync(page, focal, await PressAsync(page, focal, edit, "Leave it"), "Change…");
        await PressAsync(page, focal, again, "Save the change", ("text", ""));
        Assert.AreEqual("", (await CommentAsync(saved)).GetProperty("text").GetString());
    }

    [TestMethod]
    public async Task A_place_emptied_or_too_long_or_not_chosen_is_asked_again_and_what_was_said_is_kept()
    {
        await using var window = await Browser.WindowAsync();
        var (page, focal) = (await CardTests.PageAsync(window, "light"), await teams.ChatAsync("kelvany-focal"));
        var form = await focal.SayAsync("Part 9: shorten this");
        var still = await PressAsync(page, focal, form, "Save", ("at", ""));
        StringAssert.Contains(still.Words, "Where does this belong?", StringComparison.Ordinal);
        Assert.AreEqual("shorten this", still.Inputs["text"]);
        var longer = await PressAsync(page, focal, still, "Save", ("at", string.Concat(Enumerable.Repeat("14 and ", 40))));
        StringAssert.Contains(longer.Words, "The draft has no such place", StringComparison.Ordinal);
        Assert.AreEqual("shorten this", longer.Inputs["text"]);

        var which = await focal.SayAsync("(iii): too vague");
        Assert.IsTrue(await IsHeldAsync(page, which, "This one"), "nothing is chosen, and the card says so");

        // A host that lets it through all the same gets a question.
        var none = await focal.PressAsync(which, "This one");
        StringAssert.Contains(none.Words, "Where does this belong?", StringComparison.Ordinal);
        Assert.AreEqual("too vague", none.Inputs["text"]);
    }

    [TestMethod]
    public async Task A_note_and_ticks_emptied_are_none()
    {
        await using var window = await Browser.WindowAsync();
        var (page, focal) = (await CardTests.PageAsync(window, "light"), await teams.ChatAsync("kelvany-focal"));
        var saved = await PressAsync(page, focal, await focal.SayAsync("25: too long"), "Save");
        await PressAsync(page, focal, saved, "Approve");
        StringAssert.Contains((await PressAsync(page, focal, await focal.SayAsync("submit"), "Send", ("comments", ""))).Words,
            "Nothing is approved and unsent", StringComparison.Ordinal);
        Assert.AreEqual("approved", (await CommentAsync(saved)).GetProperty("state").GetString());
        var receipt = await PressAsync(page, focal, await focal.SayAsync("submit"), "Send", ("note", ""));
        StringAssert.Contains(receipt.Words, "Received: R-", StringComparison.Ordinal);
        Assert.IsFalse(
            (await Visitor.As(host, "kelvany-focal").GetAsync("submissions")).Ok().Body.GetProperty("submissions").EnumerateArray().Last()
                .TryGetProperty("note", out _));
    }

    [TestMethod]
    public async Task An_answer_emptied_is_refused_and_the_question_still_waits()
    {
        await using var window = await Browser.WindowAsync();
        var (page, focal) = (await CardTests.PageAsync(window, "light"), await teams.ChatAsync("kelvany-focal"));
        var id = await Visitor.As(host, "kelvany-focal").SentAsync("unclear");
        (await Visitor.As(host, "secretariat-1").PostAsync($"comments/{id}/clarification", new { question = "Which one?" })).Ok();
        var asked = await focal.SayAsync("questions");
        var refused = await PressAsync(page, focal, asked, "Answer", ("answer", ""));
        Assert.IsTrue(refused.Has("Answer"), refused.Words);
        StringAssert.Contains((await PressAsync(page, focal, refused, "Answer", ("answer", "This one."))).Words,
            "Answered; the Secretariat has it.", StringComparison.Ordinal);
    }

    private static async Task<bool> IsHeldAsync(IPage page, ChatCard card, string button)
    {
        await page.EvaluateAsync("json => { renderCard(JSON.parse(json), hostConfigs.light); }", card.Content.ToJsonString());
        return await page.EvaluateAsync<bool>("title => pressCard(title, {}) === null", button);
    }

    // The data is the renderer's; only the envelope around it is ours.
    private static async Task<ChatCard> PressAsync(IPage page, ChatPerson person, ChatCard card, string button,
        params (string Field, string Value)[] typed)
    {
        await page.EvaluateAsync("json => { renderCard(JSON.parse(json), hostConfigs.light); }", card.Content.ToJsonString());
        var fields = new JsonObject(typed.Select(t => KeyValuePair.Create(t.Field, (JsonNode?)JsonValue.Create(t.Value))));
        var sent =
            await page.EvaluateAsync<JsonElement>("([title, typed]) => pressCard(title, JSON.parse(typed))",
                new[] { button, fields.ToJsonString() });
        var invoke = person.Activity("invoke");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] =
            new JsonObject
            {
                ["action"] =
                new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = sent.GetProperty("verb").GetString(),
                    ["data"] = JsonNode.Parse(sent.GetProperty("data").GetRawText())
                }
            };
        return (await person.DeliverAsync(invoke)).Card;
    }

    private async Task<JsonElement> CommentAsync(ChatCard card)
    {
        var reference = System.Text.RegularExpressions.Regex.Match(card.Words, "C-[0-9A-Z]+").Value;
        return (await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200"))
            .Single(c => c.GetProperty("reference").GetString() == reference);
    }
}
