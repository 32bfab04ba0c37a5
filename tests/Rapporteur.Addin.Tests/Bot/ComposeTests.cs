using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>The message extension, in a personal chat and where others read along.</summary>
[TestClass]
public sealed class ComposeTests : AgainstTheHost
{
    [TestMethod]
    [DataRow("14 iii", "Part 1, 14 (iii)")]
    [DataRow("BORDER control", "border control")]
    [DataRow("преамбула, пункт 3", "Preamble, 3")]
    public async Task A_passage_is_found_by_citation_and_by_words_and_inserted_with_its_address(string words, string expected)
    {
        var person = await teams.ChatAsync("kelvany-contributor", "groupChat");
        var found = Attachments(await person.ComposeAsync("query", Query("passages", words)));
        var card = new ChatCard(found[0]["content"]!.AsObject(), "");
        StringAssert.Contains(card.Words, expected, StringComparison.OrdinalIgnoreCase);
        var address = new Uri(card.Content["actions"]![0]!["url"]!.GetValue<string>());
        Assert.StartsWith($"{host.Address}reader/{RunningHost.Consultation}/p", address.ToString());
        Assert.AreEqual(System.Net.HttpStatusCode.OK, (await host.As("bromandy-focal").GetAsync(address)).StatusCode);
    }

    [TestMethod]
    public async Task What_is_inserted_holds_no_delegations_words_and_what_is_listed_none_unsent_of_others()
    {
        var focal = Visitor.As(host, "kelvany-focal");
        var at = new[] { new { scope = "words", passage = "p051", quotation = new { exact = "border control" } } };
        (await focal.PostAsync("comments", new { text = "Unsent zygote words.", proposedWording = "zygote management", places = at }))
            .Created();
        (await focal.PostAsync("comments", new { text = "Sent zygote words.", places = at, submit = true })).Created();
        foreach (var (name, type) in new[] { ("kelvany-focal", "personal"), ("kelvany-focal", "channel"),
            ("kelvany-contributor", "groupChat") })
        {
            var person = await teams.ChatAsync(name, type);
            var found = Attachments(await person.ComposeAsync("query", Query("mine", "zygote")));
            Assert.HasCount(2, found);
            foreach (var one in found)
            {
                Assert.IsFalse(one["content"]!.ToJsonString().Contains("zygote", StringComparison.Ordinal),
                    "a comment's words would be read by others");
                Assert.IsFalse(one["content"]!.ToJsonString().Contains("aved", StringComparison.Ordinal),
                    "a comment's state would be read by others");
            }

            var listed = string.Concat(found.Select(f => f["preview"]!.ToJsonString()));
            StringAssert.Contains(listed, "Sent zygote words.", StringComparison.Ordinal);
            Assert.AreEqual(name == "kelvany-focal", listed.Contains("Unsent zygote", StringComparison.Ordinal), name);
        }

        var other = await teams.ChatAsync("orvessa-focal");
        Assert.AreEqual("message",
            (await other.ComposeAsync("query", Query("mine", "zygote")))["composeExtension"]!["type"]!.GetValue<string>());
        Assert.AreEqual("message",
            (await teams.Stranger().ComposeAsync("query", Query("passages", "border")))["composeExtension"]!["type"]!.GetValue<string>());
    }

    [TestMethod]
    public async Task What_was_changed_after_it_was_sent_is_inserted_as_it_was_sent_and_marks_are_text()
    {
        var focal = Visitor.As(host, "kelvany-focal");
        var id =
            (await focal.PostAsync("comments",
                new { text = "<b>zygote</b>", places = new[] { new { scope = "passage", passage = "p051" } }, submit = true })).Created()
                .Text("id");
        var person = await teams.ChatAsync("kelvany-focal", "groupChat");
        StringAssert.Contains(
            Attachments(await person.ComposeAsync("query", Query("mine", "zygote")))[0]["preview"]!["content"]!["text"]!.GetValue<string>(),
            "&lt;b&gt;zygote", StringComparison.Ordinal);

        (await focal.PutAsync($"comments/{id}",
            new { text = "<b>zygote</b> elsewhere", places = new[] { new { scope = "passage", passage = "p020" } } })).Ok();
        var contributor = await teams.ChatAsync("kelvany-contributor", "groupChat");
        var found = Attachments(await contributor.ComposeAsync("query", Query("mine", "zygote"))).Single();
        StringAssert.Contains(new ChatCard(found["content"]!.AsObject(), "").Words, "Part 2, 24", StringComparison.Ordinal);
        Assert.IsFalse(found.ToJsonString().Contains("zygote", StringComparison.Ordinal), "another's words, not sent yet");
    }

