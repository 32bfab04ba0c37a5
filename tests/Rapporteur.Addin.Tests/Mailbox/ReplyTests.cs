using System.Net;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Tests.Notices;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>A mail is threaded to the notice it answers by our own Message-ID; a reply to a question is offered as its answer.</summary>
[TestClass]
public sealed class ReplyTests
{
    [TestMethod]
    public async Task A_reply_to_a_question_is_offered_and_taken_as_its_answer_and_stands_filed()
    {
        await using var host = await RunningHost.StartAsync();
        var (focal, office) = (Visitor.As(host, "velmora-focal"), Visitor.As(host, "secretariat-1"));
        var comment = await focal.SentAsync("Border management, please.");
        (await office.PostAsync($"comments/{comment}/clarification", new { question = "Throughout the text?" })).Ok();
        await host.Service<Reminding>().LookAsync(TimeSpan.FromMinutes(2));
        var asked = await SentAsync(host, new NoticeKey.Question(new CommentId(comment), 1), "velmora-focal");
        var reply = await (Letters.Plain(
            $"Yes, throughout.\n\nOn 28 Nov 2017, Secretariat <secretariat@rapporteur.example> wrote:\n> {Quoted}\n",
            "someone@velmora.example") with
        {
            Headers = [$"In-Reply-To: <other@velmora.example>", $"References: {asked} <other@velmora.example>"],
        }).ArriveAsync(host);

        var seen = (await office.GetAsync($"arrivals/{reply}")).Ok().Body.GetProperty("replies")[0];
        Assert.AreEqual(
            ("question", comment, 1, "Throughout the text?", true),
            (seen.GetProperty("kind").GetString(), seen.GetProperty("comment").GetString(), seen.GetProperty("number").GetInt32(),
                seen.GetProperty("question").GetString(), seen.GetProperty("open").GetBoolean()));
        var page = (await office.GetAsync($"/desk/{RunningHost.Consultation}/mail/{reply}")).Ok().Raw;
        StringAssert.Contains(page, "Take it as the answer", StringComparison.Ordinal);
        StringAssert.Contains(page, "Throughout the text?", StringComparison.Ordinal);

        (await office.PostAsync($"arrivals/{reply}/answer", new { comment = "none" })).Refused(HttpStatusCode.Conflict, "no-question");
        (await office.PostAsync($"arrivals/{reply}/answer", new { }, "one")).Ok();
        var again = (await office.PostAsync($"arrivals/{reply}/answer", new { }, "one")).Ok().Body;
        Assert.AreEqual("filed", again.GetProperty("state").GetString());
        Assert.IsFalse(again.GetProperty("replies")[0].GetProperty("open").GetBoolean());
        foreach (var reader in new[] { focal, office })
        {
            var answer = (await reader.GetAsync($"comments/{comment}")).Ok().Body.GetProperty("clarifications")[0];
            Assert.AreEqual("Yes, throughout.", answer.GetProperty("answer").GetString());
            Assert.IsFalse(answer.TryGetProperty("answeredBy", out _), "which officer entered it is the other side's affair");
        }
    }

    [TestMethod]
    public async Task A_reply_to_a_reminder_says_so_and_a_mail_to_nothing_of_ours_says_nothing()
    {
        await using var host = await RunningHost.StartAsync();
        await host.ApproveAsync();
        (await new Visitor(host.AtThisMachine()).PutAsync("/local/clock", new { now = "2017-12-20T12:00:00Z" })).Ok();
        var key = NoticeKey.Read("reminder/v0/working-days-2")!;
        var person = (await host.BoardAsync()).Notices[key].Outcomes.Values.First(o => o.Channel == NoticeChannel.Mail).Person.Value;
        var reminded = await SentAsync(host, key, person);
        var office = Visitor.As(host, "secretariat-1");
        var reply = await (Letters.Plain("We have no comments.") with { Headers = [$"In-Reply-To: {reminded}"] }).ArriveAsync(host);
        var seen = (await office.GetAsync($"arrivals/{reply}")).Ok().Body;
        Assert.AreEqual("reminder", seen.GetProperty("replies")[0].GetProperty("kind").GetString());
        (await office.PostAsync($"arrivals/{reply}/answer", new { })).Refused(HttpStatusCode.Conflict, "no-question");
        var other = await Letters.Plain("We have no comments.").ArriveAsync(host);
        Assert.AreEqual(0, (await office.GetAsync($"arrivals/{other}")).Ok().Body.GetProperty("replies").GetArrayLength());
    }

    private const string Quoted = "The question stands with the comment, at the address below.";

    private static async Task<string> SentAsync(RunningHost host, NoticeKey key, string person) =>
        (await host.Service<SendingLog>().OfAsync(
            new(RunningHost.Consultation), key, [new PersonId(person)], CancellationToken.None))[new PersonId(person)].Mail!;
}
