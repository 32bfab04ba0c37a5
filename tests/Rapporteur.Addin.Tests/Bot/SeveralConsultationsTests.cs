using Rapporteur.Addin.Tests.Pages.InWord;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>A chat of somebody who takes part in two consultations: the last one is kept, named, and changed by a word.</summary>
[TestClass]
public sealed class SeveralConsultationsTests : AgainstTheHost
{
    private const string Ask = "Which consultation is this about?";

    [TestMethod]
    public async Task The_last_one_is_kept_and_named_and_greeting_or_asking_for_help_asks_nothing()
    {
        await Revised.OpenAnotherAsync(host, "another", p => p.Id.Value == "kelvany-contributor");
        var chat = await teams.ChatAsync("kelvany-contributor");
        foreach (var greeting in new[] { "hello", "help", "aide" })
        {
            var help = await chat.SayAsync(greeting);
            Assert.DoesNotContain(Ask, help.Words, greeting);
            StringAssert.Contains(help.Words, "“switch” changes it", StringComparison.Ordinal);
        }

        var which = await chat.SayAsync("14 iii: add a reference to micro-financing");
        StringAssert.Contains(which.Words, Ask, StringComparison.Ordinal);
        Assert.AreEqual(RunningHost.Consultation, which.Inputs["c"], "the one that closes next is chosen beforehand");
        var asked = await chat.PressAsync(which, "This one", ("c", "another"));
        StringAssert.Contains(asked.Words, "About: Another consultation", StringComparison.Ordinal);
        StringAssert.Contains((await chat.PressAsync(asked, "Save")).Words, "About: Another consultation", StringComparison.Ordinal);
        StringAssert.Contains((await chat.SayAsync("mine")).Words, "About: Another consultation", StringComparison.Ordinal);

        // It is kept over a restart, and a card that is only looked at changes nothing.
        await teams.DisposeAsync();
        await host.RestartAsync();
        teams = await TeamsSide.StartAsync(host);
        chat = await teams.ChatAsync("kelvany-contributor");
        StringAssert.Contains((await chat.SayAsync("closing")).Words, "About: Another consultation", StringComparison.Ordinal);

        var change = await chat.SayAsync("switch");
        Assert.AreEqual("another", change.Inputs["c"]);
        var welcome = await chat.PressAsync(change, "This one", ("c", RunningHost.Consultation));
        Assert.DoesNotContain("Another consultation", welcome.Words);
        Assert.DoesNotContain("Another consultation", (await chat.SayAsync("mine")).Words);
    }

    [TestMethod]
    public async Task A_passage_is_read_by_its_citation_or_its_words_and_commented_from_there()
    {
        var chat = await teams.ChatAsync("kelvany-contributor");
        var read = await chat.SayAsync("show 14 iii");
        StringAssert.Contains(read.Words, "Part 1, 14 (iii)", StringComparison.Ordinal);
        StringAssert.Contains(read.Words, "creating job opportunities", StringComparison.Ordinal);
        StringAssert.Contains((await chat.SayAsync("show Part 2")).Words, "Part 2, 20", StringComparison.Ordinal);
        StringAssert.Contains((await chat.SayAsync("find cost of sending")).Words, "Part 1, 14 (i)", StringComparison.Ordinal);
        StringAssert.Contains((await chat.SayAsync("show zzzz")).Words, "Nothing found", StringComparison.Ordinal);
        var asked = await chat.PressAsync(read, "Comment on it");
        var saved = await chat.PressAsync(asked, "Save", ("text", "As it stands."));
        StringAssert.Contains(saved.Words, "Saved inside your delegation", StringComparison.Ordinal);
        StringAssert.Contains(saved.Words, "Part 1, 14 (iii)", StringComparison.Ordinal);
        Assert.DoesNotContain("“switch”", saved.Words, "one consultation is not named on every card");
        StringAssert.Contains((await chat.SayAsync("switch")).Words, "You take part in one consultation", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_question_of_the_Secretariat_is_told_with_the_greeting()
    {
        var id = await Visitor.As(host, "kelvany-focal").SentAsync("Shorten this.");
        (await Visitor.As(host, "secretariat-1").PostAsync($"comments/{id}/clarification", new { question = "Which sentence?" })).Ok();
        var chat = await teams.ChatAsync("kelvany-focal");
        var help = await chat.SayAsync("hello");
        StringAssert.Contains(help.Words, "Questions of the Secretariat: 1", StringComparison.Ordinal);
        StringAssert.Contains((await chat.PressAsync(help, "Questions (1)")).Words, "Which sentence?", StringComparison.Ordinal);
    }
}