    [TestMethod]
    public async Task Ones_own_message_becomes_a_saved_comment_after_it_was_looked_at()
    {
        var person = await teams.ChatAsync("kelvany-focal", "channel");
        var message =
            Message(person,
                "<p>24: replace border control with border&nbsp;management</p><blockquote " +
                "itemtype=\"http://schema.skype.com/Reply\"><p>another's words</p></blockquote>");
        var before = (await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200")).Count;
        var asked = await person.ComposeAsync("fetchTask", message);
        var card = Card(asked);
        StringAssert.Contains(card.Words, "Part 2, 24, “border control”", StringComparison.Ordinal);
        Assert.IsFalse(card.Words.Contains("another", StringComparison.Ordinal));
        Assert.IsFalse(card.Has("Send now"), "it becomes a saved comment, not a sent one");
        Assert.AreEqual(before, (await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200")).Count);

        var data =
            card.Content["actions"]!.AsArray().Single(a => a!["title"]!.GetValue<string>() == "Save")!["data"]!.DeepClone().AsObject();
        data["proposedWording"] = "integrated border management";
        foreach (var _ in new[] { 1, 2 })
        {
            var saved =
                await person.ComposeAsync("submitAction", new JsonObject { ["commandId"] = "comment", ["data"] = data.DeepClone() });
            StringAssert.Contains(Card(saved).Words, "Saved inside your delegation; not yet sent", StringComparison.Ordinal);
        }

        var all = await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200");
        Assert.HasCount(before + 1, all);
        Assert.AreEqual("integrated border management", all[^1].GetProperty("proposedWording").GetString());
    }

    [TestMethod]
    public async Task Anothers_message_is_not_taken_and_no_button_of_the_task_sends()
    {
        var person = await teams.ChatAsync("kelvany-focal", "channel");
        var message = Message(person, "24: shorter");
        message["messagePayload"]!["from"]!["user"]!["id"] = "00000000-0000-0000-0000-00000000cccc";
        StringAssert.Contains(Card(await person.ComposeAsync("fetchTask", message)).Words, "Only a message of your own",
            StringComparison.Ordinal);
        message["messagePayload"]!["from"] = null;
        StringAssert.Contains(Card(await person.ComposeAsync("fetchTask", message)).Words, "Only a message of your own",
            StringComparison.Ordinal);

        var before = (await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200")).Count;
        foreach (var verb in new[] { "send", "submit", "none", "withdraw-now", "approve", "mine", "show" })
        {
            var answer =
                await person.ComposeAsync("submitAction",
                    new JsonObject
                    {
                        ["commandId"] = "comment",
                        ["data"] =
                            new JsonObject
                            {
                                ["verb"] = verb,
                                ["c"] = RunningHost.Consultation,
                                ["text"] = "x",
                                ["places"] = new JsonArray("""{"scope":"document"}""")
                            }
                    });
            Assert.AreEqual("Nothing was saved.", answer["task"]!["value"]!.GetValue<string>(), verb);
        }

        Assert.AreEqual(before, (await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200")).Count);
        StringAssert.Contains(Card(await teams.Stranger().ComposeAsync("fetchTask", Message(teams.Stranger(), "24: shorter"))).Words,
            "Ask the Secretariat", StringComparison.Ordinal);
    }

    private static JsonObject Query(string command, string words) => new()
    {
        ["commandId"] = command,
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
    };

    private static JsonObject Message(ChatPerson person, string html) => new()
    {
        ["commandId"] = "comment",
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject
        {
            ["id"] = "1511859600000",
            ["from"] =
                new JsonObject
                {
                    ["user"] =
                    new JsonObject { ["id"] = person.Activity("message")["from"]!["aadObjectId"]!.GetValue<string>() }
                },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
        },
    };

    private static List<JsonNode> Attachments(JsonNode answer) =>
        [.. answer["composeExtension"]!["attachments"]!.AsArray().OfType<JsonNode>()];

    private static ChatCard Card(JsonNode answer) => new(answer["task"]!["value"]!["card"]!["content"]!.AsObject(), "");
}
