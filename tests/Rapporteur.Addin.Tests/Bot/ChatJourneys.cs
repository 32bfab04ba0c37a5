using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>What a delegate can do by chat, as a person would do it; the Playground's journeys do the same in a browser.</summary>
[TestClass]
public sealed class ChatJourneys : AgainstTheHost
{
    [TestMethod]
    public async Task A_contributor_comments_by_a_sentence_corrects_it_on_the_card_and_the_focal_point_sends_it()
    {
        var contributor = await teams.ChatAsync("kelvany-contributor");
        var asked = await contributor.SayAsync("24: replace border control with border management");
        StringAssert.Contains(asked.Words, "Part 2, 24, “border control”", StringComparison.Ordinal);
        Assert.AreEqual("border management", asked.Inputs["proposedWording"]);
        Assert.IsFalse(asked.Has("Send now"));
        StringAssert.Contains(asked.Summary, "Nothing is saved yet", StringComparison.Ordinal);
        Assert.IsFalse(asked.Summary.Contains("border", StringComparison.Ordinal), "a notification holds no comment text");

        var saved =
            await contributor.PressAsync(asked, "Save", ("proposedWording", "integrated border management"),
                ("text", "Control is part of management."));
        StringAssert.Contains(saved.Words, "Saved inside your delegation; not yet sent", StringComparison.Ordinal);
        var reference = System.Text.RegularExpressions.Regex.Match(saved.Words, "C-[0-9A-Z]+").Value;

        var focal = await teams.ChatAsync("kelvany-focal");
        var found = await focal.SayAsync($"approve {reference}");
        var approved = await focal.PressAsync(found, "Approve");
        StringAssert.Contains(approved.Words, "Approved; not yet sent", StringComparison.Ordinal);
        var review = await focal.SayAsync("submit");
        var id = review.Inputs["comments"].Split(',');
        var receipt = await focal.PressAsync(review, "Send");
        StringAssert.Contains(receipt.Words, "Received: R-", StringComparison.Ordinal);
        StringAssert.Contains(receipt.Words, reference, StringComparison.Ordinal);

        var seen = await Visitor.As(host, "secretariat-1").CommentsAsync("?pageSize=200");
        var one = seen.Single(c => c.GetProperty("reference").GetString() == reference);
        Assert.AreEqual("integrated border management", one.GetProperty("proposedWording").GetString());
        Assert.AreEqual("border control", one.GetProperty("places")[0].GetProperty("quotation").GetProperty("exact").GetString());
        Assert.IsNotEmpty(id);
    }

    [TestMethod]
    public async Task Colleagues_support_and_note_in_the_chat_what_stays_inside_their_delegation()
    {
        var id = await Visitor.As(host, "kelvany-contributor").SavedAsync("Talked about in the chat.");
        var reference = (await Visitor.As(host, "kelvany-contributor").GetAsync($"comments/{id}")).Ok().Text("reference");
        var focal = await teams.ChatAsync("kelvany-focal");
        var shown = await focal.PressAsync(await focal.SayAsync($"show {reference}"), "Not support");
        StringAssert.Contains(shown.Words, "for it 0, not for it 1", StringComparison.Ordinal);
        var noted = await focal.PressAsync(await focal.PressAsync(shown, "Note…"), "Add the note", ("note", "Ask the capital."));
        StringAssert.Contains(noted.Words, "Ask the capital.", StringComparison.Ordinal);
        Assert.IsFalse(noted.Summary.Contains("capital", StringComparison.Ordinal), "a notification holds no note");
        (await Visitor.As(host, "kelvany-focal").PostAsync("submissions", new { comments = new[] { id }, saved = true })).Created();
        var office = await teams.ChatAsync("secretariat-1");
        Assert.DoesNotContain("Ask the capital.", (await office.SayAsync($"show {reference}")).Words);
    }

