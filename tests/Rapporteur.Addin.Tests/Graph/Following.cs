using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Graph.Models;
using NodaTime;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Addin.Tests.Graph;

[TestClass]
public sealed class Following
{
    [TestMethod]
    public async Task A_new_machine_has_the_same_board_from_the_register_alone()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        await using var old = await Machine.StartAsync(local, keys);
        var passages =
            await old.Files.PutAsync(
                DraftJson.Write(
                    [new(new("p1"), PassagePath.Of(new PathStep(PathStepKind.Number, "1")), "1.", 0, PassageKind.Paragraph, "We agree.",
                        null)]));
        var docx = await old.Files.PutAsync(Encoding.UTF8.GetBytes("as it was uploaded"));
        await old.Journal.AppendAsync(
            [Entries.Opened(), Entries.Circulated(passages, docx), .. Enumerable.Range(1, 300).Select(i => Entries.Saved(i)),
                .. Enumerable.Range(1, 100).Select(i => Entries.Sent(i)), Entries.Returned(docx)]);
        Assert.IsTrue(await old.ShipAsync());

        await using var fresh = await Machine.StartAsync(local, keys);
        Assert.IsEmpty(await fresh.Follower.RebuildAsync(fresh.Journal, CancellationToken.None));

        CollectionAssert.AreEqual((await old.Journal.AllAsync()).ToList(), (await fresh.Journal.AllAsync()).ToList());
        var (before, after) = (await BoardAsync(old), await BoardAsync(fresh));
        Assert.AreEqual(before.Sequence, after.Sequence);
        CollectionAssert.AreEqual(before.Received, after.Received);
        CollectionAssert.AreEquivalent(before.Comments.Keys.ToList(), after.Comments.Keys.ToList());
        Assert.IsTrue(
            before.Comments.All(
                c => after.Comments[c.Key].State == c.Value.State && after.Comments[c.Key].Working.Text == c.Value.Working.Text));
        Assert.AreEqual(before.CurrentDraft!.Draft.Hash, after.CurrentDraft!.Draft.Hash);
        Assert.AreEqual(403, (await fresh.Journal.PositionAsync()).Shipped, "What came from the register is not shipped again.");
        Assert.IsEmpty(await fresh.Follower.AuditAsync(fresh.Journal, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_journal_with_more_than_the_register_holds_loses_nothing_by_a_rebuild()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Entries.Saved(1));
        Assert.IsEmpty(await machine.Follower.RebuildAsync(machine.Journal, CancellationToken.None));
        Assert.IsTrue(await machine.ShipAsync());
        Assert.AreEqual(1, (await machine.Journal.PositionAsync()).Shipped);
    }

    [TestMethod]
    public async Task A_journal_that_is_behind_is_completed_and_keeps_what_it_has()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        await using var ahead = await Machine.StartAsync(local, keys);
        await ahead.Journal.AppendAsync(Entries.Opened(), Entries.Saved(1), Entries.Saved(2));
        Assert.IsTrue(await ahead.ShipAsync());
        await using var behind = await Machine.StartAsync(local, keys);
        await behind.Journal.AppendAsync(Entries.Opened());
        Assert.IsEmpty(await behind.Follower.RebuildAsync(behind.Journal, CancellationToken.None));
        CollectionAssert.AreEqual((await ahead.Journal.AllAsync()).ToList(), (await behind.Journal.AllAsync()).ToList());

