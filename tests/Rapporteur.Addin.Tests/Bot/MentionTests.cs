using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>Who is named in a message, who is quoted, and who is believed: what the channel says of each.</summary>
[TestClass]
public sealed class MentionTests : AgainstTheHost
{
    [TestMethod]
    [DataRow("<at>Robin Ash</at> please look at 24",
        """[{"type":"mention","text":"<at>Robin Ash</at>","mentioned":{"id":"29:r","name":"Robin Ash"}}]""", "Robin Ash please look at 24")]
    [DataRow("<at>Robin Ash</at>: 24", """[{"type":"mention","text":"<at>Robin Ash</at>","mentioned":{"id":"29:r"}}]""", "Robin Ash: 24")]
    [DataRow("24 as <at id=\"1\">Robin &amp; Co</at> said", """[{"type":"mention","mentioned":{"id":"29:r","name":"Robin & Co"}}]""",
        "24 as Robin & Co said")]
    [DataRow("<at>Rapporteur</at> 24: too long",
        """[{"type":"mention","text":"<at>Rapporteur</at>","mentioned":{"id":"28:bot","name":"Rapporteur"}}]""", "24: too long")]
    [DataRow("<at>Rapporteur</at> 24: too long", """[{"type":"mention","mentioned":{"id":"28:bot","name":"Rapporteur"}}]""",
        "24: too long")]
    [DataRow("<at>Rapporteur</at> 24: too long", """[{"type":"mention","mentioned":{"id":"28:bot"}}]""", "24: too long")]
    [DataRow("<at>Rapporteur</at> ask <at>Rapporteur Jones</at>",
        """[{"type":"mention","mentioned":{"id":"28:bot","name":"Rapporteur"}},{"type":"mention","mentioned":{"id":"29:j","name":"Rapporteur Jones"}}]""", "ask Rapporteur Jones")]
    [DataRow("the mark <at>is typed</at>", "[]", "the mark <at>is typed</at>")]
    [DataRow("<quoted messageId=\"17\"/> 24: too long", """[{"type":"quotedReply","quotedReply":{"messageId":"17","preview":"theirs"}}]""",
        "24: too long")]
    [DataRow("the mark <quoted messageId=\"17\"/> is typed", "[]", "the mark <quoted messageId=\"17\"/> is typed")]
    [DataRow("""<blockquote itemtype="http://schema.skype.com/Reply">outer<blockquote itemtype="http://schema.skype.com/Reply">inner</blockquote>rest</blockquote>24: mine""", "[]", "24: mine")]
    [DataRow("24",
        """[null,7,{"type":"mention"},{"type":"mention","mentioned":null},{"type":"mention","text":"","mentioned":{"id":7,"name":""}}]""",
        "24")]
    public void A_mention_keeps_the_name_and_one_of_the_bot_is_nothing_said(string text, string entities, string said)
    {
        var activity = new Activity(new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Rapporteur" },
            ["entities"] = JsonNode.Parse(entities),
        });
        Assert.AreEqual(said, activity.Said);
    }

    [TestMethod]
    [DataRow("""<blockquote itemtype="http://schema.skype.com/Reply"><p>outer</p><blockquote itemtype="http://schema.skype.com/Reply"><p>inner</p></blockquote><p>outer's rest</p></blockquote><p>24: mine</p>""", "24: mine")]
    [DataRow("""<p>24: mine</p><blockquote itemtype="http://schema.skype.com/Reply"><blockquote>plain</blockquote>theirs</blockquote><p>and mine</p>""", "24: mine\nand mine")]
    [DataRow("""<blockquote>my own quotation<blockquote itemtype="http://schema.skype.com/Forward">theirs</blockquote></blockquote>mine""",
        "my own quotationmine")]
    [DataRow("""<p>24: mine</p><blockquote itemtype="http://schema.skype.com/Reply"><p>theirs, and never ended""", "24: mine")]
    [DataRow("""<quoted messageId="17"/><p>24: mine</p>""", "24: mine")]
    [DataRow("""<p>24: ask <at id="0">Robin Ash</at> and <at id="1">Rapporteur</at></p>""", "24: ask Robin Ash and")]
    public async Task Only_ones_own_words_become_a_comment(string html, string expected)
    {
        var person = await teams.ChatAsync("kelvany-focal", "channel");
        var asked = person.Activity("invoke");
        asked["name"] = "composeExtension/fetchTask";
        asked["value"] = new JsonObject
        {
            ["commandId"] = "comment",
            ["messagePayload"] = new JsonObject
            {
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = asked["from"]!["aadObjectId"]!.GetValue<string>() } },
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
                ["mentions"] =
                    JsonNode.Parse("""[{"id":0,"mentioned":{"user":{"id":"r"}}},{"id":1,"mentioned":{"application":{"id":"bot"}}}]"""),
            },
        };
        var (status, body) = await teams.DeliverAsync(asked);
        Assert.AreEqual(200, status);
        var card = new ChatCard(body!["task"]!["value"]!["card"]!["content"]!.AsObject(), "");
        var said = expected.StartsWith("24: ", StringComparison.Ordinal) ? expected[4..] : expected;
        Assert.AreEqual(said, card.Inputs["text"], card.Words);
    }

    [TestMethod]
    [DataRow("webchat")]
    [DataRow("directline")]
    [DataRow("emulator")]
    [DataRow("MSTEAMS")]
    [DataRow(null)]
    public async Task Only_Teams_is_believed_about_who_somebody_is(string? channel)
    {
        var focal = await teams.ChatAsync("kelvany-focal");
        await Visitor.As(host, "kelvany-focal").SavedAsync("zygote");
        foreach (var said in new[] { "mine", "closing", "24: too long" })
        {
            var message = focal.Message(said);
            message["channelId"] = channel;
            Assert.AreEqual(200, (await teams.DeliverAsync(message)).Status);
            StringAssert.Contains(ChatCard.Of(teams.Sent(focal.Conversation)[^1]).Words, "Ask the Secretariat for an invitation",
                StringComparison.Ordinal);
        }

        var press = focal.Activity("invoke");
        press["channelId"] = channel;
        press["name"] = "adaptiveCard/action";
        press["value"] =
            new JsonObject
            {
                ["action"] =
                new JsonObject { ["verb"] = "mine", ["data"] = new JsonObject { ["c"] = RunningHost.Consultation } }
            };
        Assert.IsFalse((await focal.DeliverAsync(press)).Raw.Contains("zygote", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task What_an_activity_leaves_out_its_answer_leaves_out_too()
    {
        var person = await teams.ChatAsync("kelvany-focal");
        var added = person.Activity("conversationUpdate");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        added.Remove("id");
        Assert.AreEqual(200, (await teams.DeliverAsync(added)).Status);
        await person.SayAsync("help");
        Assert.HasCount(2, teams.Sent(person.Conversation));
        foreach (var sent in teams.Sent(person.Conversation))
        {
            Assert.AreEqual("", string.Join(' ', sent.Where(m => m.Value is null).Select(m => m.Key)), "members that are null");
        }

        Assert.IsFalse(teams.Sent(person.Conversation)[0].ContainsKey("replyToId"));
    }
}