    [TestMethod]
    public async Task The_contributors_own_closing_is_told_to_their_delegation_and_to_nobody_else()
    {
        var focal = Visitor.As(host, "kelvany-focal");
        (await focal.PutAsync("contributors", new { day = "2017-12-20" })).Ok();
        var contributor = await teams.ChatAsync("kelvany-contributor");
        StringAssert.Contains((await contributor.SayAsync("closing")).Words, "contributors write until", StringComparison.Ordinal);
        (await focal.PutAsync("contributors", new { paused = true })).Ok();
        StringAssert.Contains((await contributor.SayAsync("closing")).Words, "contributors are paused", StringComparison.Ordinal);
        foreach (var other in new[] { "bromandy-focal", "secretariat-1" })
        {
            Assert.DoesNotContain("contributors", (await (await teams.ChatAsync(other)).SayAsync("closing")).Words, other);
        }
    }

    [TestMethod]
    public async Task The_same_message_or_button_twice_changes_nothing()
    {
        var focal = await teams.ChatAsync("kelvany-focal");
        var message = focal.Message("14 iii: add a reference to micro-financing");
        await teams.DeliverAsync(message);
        await teams.DeliverAsync((JsonObject)message.DeepClone());
        Assert.HasCount(1, teams.Sent(focal.Conversation));

        var before = (await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200")).Count;
        var card = ChatCard.Of(teams.Sent(focal.Conversation)[0]);
        var first = await focal.PressAsync(card, "Save");
        var again = await focal.PressAsync(card, "Save");
        Assert.AreEqual(first.Words, again.Words);
        Assert.AreEqual(before + 1, (await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200")).Count);
        var changed = await focal.PressAsync(card, "Save", ("text", "Something else."));
        StringAssert.Contains(changed.Words, "used already", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task An_old_cards_button_does_not_do_what_is_no_longer_allowed()
    {
        var contributor = await teams.ChatAsync("kelvany-contributor");
        var saved = await contributor.PressAsync(await contributor.SayAsync("25: too long"), "Save");
        var reference = System.Text.RegularExpressions.Regex.Match(saved.Words, "C-[0-9A-Z]+").Value;
        var focal = await teams.ChatAsync("kelvany-focal");
        var old = await focal.SayAsync($"approve {reference}");
        var mine =
            (await Visitor.As(host, "kelvany-contributor").CommentsAsync("?pageSize=200"))
                .Single(c => c.GetProperty("reference").GetString() == reference);
        (await Visitor.As(host, "kelvany-contributor")
            .PutAsync($"comments/{mine.GetProperty("id").GetString()}",
                new { text = "Far too long.", places = new[] { new { scope = "document" } } })).Ok();
        var refused = await focal.PressAsync(old, "Approve");
        StringAssert.Contains(refused.Words, "Somebody in your delegation changed this comment", StringComparison.Ordinal);
        StringAssert.Contains(refused.Words, "Saved inside your delegation; not yet sent", StringComparison.Ordinal);
        StringAssert.Contains(refused.Words, "Far too long.", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task What_fits_several_places_is_asked_and_what_fits_none_is_corrected_on_the_card()
    {
        var contributor = await teams.ChatAsync("kelvany-contributor");
        var which = await contributor.SayAsync("(iii): delete");
        StringAssert.Contains(which.Words, "Which place do you mean?", StringComparison.Ordinal);
        var choice =
            which.Content["body"]!.AsArray()
                .First(b => b!["id"]?.GetValue<string>() == "place")!["choices"]![1]!["value"]!.GetValue<string>();
        var confirm = await contributor.PressAsync(which, "This one", ("place", choice));
        StringAssert.Contains(confirm.Words, "Part 1, 14 (iii)", StringComparison.Ordinal);

        var form = await contributor.SayAsync("Part 9: shorten this");
        Assert.AreEqual("shorten this", form.Inputs["text"]);
        var still = await contributor.PressAsync(form, "Save", ("at", "Part 9"));
        Assert.AreEqual("shorten this", still.Inputs["text"]);
        var saved = await contributor.PressAsync(still, "Save", ("at", "Part 2"));
        StringAssert.Contains(saved.Words, "The whole of Part 2", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task No_comments_at_this_stage_is_a_formal_answer_with_a_receipt()
    {
        var focal = await teams.ChatAsync(await SilentAsync());
        var asked = await focal.SayAsync("no comments");
        var receipt = await focal.PressAsync(asked, "Send this answer");
        StringAssert.Contains(receipt.Words, "Received: R-", StringComparison.Ordinal);
        StringAssert.Contains(receipt.Words, "No comments at this stage", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_contributor_is_told_who_sends()
    {
        var contributor = await teams.ChatAsync("kelvany-contributor");
        StringAssert.Contains((await contributor.SayAsync("submit")).Words, "Only the focal point or the alternate",
            StringComparison.Ordinal);
        StringAssert.Contains((await contributor.SayAsync("no comments")).Words, "Only the focal point or the alternate",
            StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("groupChat")]
    [DataRow("channel")]
    public async Task In_a_group_nothing_is_taken_or_shown(string type)
    {
        var person = await teams.ChatAsync("kelvany-focal", type);
        foreach (var said in new[] { "mine", "14 iii: add a reference", "submit", "closing" })
        {
            var card = await person.SayAsync(said);
            StringAssert.Contains(card.Words, "only in a personal chat", StringComparison.Ordinal);
            Assert.IsFalse(card.Words.Contains('[', StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public async Task Somebody_nobody_knows_gets_a_way_in_and_no_data()
    {
        foreach (var said in new[] { "mine", "closing", "14 iii: add", "help" })
        {
            var card = await teams.Stranger().SayAsync(said);
            StringAssert.Contains(card.Words, "Ask the Secretariat for an invitation", StringComparison.Ordinal);
            Assert.IsFalse(card.Words.Contains("Part", StringComparison.Ordinal) || card.Words.Contains("2017", StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public async Task Nobody_reads_another_delegations_comment_by_its_reference_or_id()
    {
        var contributor = await teams.ChatAsync("kelvany-contributor");
        var saved = await contributor.PressAsync(await contributor.SayAsync("25: too long"), "Save");
        var reference = System.Text.RegularExpressions.Regex.Match(saved.Words, "C-[0-9A-Z]+").Value;
        var id =
            (await Visitor.As(host, "kelvany-contributor").CommentsAsync("?pageSize=200"))
                .Single(c => c.GetProperty("reference").GetString() == reference).GetProperty("id").GetString()!;
        var other = await teams.ChatAsync("orvessa-focal");
        StringAssert.Contains((await other.SayAsync($"align with {reference}")).Words, "There is no such comment",
            StringComparison.Ordinal);
        foreach (var verb in new[] { "show", "approve", "withdraw", "withdraw-now", "align" })
        {
            var activity = other.Activity("invoke");
            activity["name"] = "adaptiveCard/action";
            activity["value"] =
                new JsonObject
                {
                    ["action"] =
                    new JsonObject { ["verb"] = verb, ["data"] = new JsonObject { ["c"] = RunningHost.Consultation, ["id"] = id } }
                };
            var (_, body) = await teams.DeliverAsync(activity);
            StringAssert.Contains(new ChatCard(body!["value"]!.AsObject(), "").Words, "There is no such comment", StringComparison.Ordinal,
                verb);
        }
    }

    [TestMethod]
    public async Task What_was_thrown_away_or_withdrawn_is_brought_back_by_its_button_or_by_asking_to_undo()
    {
        var focal = await teams.ChatAsync("kelvany-focal");
        var saved = await focal.PressAsync(await focal.SayAsync("25: to be thrown away"), "Save");
        var gone = await focal.PressAsync(await focal.PressAsync(saved, "Delete…"), "Delete");
        StringAssert.Contains((await focal.PressAsync(gone, "Undo")).Words, "Brought back as it was.", StringComparison.Ordinal);
        var id = await Visitor.As(host, "kelvany-focal").SentAsync("To be withdrawn.");
        (await Visitor.As(host, "kelvany-focal").PostAsync($"comments/{id}/withdraw")).Ok();
        StringAssert.Contains((await focal.PressAsync(await focal.SayAsync("undo"), "Undo")).Words, "Brought back as it was.",
            StringComparison.Ordinal);
        Assert.AreEqual("sent", (await Visitor.As(host, "secretariat-1").GetAsync($"comments/{id}")).Ok().Text("state"));
    }

    [TestMethod]
    public async Task Undo_leads_back_from_the_last_act_whatever_it_was()
    {
        var focal = await teams.ChatAsync("hadrune-focal");
        StringAssert.Contains((await focal.SayAsync("undo")).Words, "nothing of the last ten minutes", StringComparison.Ordinal);
        var saved = await focal.PressAsync(await focal.SayAsync("25: our passing thought"), "Save");
        StringAssert.Contains((await focal.PressAsync(await focal.SayAsync("undo"), "Delete")).Words, "Deleted.", StringComparison.Ordinal);
        saved = await focal.PressAsync(await focal.SayAsync("undo"), "Undo");
        var reference = System.Text.RegularExpressions.Regex.Match(saved.Words, "C-[0-9A-Z]+").Value;

        var edit = await focal.PressAsync(saved, "Change…");
        await focal.PressAsync(edit, "Save the change", ("text", "Lengthen this."));
        var before = await focal.SayAsync("undo");
        Assert.AreEqual("our passing thought", before.Inputs["text"]);
        await focal.PressAsync(before, "Save the change");
        var approved = await focal.PressAsync(await focal.SayAsync($"approve {reference}"), "Approve");
        StringAssert.Contains((await focal.SayAsync("undo")).Words, "can still be changed or deleted", StringComparison.Ordinal);
        Assert.IsTrue(approved.Has("Delete…"));

        var visitor = Visitor.As(host, "hadrune-focal");
        var id = (await visitor.CommentsAsync("?mine=true")).Single(c => c.GetProperty("reference").GetString() == reference)
            .GetProperty("id").GetString();
        (await visitor.PostAsync("submissions", new { comments = new[] { id } })).Created();
        var withdrawn = await focal.PressAsync(await focal.SayAsync("undo"), "Withdraw");
        StringAssert.Contains(withdrawn.Words, "Withdrawn.", StringComparison.Ordinal);

        var two = new[] { await visitor.SavedAsync("One."), await visitor.SavedAsync("Two.") };
        var receipt = (await visitor.PostAsync("submissions", new { comments = two, saved = true })).Created().Text("reference");
        var told = await focal.SayAsync("undo");
        StringAssert.Contains(told.Words, receipt, StringComparison.Ordinal);
        StringAssert.Contains(told.Words, "sent 2 comments", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Unsigned_activities_are_taken_only_with_the_secret_and_for_this_machine()
    {
        var person = await teams.ChatAsync("kelvany-focal");
        using var client = host.Client();
        foreach (var (address, service, expected) in new[]
        {
            ("/api/messages", teams.Service, 401),
            ("/api/messages?local=wrong", teams.Service, 401),
            ($"/api/messages?local={host.Secret}", "https://smba.trafficmanager.net/emea/", 401),
            ($"/api/messages?local={host.Secret}", teams.Service, 200),
        })
        {
            var activity = person.Message("help");
            activity["serviceUrl"] = service;
            using var body = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(address, body);
            Assert.AreEqual(expected, (int)response.StatusCode, address);
        }
    }

    // A focal point whose delegation has answered nothing when the sample begins.
    private async Task<string> SilentAsync()
    {
        using var client = host.AtThisMachine();
        var people = JsonNode.Parse(await client.GetStringAsync("/local/people"))!.AsArray();
        foreach (var person in people.Where(p => p!["role"]!.GetValue<string>() == "focalPoint").Select(p => p!["id"]!.GetValue<string>()))
        {
            if ((await Visitor.As(host, person).CommentsAsync()).TrueForAll(c => !c.GetProperty("own").GetBoolean())
                && (await Visitor.As(host, person).GetAsync("submissions")).Ok().Body.GetProperty("submissions").GetArrayLength() == 0)
            {
                return person;
            }
        }

        throw new AssertFailedException("Every delegation of the sample has answered.");
    }
}
