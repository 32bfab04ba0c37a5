using Rapporteur.Addin.Doors;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>A record that takes nothing: a chat says so in the person's language, reads on, and costs nobody what was typed.</summary>
[TestClass]
public sealed class NotKeptTests : AgainstTheHost
{
    [TestMethod]
    public async Task What_is_pressed_stays_on_its_card_with_the_reason_and_everything_can_be_read()
    {
        var focal = await teams.ChatAsync("kelvany-focal");
        var form = await focal.SayAsync("24: replace border control with border management");
        var saved = await focal.PressAsync(await focal.SayAsync("25: too long"), "Save");
        host.Service<RecordState>().Close("A reason for the log.");

        var refused = await focal.PressAsync(form, "Save", ("text", "It is wider."));
        StringAssert.Contains(refused.Words, "What you wrote is not kept, so keep it.", StringComparison.Ordinal);
        Assert.AreEqual("It is wider.", refused.Inputs["text"]);
        StringAssert.Contains((await focal.PressAsync(saved, "Approve")).Words, "Nothing can be recorded here", StringComparison.Ordinal);
        StringAssert.Contains((await focal.SayAsync("mine")).Words, "too long", StringComparison.Ordinal);

        // Nobody has written from this chat before: it cannot be remembered, and is answered all the same.
        var first = await (await teams.ChatAsync("orvessa-contributor")).SayAsync("closing");
        StringAssert.Contains(first.Words, "requested", StringComparison.Ordinal);
    }
}
