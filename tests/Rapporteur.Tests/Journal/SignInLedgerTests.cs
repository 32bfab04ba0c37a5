using NodaTime;
using Rapporteur.Cluster.Storage;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Tests.Journal;

/// <summary>How often a code may be asked for and mistyped, wherever it is counted; and what else is kept of how people come in.</summary>
public abstract class SignInLedgerContract
{
    private protected Clock Time { get; } = new();

    /// <summary>The ledger of this test, as a process opens it.</summary>
    protected abstract SignInLedger Open();

    /// <summary>What is kept beside it, the same way.</summary>
    protected abstract SpentTickets OpenSpent();

    protected abstract WaysTaken OpenWays();

    [TestMethod]
    public async Task A_ticket_is_taken_once_by_whichever_host_it_is_shown_to()
    {
        var (hosts, until) = (new[] { OpenSpent(), OpenSpent() }, Time.GetUtcNow() + TimeSpan.FromMinutes(1));
        for (var ticket = 0; ticket < 3; ticket++)
        {
            var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(
                n => Task.Run(() => hosts[n % 2].TakeAsync($"t{ticket}", until, CancellationToken.None))));
            Assert.AreEqual(1, taken.Count(t => t));
        }

        Time.Advance(TimeSpan.FromSeconds(59));
        Assert.IsFalse(await hosts[1].TakeAsync("t0", until, CancellationToken.None), "as long as it could be shown");
    }

    [TestMethod]
    public async Task The_first_day_of_each_way_is_known_to_every_host_and_is_the_earliest()
    {
        var (one, other) = (OpenWays(), OpenWays());
        var (account, early, late) = (new Identity("t/1", "o#1"), Instant.FromUtc(2017, 11, 28, 18, 0), Instant.FromUtc(2017, 12, 5, 9, 0));
        one.Note(account, "pane", early);
        await SeenAsync(OpenWays, w => w.First(account, "pane") == early);
        other.Note(account, "pane", late);
        other.Note(account, "tab", late);
        await SeenAsync(OpenWays, w => w.First(account, "tab") == late);
        foreach (var host in (WaysTaken[])[one, other, OpenWays()])
        {
            await host.ReadOnAsync(CancellationToken.None);
            Assert.AreEqual((early, late), (host.First(account, "pane"), host.First(account, "tab")));
            Assert.AreEqual(early, host.First("t/1", "pane"));
            Assert.IsNull(host.First("t/2", "pane"));
        }
    }

    // Who notes it waits for nobody; it is kept soon after.
    private static async Task SeenAsync(Func<WaysTaken> open, Func<WaysTaken, bool> seen)
    {
        for (var host = open(); !seen(host);)
        {
            await host.ReadOnAsync(CancellationToken.None);
            await Task.Yield();
        }
    }

    [TestMethod]
    public async Task After_five_wrong_ones_the_right_one_is_too_late()
    {
        var ledger = Open();
        Assert.IsTrue(await ledger.AskAsync(new("b", "a@x", "n", "right"), CancellationToken.None));
        for (var n = 0; n < 5; n++)
        {
            Assert.AreEqual(Entered.Wrong, (await ledger.EnterAsync("b", "n", _ => "wrong", CancellationToken.None)).What);
        }

        Assert.AreEqual(Entered.Gone, (await ledger.EnterAsync("b", "n", _ => "right", CancellationToken.None)).What);
    }

    [TestMethod]
    public async Task It_is_good_for_ten_minutes_and_no_longer()
    {
        var ledger = Open();
        await ledger.AskAsync(new("b", "a@x", "n", "right"), CancellationToken.None);
        Time.Advance(TimeSpan.FromMinutes(10));
        Assert.AreEqual((Entered.Good, "a@x"), await ledger.EnterAsync("b", "n", _ => "right", CancellationToken.None));
        await ledger.AskAsync(new("b", "a@x", "n", "right"), CancellationToken.None);
        Time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromMilliseconds(1));
        Assert.AreEqual(Entered.Gone, (await ledger.EnterAsync("b", "n", _ => "right", CancellationToken.None)).What);
    }

    [TestMethod]
    public async Task A_new_code_takes_the_place_of_the_one_before()
    {
        var ledger = Open();
        await ledger.AskAsync(new("b", "a@x", "n", "first"), CancellationToken.None);
        await ledger.AskAsync(new("b", "a@x", "n", "second"), CancellationToken.None);
        Assert.AreEqual(Entered.Wrong, (await ledger.EnterAsync("b", "n", _ => "first", CancellationToken.None)).What);
        Assert.AreEqual(Entered.Good, (await ledger.EnterAsync("b", "n", _ => "second", CancellationToken.None)).What);
    }

    [TestMethod]
    public async Task Codes_of_one_address_cannot_be_asked_for_without_end_from_one_network_and_another_s_are_not_fewer_for_it()
    {
        var ledger = Open();
        Assert.AreEqual(5, await GrantedAsync(ledger, 12, n => new($"b{n}", "a@x", "n", "h")));
        Assert.IsTrue(await ledger.AskAsync(new("other", "a@x", "another network", "h"), CancellationToken.None));
        Assert.IsTrue(await ledger.AskAsync(new("third", "b@x", "n", "h"), CancellationToken.None));
        Time.Advance(TimeSpan.FromMinutes(15));
        Assert.IsTrue(await ledger.AskAsync(new("later", "a@x", "n", "h"), CancellationToken.None));
    }

    [TestMethod]
    public async Task Nobody_s_mailbox_is_flooded_from_however_many_networks()
    {
        var ledger = Open();
        Assert.AreEqual(20, await GrantedAsync(ledger, 30, n => new($"b{n}", "a@x", $"n{n}", "h")));
    }

    [TestMethod]
    public async Task A_network_that_guesses_is_stopped_and_no_other_is()
    {
        var ledger = Open();
        var wrong = 0;
        for (var n = 0; n < 170; n++)
        {
            await ledger.AskAsync(new($"b{n}", $"a{n}@x", "n", "right"), CancellationToken.None);
            wrong += (await ledger.EnterAsync($"b{n}", "n", _ => "wrong", CancellationToken.None)).What == Entered.Wrong ? 1 : 0;
        }

        Assert.AreEqual(150, wrong);
        await ledger.AskAsync(new("b", "a1@x", "another", "right"), CancellationToken.None);
        Assert.AreEqual(Entered.Good, (await ledger.EnterAsync("b", "another", _ => "right", CancellationToken.None)).What);
    }

    [TestMethod]
    public async Task Guessed_at_from_many_networks_an_address_still_comes_in_from_where_it_came_in_before()
    {
        var ledger = Open();
        await ledger.AskAsync(new("home", "a@x", "home", "right"), CancellationToken.None);
        await ledger.EnterAsync("home", "home", _ => "right", CancellationToken.None);
        await ledger.AskAsync(new("home", "a@x", "home", "right"), CancellationToken.None);
        var guessed = 0;
        for (var n = 0; n < 30; n++)
        {
            await ledger.AskAsync(new($"b{n}", "a@x", $"n{n}", "right"), CancellationToken.None);
            for (var tries = 0; tries < 5; tries++)
            {
                guessed += (await ledger.EnterAsync($"b{n}", $"n{n}", _ => "wrong", CancellationToken.None)).What == Entered.Wrong ? 1 : 0;
            }
        }

        Assert.AreEqual(90, guessed, "twenty codes of five tries each, less the two of home");
        Assert.AreEqual(Entered.Good, (await ledger.EnterAsync("home", "home", _ => "right", CancellationToken.None)).What);
    }

    [TestMethod]
    public async Task A_code_asked_for_at_one_host_is_good_once_at_whichever()
    {
        var (one, other) = (Open(), Open());
        Assert.IsTrue(await one.AskAsync(new("b", "a@x", "n", "right"), CancellationToken.None));
        Assert.AreEqual(Entered.Wrong, (await other.EnterAsync("b", "n", _ => "wrong", CancellationToken.None)).What);
        var both = await Task.WhenAll(new[] { one, other, one, other }.Select(
            ledger => Task.Run(() => ledger.EnterAsync("b", "n", _ => "right", CancellationToken.None))));
        Assert.AreEqual(1, both.Count(e => e == (Entered.Good, "a@x")));
        Assert.AreEqual(3, both.Count(e => e == (Entered.Gone, null)));
    }

    [TestMethod]
    public async Task A_meeting_room_asks_at_once_and_everybody_is_counted()
    {
        var ledgers = new[] { Open(), Open() };
        var asked = await Task.WhenAll(Enumerable.Range(0, 24).Select(n => Task.Run(
            () => ledgers[n % 2].AskAsync(new($"b{n}", $"a{n % 4}@x", "n", "right"), CancellationToken.None))));
        Assert.AreEqual(20, asked.Count(granted => granted), "four addresses, five times each");
    }

    internal sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = new(2017, 12, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Advance(TimeSpan by) => now += by;
    }

    private static async Task<int> GrantedAsync(SignInLedger ledger, int times, Func<int, AskedCode> asked)
    {
        var granted = 0;
        for (var n = 0; n < times; n++)
        {
            granted += await ledger.AskAsync(asked(n), CancellationToken.None) ? 1 : 0;
        }

        return granted;
    }
}

/// <summary>In a file of one machine.</summary>
[TestClass]
public sealed class SqliteSignInLedgerTests : SignInLedgerContract, IDisposable
{
    private readonly Folder folder = new();
    private readonly List<IDisposable> opened = [];

    public void Dispose()
    {
        opened.ForEach(l => l.Dispose());
        folder.Dispose();
    }

    protected override SignInLedger Open() => Kept(new SqliteSignInLedger(folder.File("sign-in.db"), Time));

    protected override SpentTickets OpenSpent() => Kept(new SqliteSpentTickets(folder.File("sign-in.db"), Time));

    protected override WaysTaken OpenWays() => Kept(new SqliteWaysTaken(folder.File("sign-in.db")));

    private T Kept<T>(T open)
        where T : IDisposable
    {
        opened.Add(open);
        return open;
    }
}

/// <summary>In the table several machines share.</summary>
[TestClass]
public sealed class TableSignInLedgerTests : SignInLedgerContract
{
    private readonly CloudStorage storage = Cloud.New();

    protected override SignInLedger Open() => new TableSignInLedger(storage, Time);

    protected override SpentTickets OpenSpent() => new TableSpentTickets(storage, Time);

    protected override WaysTaken OpenWays() => new TableWaysTaken(storage);
}
