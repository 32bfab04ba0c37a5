using CsCheck;
using Microsoft.AspNetCore.DataProtection;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Comments;
using Rapporteur.Graph.Register;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Addin.Tests.Graph;

[TestClass]
public sealed class Shipping
{
    private static readonly Gen<FaultRule> Faults = Gen.Select(
        Gen.Int[0, 5].Select(i => new[] { 429, 500, 502, 503, 504, 403 }[i]), Gen.Int[0, 4], Gen.Bool, Gen.Int[0, 40], Gen.Int[1, 6])
        .Select((status, kind, after, from, times) =>
            new FaultRule(kind switch { 0 => Fault.Dropped, 4 => Fault.Page, _ => Fault.Status })
            {
                Status = status,
                AfterCommit = after,
                RetryAfterSeconds = status == 429 ? 7 : null,
                Path = kind is 1 or 4 ? "batch" : "/items",
                After = from,
                Times = times,
            });

    [TestMethod]
    public async Task In_fair_weather_an_entry_costs_two_units_and_nothing_else_is_asked()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 45).Select(i => i % 2 == 0 ? Entries.Saved(i) : Entries.Sent(i)));
        local.Ledger.Reset();

        Assert.IsTrue(await machine.ShipAsync());

        Assert.AreEqual(90, local.Ledger.Usage.Units);
        Assert.AreEqual(3, local.Ledger.Usage.ByKind["batch"]);
        Assert.AreEqual(45, local.Ledger.Usage.ByKind["listItem.create"]);
        Assert.AreEqual(new ShippingState(0, null, null, [], 0) { UnitsLeft = machine.Shipper.State.UnitsLeft }, machine.Shipper.State);
        Assert.AreEqual(45, (await machine.Journal.PositionAsync()).Shipped);
    }

    [TestMethod]
    public async Task A_lost_answer_is_settled_by_looking_the_keys_up()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 5).Select(i => Entries.Saved(i)));
        local.Faults.Add(new FaultRule(Fault.Dropped) { Method = "POST", Path = "/items" });
        local.Ledger.Reset();

        Assert.IsTrue(await machine.ShipAsync());

        Assert.AreEqual(5, local.Ledger.Usage.ByKind["listItem.create"], "What had arrived is not created again.");
        Assert.AreEqual(5, machine.Shipper.State.LookUps);
        await ShippedOnceAsync(machine);
    }

    [TestMethod]
    public async Task Somebody_is_called_when_what_was_sent_waits_and_never_for_what_was_not()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        local.Faults.Add(new FaultRule(Fault.Status) { Path = "batch", Status = 403, Times = 1_000 });
        await machine.Journal.AppendAsync(Entries.Saved(1));
        await StepAsync(TimeSpan.FromHours(2));
        Assert.IsEmpty(Calls());

        await machine.Journal.AppendAsync([Entries.Sent(2), Entries.Saved(3)]);
        await StepAsync(TimeSpan.FromMinutes(9));
        Assert.IsEmpty(Calls());
        await StepAsync(TimeSpan.FromMinutes(30));
        Assert.HasCount(3, Calls());

        async Task StepAsync(TimeSpan whole)
        {
            for (var end = machine.Time.GetUtcNow() + whole; machine.Time.GetUtcNow() < end;)
            {
                await machine.Shipper.StepAsync(CancellationToken.None);
                machine.Time.Advance(TimeSpan.FromMinutes(1));
            }
        }

        List<string> Calls() =>
            [.. machine.Log.Lines.Where(l => l.Text.StartsWith("What was sent", StringComparison.Ordinal)).Select(l => l.Text)];
    }

    [TestMethod]
    public async Task An_answer_that_never_comes_is_a_lost_one()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Entries.Saved(1));
        local.Faults.Add(new FaultRule(Fault.NoAnswer) { Method = "POST", Path = "batch" });

        Assert.IsGreaterThan(TimeSpan.Zero, await machine.Shipper.StepAsync(CancellationToken.None));
        Assert.AreEqual("Graph did not answer in time.", machine.Shipper.State.LastFault);
        Assert.IsTrue(await machine.ShipAsync());
        await ShippedOnceAsync(machine);
    }

    [TestMethod]
    public async Task A_part_that_is_throttled_waits_as_long_as_it_was_told_and_the_others_stay()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 3).Select(i => Entries.Saved(i)));
        local.Faults.Add(new FaultRule(Fault.Status) { Method = "POST", Path = "/items", Status = 429, RetryAfterSeconds = 17 });

        var wait = await machine.Shipper.StepAsync(CancellationToken.None);

        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(17), wait);
        Assert.IsLessThan(TimeSpan.FromSeconds(18), wait);
        Assert.AreEqual(wait, await machine.Shipper.StepAsync(CancellationToken.None), "Nobody asks before.");
        Assert.IsTrue(await machine.ShipAsync());
        await ShippedOnceAsync(machine);
        Assert.AreEqual(0, machine.Shipper.State.LookUps);
    }

    [TestMethod]
    public async Task Without_access_the_position_stays_and_the_waits_grow()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Entries.Saved(1));
        local.Faults.Add(new FaultRule(Fault.Status) { Path = "batch", Status = 403, Times = 6 });

        var waits = new List<TimeSpan>();
        for (var i = 0; i < 6; i++)
        {
            waits.Add(await machine.Shipper.StepAsync(CancellationToken.None));
            machine.Time.Advance(waits[^1]);
        }

        CollectionAssert.AreEqual(waits.Order().ToList(), waits);
        Assert.IsGreaterThan(TimeSpan.FromSeconds(30), waits[^1]);
        Assert.AreEqual("Graph refuses access (403): check the grant on the site.", machine.Shipper.State.LastFault);
        Assert.AreEqual(1, machine.Shipper.State.Unshipped);
        Assert.IsNotNull(machine.Shipper.State.Oldest);
        Assert.IsTrue(await machine.ShipAsync());
        await ShippedOnceAsync(machine);
    }

    [TestMethod]
    [DataRow(400)]
    [DataRow(409, DisplayName = "Whether SharePoint ever says 409 here is open")]
    public async Task Two_processes_may_ship_the_same_entries(int uniqueViolation)
    {
        await using var local = await RunningLocalGraph.StartAsync(o => o with { UniqueViolationStatus = uniqueViolation });
        var keys = new EphemeralDataProtectionProvider();
        await using var machine = await Machine.StartAsync(local, keys);
        await using var other = await Machine.StartAsync(local, keys, machine.Time, beside: machine);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 60).Select(i => Entries.Saved(i)));

        Assert.IsTrue((await Task.WhenAll(Task.Run(() => machine.ShipAsync()), Task.Run(() => other.ShipAsync()))).All(done => done));

        Assert.IsEmpty(machine.Shipper.State.Alarms);
        Assert.IsEmpty(other.Shipper.State.Alarms);
        await ShippedOnceAsync(machine);
    }

    [TestMethod]
    public async Task After_a_restart_what_is_there_already_is_recognised()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 5).Select(i => Entries.Saved(i)));
        local.Faults.Add(new FaultRule(Fault.Dropped) { Method = "POST", Path = "/items" });
        await machine.Shipper.StepAsync(CancellationToken.None);
        machine.ForgetShipping(local);

        Assert.IsTrue(await machine.ShipAsync());
        await ShippedOnceAsync(machine);
    }

    [TestMethod]
    public async Task Another_entry_under_the_key_is_an_alarm_and_the_position_stays()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        await using var machine = await Machine.StartAsync(local, keys);
        await using var stranger = await Machine.StartAsync(local, keys);
        await stranger.Journal.AppendAsync(Entries.Saved(1), Entries.Saved(2, "Something else"));
        await machine.Journal.AppendAsync(Entries.Saved(1), Entries.Saved(2), Entries.Saved(3));
        Assert.IsTrue(await stranger.ShipAsync());

        Assert.IsTrue(await machine.ShipAsync());

        CollectionAssert.AreEqual(new[] { "zero-draft/2" }, machine.Shipper.State.Alarms.ToArray());
        Assert.AreEqual(1, (await machine.Journal.PositionAsync()).Shipped);
    }

    [TestMethod]
    public async Task An_entry_the_list_refuses_goes_into_a_file_and_still_counts()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        var keys = new EphemeralDataProtectionProvider();
        await using var machine = await Machine.StartAsync(local, keys);
        await machine.Journal.AppendAsync(Entries.Saved(1), Entries.Sent(1), Entries.Sent(2));
        local.Faults.Add(new FaultRule(Fault.Status) { Method = "POST", Path = "/items", Status = 400, After = 1 });

        Assert.IsTrue(await machine.ShipAsync());

        await ShippedOnceAsync(machine);
        Assert.AreEqual(1, (await machine.ListedAsync()).Count(i => i.Payload == RegisterItem.InFile));
        machine.ForgetShipping(local);
        Assert.IsEmpty(machine.Shipper.State.InFiles);
        Assert.IsEmpty(await machine.Follower.AuditAsync(machine.Journal, CancellationToken.None));
        Assert.AreEqual("zero-draft/2", machine.Follower.InFiles.Single(), "a shipper that begins anew knows of it by the register");
        await using var fresh = await Machine.StartAsync(local, keys);
        Assert.IsEmpty(await fresh.Follower.RebuildAsync(fresh.Journal, CancellationToken.None));
        CollectionAssert.AreEqual((await machine.Journal.AllAsync()).ToList(), (await fresh.Journal.AllAsync()).ToList());
    }

    [TestMethod]
    public async Task A_batch_refused_as_a_whole_is_sent_entry_by_entry()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 4).Select(i => Entries.Saved(i)));
        local.Faults.Add(new FaultRule(Fault.Status) { Path = "batch", Status = 400, Times = 2 });

        Assert.IsTrue(await machine.ShipAsync());

        await ShippedOnceAsync(machine);
        Assert.AreEqual(1, (await machine.ListedAsync()).Count(i => i.Payload == RegisterItem.InFile),
            "Only the one that was refused alone.");
    }

    [TestMethod]
    public async Task Acts_that_name_files_go_together_once_their_files_are_there()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        var acts = new List<Entry>();
        for (var n = 1; n <= 20; n++)
        {
            acts.Add(Entries.Returned(await machine.Files.PutAsync(new byte[n])));
        }

        await machine.Journal.AppendAsync(acts);
        local.Ledger.Reset();
        Assert.IsTrue(await machine.ShipAsync());
        Assert.AreEqual(1, local.Ledger.Usage.ByKind["batch"]);
        Assert.AreEqual(80, local.Ledger.Usage.Units, "two for the file and two for the item");
    }

    [TestMethod]
    public async Task What_stands_in_front_of_a_file_that_is_lost_on_this_machine_is_shipped_and_then_a_person_is_called()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        var there = await machine.Files.PutAsync("There"u8.ToArray());
        await machine.Journal.AppendAsync(
            Entries.Returned(there), Entries.Saved(1), Entries.Returned(FileHash.Of("Lost"u8.ToArray())), Entries.Saved(2));
        for (var step = 0; step < 10; step++)
        {
            await machine.Shipper.StepAsync(CancellationToken.None);
        }

        Assert.AreEqual(2, (await machine.Journal.PositionAsync()).Shipped);
        Assert.AreEqual("zero-draft/3", machine.Shipper.State.Alarms.Single());
    }

    [TestMethod]
    public async Task What_was_not_sent_cannot_be_read_in_the_list_nor_whose_it_is()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        var docx = await machine.Files.PutAsync("Words inside the delegation only"u8.ToArray());
        await machine.Journal.AppendAsync(Entries.Saved(1), Entries.Returned(docx), Entries.Sent(1, "Sent words"));

        Assert.IsTrue(await machine.ShipAsync());

        var listed = (await machine.ListedAsync()).OrderBy(i => i.Key).ToList();
        Assert.IsTrue(listed[..2].TrueForAll(i => i.Payload.StartsWith("{\"sealed\":", StringComparison.Ordinal)));
        Assert.IsFalse(
            listed[..2]
                .Exists(i =>
                    i.ToString().Contains("arvonia", StringComparison.Ordinal)
                        || i.ToString().Contains("micro", StringComparison.Ordinal)));
        Assert.Contains("Sent words", listed[2].Payload);
        var file = await machine.Library.GetAsync("record/zero-draft/2-1", CancellationToken.None);
        Assert.IsLessThan(0, file.AsSpan().IndexOf("delegation"u8));
        Assert.AreEqual((await machine.Journal.AllAsync())[0], machine.Sealing.Unseal(listed[0]));
        Assert.IsNull(new Sealing(new EphemeralDataProtectionProvider()).Unseal(listed[0]), "Only these keys open it.");
        Assert.IsNull(machine.Sealing.Unseal(listed[0] with { Key = "other/1" }), "It cannot be moved to another consultation.");
    }

    [TestMethod]
    public async Task What_was_sent_stands_open_beside_what_of_its_act_is_sealed()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        var sealing = machine.Sealing;
        Entry[] some =
            [Entries.Saved(1, "kept inside"), Entries.Sent(1, "Sent words «и слова»"), Entries.Saved(2, "kept inside"),
                Entries.Sent(2, "More words")];
        foreach (var order in (int[][])[[0, 1], [1, 0], [0, 2, 1], [1, 0, 2], [1, 0, 3, 2], [0, 1, 2, 3], [1, 3, 0], [0, 2]])
        {
            var act =
                Entries.Act(7, [.. order.Select(i => some[i])])
                    with
                { Client = new ClientRequest("client", "hash-of-all"), Subject = "c1" };
            var line = ActJson.Write(act);
            var item = sealing.Seal(line, act)!;

            Assert.DoesNotContain("kept inside", item.Payload);
            Assert.DoesNotContain("commentSaved", item.Payload);
            Assert.DoesNotContain("hash-of-all", item.Payload);
            Assert.AreEqual(order.Contains(1), item.Payload.Contains("Sent words «и слова»", StringComparison.Ordinal));
            Assert.AreEqual(line, sealing.Unseal(item));
            Assert.IsNull(new Sealing(new EphemeralDataProtectionProvider()).Unseal(item), "Only these keys give the line again.");
            using var json = System.Text.Json.JsonDocument.Parse(item.Payload);
            Assert.AreEqual(order.Contains(1), json.RootElement.TryGetProperty("open", out _));
            Assert.AreNotEqual(line,
                sealing.Unseal(item with { Payload = item.Payload.Replace("words", "swords", StringComparison.Ordinal) }) is { } altered
                    && order.Contains(1) ? altered : null);
        }
    }

    [TestMethod]
    public async Task The_longest_entry_is_shipped_sealed_in_any_script()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        var random = new Random(5);
        var text = new string([.. Enumerable.Range(0, 29_000).Select(_ => (char)('\u4E00' + random.Next(20_000)))]);
        await machine.Journal.AppendAsync(Entries.Saved(1, string.Concat(Enumerable.Repeat("Добавить ссылку. ", 1_500))),
            Entries.Saved(2, text));

        Assert.IsTrue(await machine.ShipAsync());
        await ShippedOnceAsync(machine);
        CollectionAssert.AreEqual(
            new[] { false, true },
            (await machine.ListedAsync()).OrderBy(i => i.Key).Select(i => i.Payload == RegisterItem.InFile).ToArray(),
            "What does not fit goes into a file.");
    }

    [TestMethod]
    public async Task The_backlog_drains_at_the_pace_of_the_smallest_tier_and_nothing_is_refused_for_pace()
    {
        var time = new SteppingTime();
        time.Advance(TimeSpan.FromSeconds(41));
        await using var local = await RunningLocalGraph.StartAsync(o => o with { Units = ResourceUnitTier.UpTo1000Licences }, time);
        await using var machine = await Machine.StartAsync(local, time: time, unitsPerMinute: 1_250);
        await machine.Journal.AppendAsync(Enumerable.Range(1, 2_500).Select(i => Entries.Saved(i)));
        time.Advance(TimeSpan.FromMinutes(1));
        local.Ledger.Reset();
        var start = time.GetTimestamp();

        Assert.IsTrue(await machine.ShipAsync(20_000));

        Assert.AreEqual(0, local.Ledger.Usage.Throttled);
        Assert.AreEqual(5_000, local.Ledger.Usage.Units);
        Assert.IsLessThanOrEqualTo(TimeSpan.FromMinutes(5_000 / 1_250.0 / 0.95), time.GetElapsedTime(start));
        await ShippedOnceAsync(machine);
    }

    [TestMethod]
    public async Task A_file_above_four_megabytes_arrives_in_parts()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        var bytes = new byte[5_000_000];
        new Random(1).NextBytes(bytes);
        await machine.Library.PutAsync("drafts/large", bytes, CancellationToken.None);
        CollectionAssert.AreEqual(bytes, await machine.Library.GetAsync("drafts/large", CancellationToken.None));
        Assert.IsNull(await machine.Library.GetAsync("drafts/none", CancellationToken.None));
    }

    [TestMethod]
    public async Task The_loop_ships_what_is_appended_while_it_runs()
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        using var stop = new CancellationTokenSource();
        var loop = machine.Shipper.RunAsync(stop.Token);
        await machine.Journal.AppendAsync(Entries.Saved(1), Entries.Saved(2));
        while ((await machine.Journal.PositionAsync()).Shipped < 2)
        {
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => loop);
    }

    [TestMethod]
    public void Whatever_goes_wrong_in_whatever_order_every_entry_arrives_once() =>
        Gen.Select(Faults.Array[0, 6], Gen.Int[1, 50], Gen.Bool).Sample(
            (faults, count, restart) => ArrivesAsync(faults, count, restart).GetAwaiter().GetResult(), iter: 20, threads: 2);

    private static async Task<bool> ArrivesAsync(FaultRule[] faults, int count, bool restart)
    {
        await using var local = await RunningLocalGraph.StartAsync();
        await using var machine = await Machine.StartAsync(local);
        await machine.Journal.AppendAsync(Enumerable.Range(1, count).Select(i => i % 3 == 0 ? Entries.Sent(i) : Entries.Saved(i)));
        foreach (var fault in faults)
        {
            local.Faults.Add(fault);
        }

        await machine.ShipAsync(restart ? 3 : 0);
        machine.ForgetShipping(local);
        var done = await machine.ShipAsync();
        local.Faults.Clear();
        await ShippedOnceAsync(machine);
        return done && machine.Shipper.State.Alarms.IsEmpty;
    }

    private static async Task ShippedOnceAsync(Machine machine)
    {
        var all = await machine.Journal.AllAsync();
        var listed = new List<JournalLine?>();
        foreach (var item in (await machine.ListedAsync()).OrderBy(i => Sealing.PlaceOf(i.Key)!.Value.Sequence))
        {
            listed.Add(await machine.Record.LineOfAsync(item, CancellationToken.None));
        }

        CollectionAssert.AreEqual(all.ToList(), listed);
        Assert.AreEqual(all.Count, (await machine.Journal.PositionAsync()).Shipped);
    }
}
