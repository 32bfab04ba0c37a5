using Rapporteur.Addin.Tests.Running;
using Rapporteur.Notices;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>Reminders can be stopped where their List-Unsubscribe leads; it stops these and nothing else.</summary>
[TestClass]
public sealed class StopJourneys
{
    private const string Person = "bromandy-focal";
    private const string Page = $"/reader/{RunningHost.Consultation}/reminders";

    [TestMethod]
    public async Task Who_stops_reminders_gets_none_until_they_are_wanted_again()
    {
        await using var host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, Person);
        StringAssert.Contains((await focal.GetAsync(Page)).Ok().Raw, "data-reminders=\"on\"", StringComparison.Ordinal);
        await ChooseAsync(focal, wanted: false);
        StringAssert.Contains((await focal.GetAsync(Page)).Ok().Raw, "data-reminders=\"off\"", StringComparison.Ordinal);
        await host.ApproveAsync();
        await MoveAsync(host, "2017-12-20T12:00:00Z");
        Assert.IsEmpty(
            Reminders.Due(await host.BoardAsync(), host.Clock.Now).Where(d => d.Person.Value == Person && d.Occasion.Key.IsReminder));
        Assert.IsFalse((await host.BoardAsync()).Notices.Values.Any(l => l.Key.IsReminder && l.Outcomes.ContainsKey(new(Person))));
        StringAssert.Contains(
            Reach.Of(await host.BoardAsync()).Single(r => r.Person.Value == Person).ToDoIn(Rapporteur.Words.Language.English),
            "has stopped reminders", StringComparison.Ordinal);

        await ChooseAsync(focal, wanted: true);
        await MoveAsync(host, "2017-12-20T12:01:00Z");
        await Patience.UntilAsync(async () => (await host.BoardAsync()).Notices.Values.Any(
            l => l.Key.IsReminder && l.Outcomes.ContainsKey(new(Person))));
        var mail = (await new Visitor(host.AtThisMachine()).GetAsync("/graph/_local/mail")).Ok().Body.EnumerateArray()
            .Last(m => m.GetProperty("to")[0].GetString() == $"{Person}@bromandy.example").GetProperty("text").GetString()!;
        StringAssert.Contains(mail, $"{Page}; receipts, questions, answers, dates and new drafts still come.", StringComparison.Ordinal);
    }

    private static async Task ChooseAsync(Visitor visitor, bool wanted)
    {
        using var form = new FormUrlEncodedContent([new("wanted", wanted ? "true" : "false")]);
        (await visitor.PostAsync(Page, form)).Is(System.Net.HttpStatusCode.Found);
    }

    private static async Task MoveAsync(RunningHost host, string now) =>
        (await new Visitor(host.AtThisMachine()).PutAsync("/local/clock", new { now })).Ok();
}
