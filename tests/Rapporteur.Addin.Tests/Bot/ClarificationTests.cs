using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>A question of the Secretariat in the chats of a delegation.</summary>
[TestClass]
public sealed class ClarificationTests : AgainstTheHost
{
    private const string Question = "Which sub-paragraph do you mean?";

    [TestMethod]
    public async Task The_question_is_found_and_answered_and_the_Secretariat_has_the_answer()
    {
        var id = await AskedAsync();
        var focal = await teams.ChatAsync("kelvany-focal");
        var mine = await focal.SayAsync("mine");
        var card = await focal.PressAsync(mine, "Questions (1)");
        StringAssert.Contains(card.Words, Question, StringComparison.Ordinal);
        var said = await focal.SayAsync("вопросы");
        Assert.AreEqual(card.Words, said.Words);
        Assert.IsFalse(
            said.Summary.Contains("sub-paragraph", StringComparison.Ordinal)
                || said.Summary.Contains("Sent text", StringComparison.Ordinal), said.Summary);

        var answered = await focal.PressAsync(said, "Answer", ("answer", "The second one."));
        StringAssert.Contains(answered.Words, "Answered; the Secretariat has it.", StringComparison.Ordinal);
        Assert.IsFalse(answered.Has("Answer"));
        var seen = (await Visitor.As(host, "secretariat-1").GetAsync($"comments/{id}")).Ok().Body.GetProperty("clarifications")[0];
        Assert.AreEqual("The second one.", seen.GetProperty("answer").GetString());
        Assert.IsFalse((await focal.SayAsync("mine")).Has("Questions (1)"));
        StringAssert.Contains((await focal.SayAsync("questions")).Words, "Nothing waits", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_card_that_others_hold_refreshes_to_the_answer_and_its_old_button_changes_nothing()
    {
        var id = await AskedAsync();
        var (focal, again) = (await teams.ChatAsync("kelvany-focal"), await teams.ChatAsync("kelvany-focal"));
        var (first, second) = (await focal.SayAsync("questions"), await again.SayAsync("questions"));
        var press = focal.Press(first, "Answer", ("answer", "The second one."));
        var (done, raw) = await focal.DeliverAsync(press);
        Assert.AreEqual(raw, (await focal.DeliverAsync((JsonObject)press.DeepClone())).Raw, "an invoke that comes twice is answered once");

        var refresh = again.Activity("invoke");
        refresh["name"] = "adaptiveCard/action";
        refresh["value"] = new JsonObject { ["action"] = second.Content["refresh"]!["action"]!.DeepClone(), ["trigger"] = "automatic" };
        StringAssert.Contains((await again.DeliverAsync(refresh)).Card.Words, "The second one.", StringComparison.Ordinal);

        var late = await again.PressAsync(second, "Answer", ("answer", "The third one."));
        StringAssert.Contains(late.Words, "This question was answered already", StringComparison.Ordinal);
        StringAssert.Contains(late.Words, "The second one.", StringComparison.Ordinal);
        await Ask(id, "And the third?");
        StringAssert.Contains((await again.PressAsync(second, "Answer", ("answer", "The fourth one."))).Words, "another was asked since",
            StringComparison.Ordinal);
        var kept = (await Visitor.As(host, "secretariat-1").GetAsync($"comments/{id}")).Ok().Body.GetProperty("clarifications");
        Assert.AreEqual(("The second one.", false), (kept[0].GetProperty("answer").GetString(), kept[1].TryGetProperty("answer", out _)));
        Assert.IsFalse(done.Has("Answer"));
    }

    [TestMethod]
    public async Task An_empty_answer_is_refused_and_a_contributor_reads_and_does_not_answer()
    {
        await AskedAsync();
        var focal = await teams.ChatAsync("kelvany-focal");
        var refused = await focal.PressAsync(await focal.SayAsync("questions"), "Answer", ("answer", "  "));
        StringAssert.Contains(refused.Words, "\"answer\" is needed", StringComparison.Ordinal);
        Assert.IsTrue(refused.Has("Answer"));

        var contributor = await teams.ChatAsync("kelvany-contributor");
        var read = await contributor.SayAsync("questions");
        StringAssert.Contains(read.Words, Question, StringComparison.Ordinal);
        Assert.IsFalse(read.Has("Answer"));
        var forged = contributor.Press(read, "The comment");
        forged["value"]!["action"]!["verb"] = "answer";
        forged["value"]!["action"]!["data"]!["answer"] = "I think so.";
        StringAssert.Contains((await contributor.DeliverAsync(forged)).Card.Words, "Only the focal point", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Another_delegation_learns_nothing_by_a_card_of_ours_and_a_function_has_no_questions()
    {
        var id = await AskedAsync();
        var focal = await teams.ChatAsync("kelvany-focal");
        var card = await focal.SayAsync("questions");
        var other = await teams.ChatAsync("orvessa-focal");
        foreach (var button in new[] { "Answer", "The comment" })
        {
            var press = other.Press(card, button);
            var missing = (JsonObject)press.DeepClone();
            missing["value"]!["action"]!["data"]!["id"] = "nosuchcomment0000000";
            Assert.AreEqual((await other.DeliverAsync(missing)).Raw, (await other.DeliverAsync(press)).Raw);
        }

        StringAssert.Contains((await other.SayAsync("questions")).Words, "Nothing waits", StringComparison.Ordinal);
        StringAssert.Contains((await (await teams.ChatAsync("secretariat-1")).SayAsync("questions")).Words,
            "Comments are made by delegations", StringComparison.Ordinal);
        (await Visitor.As(host, "kelvany-focal").PostAsync($"comments/{id}/withdraw")).Ok();
        var withdrawn = await focal.PressAsync(card, "Answer", ("answer", "Too late."));
        StringAssert.Contains(withdrawn.Words, "This comment was withdrawn", StringComparison.Ordinal);
        Assert.IsFalse(withdrawn.Has("Answer"));
    }

    [TestMethod]
    public async Task Of_several_questions_one_is_chosen()
    {
        await AskedAsync();
        var id = await AskedAsync("And here?");
        var focal = await teams.ChatAsync("kelvany-focal");
        var list = await focal.SayAsync("questions");
        StringAssert.Contains(list.Words, Question, StringComparison.Ordinal);
        StringAssert.Contains((await focal.PressAsync(list, "This one", ("id", id))).Words, "And here?", StringComparison.Ordinal);
    }

    private async Task<string> AskedAsync(string question = Question)
    {
        var id = await Visitor.As(host, "kelvany-focal").SentAsync("Sent text.");
        await Ask(id, question);
        return id;
    }

    private async Task Ask(string id, string question) =>
        (await Visitor.As(host, "secretariat-1").PostAsync($"comments/{id}/clarification", new { question })).Ok();
}
