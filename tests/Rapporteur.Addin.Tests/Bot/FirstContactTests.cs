using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>The bot is added, met and removed; where a known person can be written to is remembered.</summary>
[TestClass]
public sealed class FirstContactTests : AgainstTheHost
{
    [TestMethod]
    public async Task Both_events_of_an_installation_bring_one_welcome_and_one_entry()
    {
        var person = await teams.ChatAsync("kelvany-contributor");
        var before = (await BoardAsync()).Sequence;
        await AddAsync(person);
        var welcome = ChatCard.Of(teams.Sent(person.Conversation).Single());
        StringAssert.Contains(welcome.Words, "Written comments on the zero draft of the Call for Action", StringComparison.Ordinal);
        StringAssert.Contains(welcome.Words, "22 December 2017", StringComparison.Ordinal);
        Assert.IsTrue(welcome.Has("Our comments"));
        var board = await BoardAsync();
        Assert.AreEqual(before + 1, board.Sequence);
        Assert.AreEqual(
            new ChatConversation(person.Activity("message")["conversation"]!["tenantId"]!.GetValue<string>(), teams.Service,
                new(person.Conversation)), board.Conversations[new PersonId("kelvany-contributor")]);

        await AddAsync(person);
        await person.SayAsync("help");
        Assert.AreEqual(before + 1, (await BoardAsync()).Sequence, "nothing changed, so nothing is written");
        Assert.HasCount(2, teams.Sent(person.Conversation));
    }

    [TestMethod]
    public async Task A_removed_bot_is_remembered_over_a_restart_and_welcomes_again_when_it_comes_back()
    {
        var person = await teams.ChatAsync("kelvany-contributor");
        await AddAsync(person);
        var removed = person.Activity("installationUpdate");
        removed["action"] = "remove";
        await teams.DeliverAsync(removed);
        await teams.DeliverAsync((JsonObject)removed.DeepClone());
        await host.RestartAsync();
        Assert.IsFalse((await BoardAsync()).Conversations.ContainsKey(new PersonId("kelvany-contributor")));
        await AddAsync(person);
        Assert.HasCount(2, teams.Sent(person.Conversation));
        await host.RestartAsync();
        Assert.AreEqual(person.Conversation, (await BoardAsync()).Conversations[new PersonId("kelvany-contributor")].Id.Value);
        await AddAsync(person);
        Assert.HasCount(2, teams.Sent(person.Conversation));
    }

    [TestMethod]
    public async Task A_chat_that_moved_is_noted_by_the_next_message()
    {
        var person = await teams.ChatAsync("kelvany-contributor");
        await AddAsync(person);
        await using var elsewhere = await TeamsSide.StartAsync(host);
        var message = person.Message("help");
        message["serviceUrl"] = elsewhere.Service;
        await teams.DeliverAsync(message);
        Assert.AreEqual(elsewhere.Service, (await BoardAsync()).Conversations[new PersonId("kelvany-contributor")].ServiceUrl);
    }

    [TestMethod]
    public async Task A_stranger_gets_a_way_in_and_is_not_remembered_and_a_group_is_told_where_to_go()
    {
        var before = (await BoardAsync()).Sequence;
        await AddAsync(teams.Stranger());
        StringAssert.Contains(ChatCard.Of(teams.Sent(teams.Stranger().Conversation).Single()).Words,
            "Ask the Secretariat for an invitation", StringComparison.Ordinal);
        var group = await teams.ChatAsync("kelvany-focal", "groupChat");
        await AddAsync(group);
        StringAssert.Contains(ChatCard.Of(teams.Sent(group.Conversation).Single()).Words, "only in a personal chat",
            StringComparison.Ordinal);
        Assert.AreEqual(before, (await BoardAsync()).Sequence);
    }

    [TestMethod]
    public async Task No_answer_to_anybody_changes_by_what_is_remembered()
    {
        var asked = new[] { "draft", "comments?pageSize=200", "submissions", "progress" };
        var people = new[] { "kelvany-focal", "orvessa-focal", "secretariat-1", "chair-1" };
        async Task<string[]> Told() =>
            [.. await Task.WhenAll(people.SelectMany(p => asked.Select(async a => (await Visitor.As(host, p).GetAsync(a)).Raw)))];
        var (before, received) = (await Told(), (await BoardAsync()).Receivings);
        await AddAsync(await teams.ChatAsync("kelvany-contributor"));
        foreach (var (one, other) in before.Zip(await Told()))
        {
            Assert.AreEqual(one, other);
        }

        Assert.AreEqual(received, (await BoardAsync()).Receivings, "papers name this number");
    }

    private async Task AddAsync(ChatPerson person)
    {
        var installed = person.Activity("installationUpdate");
        installed["action"] = "add";
        var joined = person.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        foreach (var activity in new[] { installed, joined })
        {
            Assert.AreEqual(200, (await teams.DeliverAsync(activity)).Status);
        }
    }

    private ValueTask<Board> BoardAsync() =>
        host.Service<Rapporteur.Intake.Intake>().BoardAsync(new ConsultationId(RunningHost.Consultation));
}
