using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>A card shows what is so when it is looked at, wherever and however often a press of a button arrives.</summary>
[TestClass]
public sealed class TrueStateTests : AgainstTheHost
{
    [TestMethod]
    public async Task A_card_opened_later_asks_for_its_true_state_and_gets_it()
    {
        var contributor = await teams.ChatAsync("kelvany-contributor");
        var saved = await contributor.PressAsync(await contributor.SayAsync("25: too long"), "Save");
        var refresh = saved.Content["refresh"]!.AsObject();
        Assert.AreEqual(contributor.Activity("message")["from"]!["id"]!.GetValue<string>(), refresh["userIds"]![0]!.GetValue<string>());
        Assert.IsNull((await contributor.SayAsync("25: too long")).Content["refresh"], "a card with fields would lose what is being typed");

        var focal = await teams.ChatAsync("kelvany-focal");
        await focal.PressAsync(await focal.SayAsync($"approve {Reference(saved)}"), "Approve");
        var (now, _) = await contributor.DeliverAsync(Refresh(contributor, refresh));
        StringAssert.Contains(now.Words, "Approved; not yet sent", StringComparison.Ordinal);

        // Another person's refresh of the same card is that person's view.
        var other = await teams.ChatAsync("orvessa-focal");
        StringAssert.Contains((await other.DeliverAsync(Refresh(other, refresh))).Card.Words, "There is no such comment",
            StringComparison.Ordinal);
        StringAssert.Contains((await teams.Stranger().DeliverAsync(Refresh(teams.Stranger(), refresh))).Card.Words,
            "Ask the Secretariat for an invitation", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_button_pressed_as_Submit_replaces_the_card_in_its_message_and_sends_no_other()
    {
        var contributor = await teams.ChatAsync("kelvany-contributor");
        var card = await contributor.SayAsync("25: too long");
        var sent = teams.Sent(contributor.Conversation).Count;
        var pressed = contributor.Activity("message");
        pressed["replyToId"] = "bot-1";
        pressed["value"] = card.Button("Save")["fallback"]!["data"]!.DeepClone();
        pressed["value"]!["text"] = "Far too long.";
        Assert.AreEqual(200, (await teams.DeliverAsync(pressed)).Status);
        Assert.AreEqual(200, (await teams.DeliverAsync((JsonObject)pressed.DeepClone())).Status);

        var (id, activity) = teams.Changed(contributor.Conversation).Single();
        Assert.AreEqual("bot-1", id);
        StringAssert.Contains(ChatCard.Of(activity).Words, "Far too long.", StringComparison.Ordinal);
        Assert.HasCount(sent, teams.Sent(contributor.Conversation));
    }

    [TestMethod]
    public async Task A_button_pressed_as_Execute_replaces_the_card_in_its_message_after_it_was_answered()
    {
        var contributor = await teams.ChatAsync("kelvany-contributor");
        var press = contributor.Press(await contributor.SayAsync("25: too long"), "Save");
        press["replyToId"] = "bot-2";
        var (shown, _) = await contributor.DeliverAsync(press);
        await teams.ChangedAsync();
        var (id, activity) = teams.Changed(contributor.Conversation).Single();
        Assert.AreEqual("bot-2", id);
        Assert.AreEqual(shown.Words, ChatCard.Of(activity).Words);
    }

    [TestMethod]
    public async Task An_invoke_delivered_again_is_answered_as_the_first_time_and_done_once()
    {
        var focal = await teams.ChatAsync("kelvany-focal");
        var press = focal.Press(await focal.SayAsync("25: too long"), "Save");
        var saved = await TwiceAsync(focal, press);
        var shown = await focal.SayAsync($"approve {Reference(saved)}");
        await TwiceAsync(focal, focal.Press(shown, "Approve"));
        var edit = await focal.PressAsync(await focal.SayAsync($"approve {Reference(saved)}"), "Change…");
        var changed = await TwiceAsync(focal, focal.Press(edit, "Save the change", ("text", "Far too long.")));
        StringAssert.Contains(changed.Words, "Far too long.", StringComparison.Ordinal);
        var receipt =
            await TwiceAsync(focal, focal.Press(await focal.SayAsync("submit"), "Send", ("comments", await IdAsync(Reference(saved)))));
        StringAssert.Contains(receipt.Words, "Received: R-", StringComparison.Ordinal);
        var withdraw = await focal.PressAsync(await focal.SayAsync($"withdraw {Reference(saved)}"), "Withdraw…");
        var withdrawn = await TwiceAsync(focal, focal.Press(withdraw, "Withdraw"));
        StringAssert.Contains(withdrawn.Words, "Withdrawn", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task An_invoke_is_answered_before_the_channel_answers()
    {
        // Whoever connects is left waiting.
        using var channel = new TcpListener(IPAddress.Loopback, 0);
        channel.Start();
        var focal = await teams.ChatAsync("kelvany-focal");
        var press = focal.Press(await focal.SayAsync("25: too long"), "Save");
        press["serviceUrl"] = $"http://{channel.LocalEndpoint}";
        press["replyToId"] = "bot-3";
        var (card, _) = await focal.DeliverAsync(press);
        Assert.IsTrue(card.Has("Approve"), card.Words);
        using var call = await channel.AcceptTcpClientAsync().Patiently();
        var asked = new byte[64 * 1024];
        Assert.AreNotEqual(0, await call.GetStream().ReadAsync(asked).AsTask().Patiently());
        Assert.IsFalse(call.Client.Poll(0, SelectMode.SelectRead) && call.Available == 0, "it was given up before the invoke was answered");
    }

    private static async Task<ChatCard> TwiceAsync(ChatPerson person, JsonObject press)
    {
        var first = await person.DeliverAsync(press);
        var again = await person.DeliverAsync((JsonObject)press.DeepClone());
        Assert.AreEqual(first.Raw, again.Raw);
        return first.Card;
    }

    private async Task<string> IdAsync(string reference) =>
        (await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200"))
            .Single(c => c.GetProperty("reference").GetString() == reference).GetProperty("id").GetString()!;

    private static JsonObject Refresh(ChatPerson person, JsonObject refresh)
    {
        var activity = person.Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = refresh["action"]!.DeepClone(), ["trigger"] = "automatic" };
        return activity;
    }

    private static string Reference(ChatCard card) => System.Text.RegularExpressions.Regex.Match(card.Words, "C-[0-9A-Z]+").Value;
}
