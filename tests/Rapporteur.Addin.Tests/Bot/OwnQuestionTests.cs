using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>What a delegation asks the Secretariat apart from a comment, in its chats.</summary>
[TestClass]
public sealed class OwnQuestionTests : AgainstTheHost
{
    [TestMethod]
    public async Task A_question_is_shown_on_a_card_sent_by_its_button_and_its_answer_stands_there()
    {
        var (officer, chair) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "chair-1"));
        var (focal, other) = (await teams.ChatAsync("kelvany-focal"), await teams.ChatAsync("bromandy-focal"));
        var form = await focal.SayAsync("ask the secretariat: may we comment on the title?");
        StringAssert.Contains(form.Words, "Ask the Secretariat", StringComparison.Ordinal);
        var before = (await officer.GetAsync("questions")).Ok().Body.GetProperty("questions");
        Assert.AreEqual("[]", before.GetRawText(), "a sentence sends nothing");

        var nowhere = await focal.PressAsync(form, "Send the question", ("question", "May we?"), ("at", "14 xcix"));
        StringAssert.Contains(nowhere.Words, "The draft has no such place", StringComparison.Ordinal);
        var asked = await focal.PressAsync(
            nowhere, "Send the question", ("question", "May Kelvany comment on the title?"), ("at", "14 iii"));
        StringAssert.Contains(asked.Words, "Asked; the Secretariat and the Chair have it.", StringComparison.Ordinal);
        StringAssert.Contains(asked.Words, "Not answered yet.", StringComparison.Ordinal);
        var put = (await officer.GetAsync("questions")).Ok().Body.GetProperty("questions").EnumerateArray().Single();
        Assert.AreEqual("kelvany", put.GetProperty("delegation").GetString());
        Assert.IsNotNull(put.GetProperty("passage").GetString());

        var id = put.GetProperty("id").GetString();
        (await officer.PostAsync($"questions/{id}/answer", new { answer = "Yes, at once." })).Ok();
        StringAssert.Contains((await focal.SayAsync("questions")).Words, "Yes, at once.", StringComparison.Ordinal);
        Assert.IsFalse((await other.SayAsync("questions")).Words.Contains("at once", StringComparison.Ordinal));
        var toAll = new { answer = "Yes, all may.", asCirculated = "May the title be commented on?" };
        (await officer.PostAsync($"questions/{id}/answer", toAll)).Ok();
        Assert.IsFalse((await other.SayAsync("questions")).Words.Contains("all may.", StringComparison.Ordinal), "the Chair clears it");
        (await chair.PostAsync($"questions/{id}/clear", new { number = 1 })).Ok();
        var told = (await other.SayAsync("questions")).Words;
        StringAssert.Contains(told, "Yes, all may.", StringComparison.Ordinal);
        Assert.IsFalse(told.Contains("elvany", StringComparison.Ordinal), told);
    }

    [TestMethod]
    public async Task A_contributor_and_a_function_are_told_who_asks_and_an_empty_question_stays_on_its_card()
    {
        var focal = await teams.ChatAsync("kelvany-focal");
        var form = await focal.SayAsync("вопрос секретариату");
        var empty = await focal.PressAsync(form, "Send the question", ("question", " "));
        Assert.IsTrue(empty.Has("Send the question"));
        StringAssert.Contains((await (await teams.ChatAsync("kelvany-contributor")).SayAsync("question: until when?")).Words,
            "Only the focal point", StringComparison.Ordinal);
        Assert.IsFalse((await (await teams.ChatAsync("secretariat-1")).SayAsync("question: until when?")).Has("Send the question"));
    }
}
