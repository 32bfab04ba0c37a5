using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class ConversationRulesTests
{
    private static readonly ChatConversation Chat = new("tenant", "https://smba.trafficmanager.net/emea/", new("a:1"));

    [TestMethod]
    public void What_is_so_already_is_noted_no_second_time()
    {
        var round = new Round();
        round.Done("avaria-contributor", new NoteConversation(Chat));
        var once = round.Board;
        round.Done("avaria-contributor", new NoteConversation(Chat));
        Assert.AreSame(once, round.Board);
        round.Done("secretariat", new NoteConversation(Chat with { Id = new("a:2") }));
        round.Done("avaria-contributor", new NoteConversation(Chat with { ServiceUrl = "https://smba.trafficmanager.net/amer/" }));
        Assert.AreEqual("https://smba.trafficmanager.net/amer/", round.Board.Conversations[new PersonId("avaria-contributor")].ServiceUrl);
        Assert.HasCount(2, round.Board.Conversations);
    }

    [TestMethod]
    public void Only_the_chat_that_stands_can_end_and_only_for_whoever_it_is_with()
    {
        var round = new Round();
        round.Done("avaria-contributor", new NoteConversation(Chat));
        var noted = round.Board;
        round.Done("avaria-contributor", new EndConversation(new("a:0")));
        round.Done("avaria-focal", new EndConversation(Chat.Id));
        Assert.AreSame(noted, round.Board);
        round.Done("avaria-contributor", new EndConversation(Chat.Id));
        Assert.IsEmpty(round.Board.Conversations);
    }

    [TestMethod]
    public void A_chat_that_cannot_be_recorded_is_refused()
    {
        var round = new Round();
        round.Refused("missing", "avaria-focal", new NoteConversation(Chat with { TenantId = "" }));
        round.Refused("bad-text", "avaria-focal", new NoteConversation(Chat with { Id = new("a\u0007") }));
        round.Refused("too-long", "avaria-focal", new NoteConversation(Chat with { ServiceUrl = new string('a', 1_001) }));
        round.Refused("not-on-roster", "nobody", new NoteConversation(Chat));
    }

    [TestMethod]
    public void The_number_papers_name_does_not_move()
    {
        var round = new Round();
        var before = round.Board.Receivings;
        round.Done("avaria-focal", new NoteConversation(Chat));
        round.Done("avaria-focal", new EndConversation(Chat.Id));
        Assert.AreEqual(before, round.Board.Receivings);
    }
}
