using Rapporteur.Addin.Tests.Running;
using Rapporteur.Notices;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>Reminders can be stopped where their List-Unsubscribe leads; it stops these and nothing else.</summary>
[TestClass]
public sealed class StopJourneys
{
    [TestMethod]
    public async Task Who_stops_reminders_gets_none_and_everything_else_still_comes()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "bromandy-focal");
        var page = $"/reader/{RunningHost.Consultation}/reminders";
        StringAssert.Contains((await focal.GetAsync(page)).Ok().Raw, "data-reminders=\"on\"", StringComparison.Ordinal);
        await ChooseAsync(focal, page, wanted: false);
        StringAssert.Contains((await focal.GetAsync(page)).Ok().Raw, "data-reminders=\"off\"", StringComparison.Ordinal);
        await host.ApproveAsync();
        await MoveAsync(host, "2017-12-20T12:00:00Z");
        await Patience.UntilAsync(async () => (await ToldAsync(host, "reminder/v0/working-days-2")).Contains("bromandy-alternate"));
        var reminded = await ToldAsync(host, "reminder/v0/working-days-2");
        CollectionAssert.DoesNotContain(reminded, "bromandy-focal");
        CollectionAssert.Contains(reminded, "bromandy-alternate", "others of the delegation still get them");
        StringAssert.Contains(
            Reach.Of(await host.BoardAsync()).Single(r => r.Person.Value == "bromandy-focal").ToDoIn(Words.Language.English),
            "has stopped reminders", StringComparison.Ordinal);

        // What the mail says of it, and where its header leads.
        var mail = (await new Visitor(host.AtThisMachine()).GetAsync("/graph/_local/mail")).Ok().Body.EnumerateArray()
            .Last(m => m.GetProperty("to")[0].GetString() == "bromandy-alternate@bromandy.example").GetProperty("text").GetString()!;
        StringAssert.Contains(mail, $"{page}; receipts, questions, dates and new drafts still come.", StringComparison.Ordinal);

        await ChooseAsync(focal, page, wanted: true);
        await MoveAsync(host, "2017-12-20T12:01:00Z");
        await Patience.UntilAsync(async () => (await ToldAsync(host, "reminder/v0/working-days-2")).Contains("bromandy-focal"));
    }

    private static async Task ChooseAsync(Visitor visitor, string page, bool wanted)
    {
        using var form = new FormUrlEncodedContent([new("wanted", wanted ? "true" : "false")]);
        (await visitor.PostAsync(page, form)).Is(System.Net.HttpStatusCode.Found);
    }

    private static async Task MoveAsync(RunningHost host, string now) =>
        (await new Visitor(host.AtThisMachine()).PutAsync("/local/clock", new { now })).Ok();

    private static async Task<List<string>> ToldAsync(RunningHost host, string key) =>
        [.. (await new Visitor(host.AtThisMachine()).GetAsync("/local/outbox")).Ok().Body.EnumerateArray()
            .Where(i => i.GetProperty("key").GetString() == key).Select(i => i.GetProperty("person").GetString()!)];
}