        await behind.Journal.AppendAsync(Entries.Saved(3));
        Assert.IsEmpty(await behind.Follower.RebuildAsync(behind.Journal, CancellationToken.None));
        var position = await behind.Journal.PositionAsync();
        Assert.AreEqual((3, 4), (position.Shipped, position.Head), "what only the journal has is shipped as ever");
    }

    [TestMethod]
    public async Task Every_file_the_record_names_comes_with_it_and_what_has_not_circulated_cannot_be_read_in_the_drive()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        await using var old = await Machine.StartAsync(local, keys);
        var names = new[] { "passages", "original", "marked", "changes", "mail" };
        var kept = names.ToDictionary(n => n, n => old.Files.PutAsync(Encoding.UTF8.GetBytes($"the {n}")).GetAwaiter().GetResult());
        await old.Journal.AppendAsync(
            Entries.Opened(),
            new DraftPrepared(1, "Rev.1", "en", kept["passages"], new OriginalFile(kept["original"], "rev1.docx", 3)),
            new ChangesProved(1, new ProvedChanges(0, new ProvedTexts("a", "b", "b", "a"), kept["marked"], kept["changes"], 0)),
            new MailArrived(new("m1"), Instant.FromUtc(2017, 12, 21, 11, 0), ArrivalWay.Mailbox,
                new OriginalFile(kept["mail"], "mail.eml", 3)));
        Assert.IsTrue(await old.ShipAsync());
        var drive = string.Concat(new[] { "", "-wal" }.Select(end => Encoding.UTF8.GetString(File.ReadAllBytes(local.Database + end))));
        Assert.Contains("the marked", drive);
        Assert.DoesNotContain("the passages", drive);
        Assert.DoesNotContain("the mail", drive);

        await using var fresh = await Machine.StartAsync(local, keys);
        Assert.IsEmpty(await fresh.Follower.RebuildAsync(fresh.Journal, CancellationToken.None));
        Assert.AreEqual("", string.Join(", ", names.Where(n => !fresh.Files.Has(kept[n]))));
    }

    [TestMethod]
    public async Task The_audit_names_what_someone_deleted_changed_or_put_there()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 5).Select(i => Entries.Sent(i)));
        Assert.IsTrue(await machine.ShipAsync());
        Assert.IsEmpty(await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None));

        var items = await ItemsAsync(local);
        var ids =
            (await items.GetAsync(c => c.QueryParameters.Expand = ["fields"]))!.Value!.ToDictionary(
                i => (string)i.Fields!.AdditionalData["Key"], i => i.Id!);
        await items[ids["zero-draft/2"]].DeleteAsync();
        await items[ids["zero-draft/3"]].Fields.PatchAsync(
            new FieldValueSet { AdditionalData = new Dictionary<string, object> { ["Payload"] = "{}" } });
        await items.PostAsync(Item("zero-draft/6"));
        await items.PostAsync(Item("shopping"));

        var found = await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None);
        CollectionAssert.AreEquivalent(
            new[] { "zero-draft/2 Deleted", "zero-draft/3 Differs", "zero-draft/6 MissingInJournal" },
            found.Where(d => d.Kind != DifferenceKind.Foreign).Select(d => $"{d.Key} {d.Kind}").ToArray());
        Assert.AreEqual(1, found.Count(d => d.Kind == DifferenceKind.Foreign));
        Assert.IsEmpty(await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None), "Each is said once.");
    }

    [TestMethod]
    public async Task A_delta_token_too_old_is_followed_by_reading_everything()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 3).Select(i => Entries.Sent(i)));
        Assert.IsTrue(await machine.ShipAsync());
        Assert.IsEmpty(await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None));
        var items = await ItemsAsync(local);
        await items[(await items.GetAsync())!.Value![1].Id!].DeleteAsync();
        local.Faults.Add(new FaultRule(Fault.Gone) { Path = "/delta" });

        var found = await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None);

        CollectionAssert.AreEqual(new[] { new Difference("zero-draft/2", DifferenceKind.MissingInRegister) }, found.ToArray());
    }

    [TestMethod]
    public async Task Pages_that_repeat_hold_nothing_fail_or_come_late_leave_the_same_journal_and_nothing_to_complain_of()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        await using var machine = await Machine.StartAsync(local, keys);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 12).Select(i => Entries.Sent(i)));
        Assert.IsTrue(await machine.ShipAsync());
        await using var fresh = await Machine.StartAsync(local, keys);
        local.Faults.Add(new FaultRule(Fault.EmptyPage) { Path = "/delta", Times = 2 });
        local.Faults.Add(new FaultRule(Fault.Latency) { Path = "/delta", DelayMilliseconds = 1 });
        Assert.IsEmpty(await fresh.Follower.RebuildAsync(fresh.Journal, CancellationToken.None));
        CollectionAssert.AreEqual((await machine.Journal.AllAsync()).ToList(), (await fresh.Journal.AllAsync()).ToList());

        await machine.Journal.AppendAsync(Enumerable.Range(13, 4).Select(i => Entries.Sent(i)));
        Assert.IsTrue(await machine.ShipAsync());
        local.Faults.Clear();
        Assert.IsEmpty(await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None));
        local.Faults.Add(new FaultRule(Fault.Repeated) { Path = "/delta" });
        Assert.IsEmpty(await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None), "what comes again is no news");
        local.Faults.Add(new FaultRule(Fault.EmptyPage) { Path = "/delta" });
        Assert.IsEmpty(await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_register_with_a_gap_is_named_and_nothing_of_it_is_left_in_the_journal()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        await using var machine = await Machine.StartAsync(local, keys);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 4).Select(i => Entries.Sent(i)));
        Assert.IsTrue(await machine.ShipAsync());
        var items = await ItemsAsync(local);
        await items[(await items.GetAsync())!.Value![2].Id!].DeleteAsync();

        await using var fresh = await Machine.StartAsync(local, keys);
        var found = await fresh.Follower.RebuildAsync(fresh.Journal, CancellationToken.None);

        CollectionAssert.AreEqual(
            new[] { new Difference("zero-draft/3", DifferenceKind.MissingInRegister),
                new Difference("zero-draft/4", DifferenceKind.MissingInJournal) }, found.ToArray());
        Assert.IsEmpty(await fresh.Journal.AllAsync());
        Assert.IsFalse(await fresh.Journal.IsUnfinishedAsync(default));
    }

    [TestMethod]
    public async Task A_rebuild_cut_short_goes_on_where_it_was_and_is_marked_until_then()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        await using var machine = await Machine.StartAsync(local, keys);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 700).Select(i => Entries.Sent(i)));
        Assert.IsTrue(await machine.ShipAsync());
        var all = await machine.Journal.AllAsync();

        await using var fresh = await Machine.StartAsync(local, keys);
        await fresh.Journal.MarkUnfinishedAsync(true, default);
        Assert.IsTrue(await fresh.Journal.AppendAsync(Entries.Zero, 0, [.. all.Take(500)], default));
        await using var again = await Machine.StartAsync(local, keys, beside: fresh);
        Assert.IsTrue(await again.Journal.IsUnfinishedAsync(default), "another process knows it too");

        Assert.IsEmpty(await again.Follower.RebuildAsync(again.Journal, CancellationToken.None));
        CollectionAssert.AreEqual(all.ToList(), (await again.Journal.AllAsync()).ToList());
        Assert.IsFalse(await again.Journal.IsUnfinishedAsync(default));
        Assert.AreEqual(700, (await again.Journal.PositionAsync()).Shipped);
    }

    [TestMethod]
    public async Task A_rebuild_does_not_go_on_from_what_the_register_holds_otherwise()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Entries.Sent(1), Entries.Sent(2), Entries.Sent(3));
        Assert.IsTrue(await machine.ShipAsync());
        await using var other = await Machine.StartAsync(local);
        await other.Journal.MarkUnfinishedAsync(true, default);
        await other.Journal.AppendAsync(Entries.Sent(1), Entries.Sent(9));

        CollectionAssert.AreEqual(
            new[] { new Difference("zero-draft/2", DifferenceKind.Differs) },
            (await other.Follower.RebuildAsync(other.Journal, CancellationToken.None)).ToArray());
        Assert.HasCount(2, await other.Journal.AllAsync());
        Assert.IsTrue(await other.Journal.IsUnfinishedAsync(default));
    }

    [TestMethod]
    public async Task An_idle_audit_costs_one_unit()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Entries.Sent(1));
        Assert.IsTrue(await machine.ShipAsync());
        await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None);
        local.Ledger.Reset();
        Assert.IsEmpty(await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None));
        Assert.AreEqual(1, local.Ledger.Usage.Units);
    }

    [TestMethod]
    public async Task Provisioning_again_changes_nothing_and_gives_the_same_ids()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var settings = Machine.Settings(local);
        using var privileged = Clients.Graph.ForLocal(settings, "provision");
        var first = await new Provisioning(privileged).ProvisionAsync(settings, CancellationToken.None);
        Assert.AreEqual(first, await new Provisioning(privileged).ProvisionAsync(settings, CancellationToken.None));
        using var run = Clients.Graph.ForLocal(settings, "run");
        Assert.AreEqual(first, await new Provisioning(run).ProvisionAsync(settings, CancellationToken.None), "Finding needs no privilege.");
    }

    [TestMethod]
    public async Task A_list_that_does_not_keep_keys_unique_is_refused()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var settings = Machine.Settings(local);
        using var privileged = Clients.Graph.ForLocal(settings, "provision");
        var site = (await privileged.Sites[settings.Site].GetAsync())!.Id!;
        await privileged.Sites[site].Lists.PostAsync(new List
        {
            DisplayName = settings.List,
            Columns = [new ColumnDefinition { Name = "Key", Text = new TextColumn() }],
            ListProp = new ListInfo { Template = "genericList" },
        });
        await Assert.ThrowsExactlyAsync<InvalidOperationException>(
            () => new Provisioning(privileged).ProvisionAsync(settings, CancellationToken.None));
    }

    [TestMethod]
    public void Settings_that_cannot_work_are_named_in_full()
    {
        var faults =
            new GraphSettings
            {
                BaseUrl = "http://graph.example",
                Site = "register",
                PapersSite = "register",
                UnitsPerMinute = 3,
                TimeoutSeconds = 0
            }.Faults();
        foreach (var name in (string[])["Graph:BaseUrl", "Graph:Site", "Graph:PapersSite", "Graph:UnitsPerMinute", "Graph:TimeoutSeconds"])
        {
            Assert.IsTrue(faults.Any(f => f.StartsWith(name, StringComparison.Ordinal)), name);
        }
    }

    private static ListItem Item(string key) => new()
    {
        Fields = new FieldValueSet
        {
            AdditionalData = new Dictionary<string, object> { ["Key"] = key, ["At"] = "2017-12-21T11:00:00Z", ["Payload"] = "{}" },
        },
    };

    private static async Task<Microsoft.Graph.Sites.Item.Lists.Item.Items.ItemsRequestBuilder> ItemsAsync(RunningLocalGraph local)
    {
        var settings = Machine.Settings(local);
        var graph = Clients.Graph.ForLocal(settings, "provision");
        var place = await new Provisioning(graph).ProvisionAsync(settings, CancellationToken.None);
        return graph.Sites[place.SiteId].Lists[place.ListId].Items;
    }

    private static async Task<Board> BoardAsync(Machine machine)
    {
        var drafts = new Dictionary<string, Draft>();
        foreach (var draft in (await machine.Journal.AllAsync()).Select(ActJson.Read).SelectMany(a => a.Entries).OfType<DraftCirculated>())
        {
            drafts[draft.Passages.Value] = DraftJson.Read((await machine.Files.GetAsync(draft.Passages))!);
        }

        var fold = new Fold(hash => drafts[hash.Value]);
        return (await machine.Journal.AllAsync()).Select(ActJson.Read).Aggregate(new Board(Entries.Zero), fold.Apply);
    }
}
