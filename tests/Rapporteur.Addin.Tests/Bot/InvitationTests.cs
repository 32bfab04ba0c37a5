using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>An account nobody knows brings the code of an invitation into the chat.</summary>
[TestClass]
public sealed partial class InvitationTests : AgainstTheHost
{
    private const string People = $"/desk/{RunningHost.Consultation}/people";

    [TestMethod]
    public async Task The_account_that_brings_the_code_is_welcomed_and_acts_as_that_person_from_then_on()
    {
        var newcomer = teams.Newcomer("phone");
        StringAssert.Contains((await newcomer.SayAsync("hello")).Words, "invitation, and the code in it", StringComparison.Ordinal);
        StringAssert.Contains((await newcomer.SayAsync($"invitation {await InvitedAsync("kelvany-contributor")}")).Words,
            "a further account", StringComparison.Ordinal);
        StringAssert.Contains((await newcomer.SayAsync("mine")).Words, "I do not know you", StringComparison.Ordinal);
        await ConfirmedAsync("kelvany-contributor", "phone", by: "kelvany-focal");
        var welcome = await newcomer.SayAsync("help");
        StringAssert.Contains(welcome.Words, "What I understand", StringComparison.Ordinal);
        var board = await BoardAsync();
        Assert.AreEqual(newcomer.Conversation, board.Conversations[new PersonId("kelvany-contributor")].Id.Value);
        await newcomer.PressAsync(await newcomer.SayAsync("25: too long"), "Save");
        Assert.AreEqual("too long",
            (await Visitor.As(host, "kelvany-focal").CommentsAsync("?pageSize=200"))[^1].GetProperty("text").GetString());

        await host.RestartAsync();
        StringAssert.Contains((await newcomer.SayAsync("mine")).Words, "too long", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task The_code_alone_and_the_Russian_word_do_as_well_and_one_who_is_known_elsewhere_may_bring_one()
    {
        var code = await InvitedAsync("kelvany-focal");
        StringAssert.Contains((await teams.Newcomer("one").SayAsync(code.ToLowerInvariant())).Words, "a further account",
            StringComparison.Ordinal);
        var russian = await InvitedAsync("orvessa-focal");
        StringAssert.Contains((await teams.Newcomer("two").SayAsync($"Приглашение: {russian}")).Words, "a further account",
            StringComparison.Ordinal);
        var other = await teams.ChatAsync("bromandy-focal");
        StringAssert.Contains((await other.SayAsync(await InvitedAsync("kelvany-focal"))).Words, "acts for somebody else",
            StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task Unknown_used_replaced_and_expired_codes_get_the_same_card()
    {
        var (replaced, used) = (await InvitedAsync("kelvany-focal"), await InvitedAsync("kelvany-focal"));
        await teams.Newcomer("phone").SayAsync(used);
        var late = await InvitedAsync("kelvany-contributor");
        host.Clock.MoveTo(host.Clock.Now + Invitation.GoodFor + Duration.FromSeconds(1));
        var cards = new List<string>();
        foreach (var code in new[] { "00000-00000-00000-00000-000000", "invitation 00000-1", replaced, used, late })
        {
            cards.Add((await teams.Newcomer("other").SayAsync(code)).Content.ToJsonString());
        }

        Assert.HasCount(1, cards.Distinct());
        StringAssert.Contains(cards[0], "mistyped, was used before or has expired", StringComparison.Ordinal);
        StringAssert.Contains((await teams.Newcomer("other").SayAsync("mine")).Words, "I do not know you", StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task A_code_is_not_taken_where_others_read_it_and_a_message_that_comes_twice_takes_it_once()
    {
        var code = await InvitedAsync("kelvany-focal");
        StringAssert.Contains((await teams.Newcomer("phone", "groupChat").SayAsync(code)).Words, "only in a personal chat",
            StringComparison.Ordinal);
        var newcomer = teams.Newcomer("phone");
        var before = (await BoardAsync()).Sequence;
        var message = newcomer.Message(code);
        await teams.DeliverAsync(message);
        await teams.DeliverAsync((JsonObject)message.DeepClone());
        Assert.HasCount(1, teams.Sent(newcomer.Conversation));
        Assert.AreEqual(before + 1, (await BoardAsync()).Sequence, "the account, which waits");
    }

    [TestMethod]
    public async Task An_unbound_account_is_a_stranger_again_and_what_it_did_stays()
    {
        var newcomer = teams.Newcomer("phone");
        await newcomer.SayAsync(await InvitedAsync("kelvany-contributor"));
        await ConfirmedAsync("kelvany-contributor", "phone", by: "kelvany-contributor");
        await newcomer.PressAsync(await newcomer.SayAsync("25: too long"), "Save");
        var old = await newcomer.SayAsync("25: far too long");
        (await PostAsync("unbind", "account", "kelvany-contributor/00000000-0000-0000-0000-00000000cccc/account-of-phone"))
            .EnsureSuccessStatusCode();
        StringAssert.Contains((await newcomer.PressAsync(old, "Save")).Words, "I do not know you", StringComparison.Ordinal);
        Assert.IsFalse((await BoardAsync()).Conversations.ContainsKey(new PersonId("kelvany-contributor")));
        Assert.AreEqual("too long",
            (await Visitor.As(host, "kelvany-contributor").CommentsAsync("?pageSize=200"))[^1].GetProperty("text").GetString());
        Assert.AreEqual(HttpStatusCode.NotFound,
            (await PostAsync("unbind", "account", "kelvany-contributor/00000000-0000-0000-0000-00000000cccc/account-of-phone")).StatusCode);
    }

    [TestMethod]
    public async Task Who_has_no_account_any_more_can_be_nobody_s_choice_on_this_machine()
    {
        using var here = host.AtThisMachine();
        var people = JsonNode.Parse(await here.GetStringAsync("/local/people"))!.AsArray();
        var first = people.Where(p => p!["id"]!.GetValue<string>().StartsWith("kelvany", StringComparison.Ordinal)).ToList();
        foreach (var one in first)
        {
            (await PostAsync("unbind", "account", $"{one!["id"]}/{one["tenantId"]}/{one["objectId"]}")).EnsureSuccessStatusCode();
        }

        var left = await here.GetStringAsync("/local/people");
        Assert.DoesNotContain("kelvany", left);
        using var page = await here.GetAsync($"/?local={host.Secret}");
        Assert.AreEqual(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("kelvany-focal", await page.Content.ReadAsStringAsync());
        var code = await InvitedAsync("kelvany-focal");
        await teams.Newcomer("phone").SayAsync(code);
        Assert.Contains("account-of-phone", await here.GetStringAsync("/local/people"));
    }

    [TestMethod]
    public async Task Neither_code_nor_hash_is_in_a_log_or_in_what_anybody_is_told_afterwards()
    {
        var before = (await BoardAsync()).Receivings;
        var code = await InvitedAsync("kelvany-focal");
        await teams.Newcomer("phone").SayAsync($"invitation {code}");
        await teams.Newcomer("other").SayAsync($"invitation {code}");
        var open = await InvitedAsync("kelvany-focal");
        var told = string.Join('\n', host.Log.Lines.Select(l => l.Text));
        foreach (var person in new[] { "secretariat-1", "chair-1", "co-chair-1", "kelvany-focal", "orvessa-focal" })
        {
            foreach (var address in new[] { People, $"/desk/{RunningHost.Consultation}", $"/reader/{RunningHost.Consultation}",
                $"/api/v1/consultations/{RunningHost.Consultation}", $"/api/v1/consultations/{RunningHost.Consultation}/progress" })
            {
                told += await (await host.As(person).GetAsync(address)).Content.ReadAsStringAsync();
            }
        }

        foreach (var secret in new[] { code, open }.SelectMany(
            c => new[] { c, c.Replace("-", "", StringComparison.Ordinal), InvitationCode.Hash(c)! }))
        {
            Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase);
        }

        Assert.AreEqual(before, (await BoardAsync()).Receivings, "papers name this number");
    }

    private async Task<string> InvitedAsync(string person)
    {
        using var answer = await PostAsync("invite", "person", person);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        return Code().Match(await answer.Content.ReadAsStringAsync()).Groups["code"].Value;
    }

    // By another account of the same person, or by who speaks for the delegation, in the pane.
    private async Task ConfirmedAsync(string person, string account, string by)
    {
        using var form =
            new FormUrlEncodedContent([new("account", $"{person}/00000000-0000-0000-0000-00000000cccc/account-of-{account}")]);
        using var answer = await host.As(by).PostAsync($"/pane/{RunningHost.Consultation}/accounts/confirm", form);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "acts for your delegation from now on", StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(string act, string field, string value)
    {
        using var form = new FormUrlEncodedContent([new(field, value)]);
        return await host.As("secretariat-1").PostAsync($"{People}/{act}", form);
    }

    private ValueTask<Board> BoardAsync() =>
        host.Service<Rapporteur.Intake.Intake>().BoardAsync(new ConsultationId(RunningHost.Consultation));

    [GeneratedRegex("<code data-code dir=\"ltr\">(?<code>[0-9A-Z-]{30})</code>")]
    private static partial Regex Code();
}
