using CsCheck;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Tests.Journal;

/// <summary>What every journal promises, wherever it lies.</summary>
public abstract class JournalContract
{
    protected virtual int Interleavings => 25;

    /// <summary>The journal of that name of this test, as a process opens it; what another opening wrote is there.</summary>
    protected abstract IJournalStore Open(string name = "journal");

    [TestMethod]
    public async Task What_was_appended_is_read_after_opening_again()
    {
        var line =
            new JournalLine(Lines.Zero, 1, Instant.FromUtc(2017, 12, 21, 17, 59).PlusNanoseconds(123_456_789),
                "{\"text\":\"Добавить «микрофинансирование»\\n\"}");
        await using (var journal = Open())
        {
            Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, [line], CancellationToken.None));
        }

        await using var again = Open();
        Assert.AreEqual(line, (await again.AllAsync(Lines.Zero)).Single());
    }

    [TestMethod]
    public async Task An_append_on_another_head_is_refused_and_writes_nothing()
    {
        await using var journal = Open();
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, Lines.After(0, 2), CancellationToken.None));
        Assert.IsFalse(await journal.AppendAsync(Lines.Zero, 1, Lines.After(1, 2), CancellationToken.None));
        Assert.IsFalse(await journal.AppendAsync(Lines.Zero, 3, Lines.After(3, 2), CancellationToken.None));
        Assert.IsFalse(
            await journal.AppendAsync(new("unknown"), 3, Lines.After(3, 1, consultation: new("unknown")), CancellationToken.None));
        Assert.HasCount(2, await journal.AllAsync(Lines.Zero));
        CollectionAssert.AreEqual(new[] { Lines.Zero }, (await journal.ConsultationsAsync(CancellationToken.None)).ToArray());
    }

    [TestMethod]
    public async Task Lines_that_do_not_follow_the_head_are_a_bug_of_the_caller()
    {
        await using var journal = Open();
        await Assert.ThrowsExactlyAsync<ArgumentException>(
            () => journal.AppendAsync(Lines.Zero, 0, Lines.After(1, 1), CancellationToken.None));
    }

    [TestMethod]
    public async Task Reading_goes_on_after_a_sequence_up_to_a_limit()
    {
        await using var journal = Open();
        await journal.AppendAsync(Lines.Zero, 0, Lines.After(0, 5), CancellationToken.None);
        var page = await journal.ReadAsync(Lines.Zero, 2, 2, CancellationToken.None);
        CollectionAssert.AreEqual(new[] { 3L, 4L }, page.Select(l => l.Sequence).ToArray());
        Assert.IsEmpty(await journal.ReadAsync(Lines.Zero, 5, 2, CancellationToken.None));
    }

    [TestMethod]
    public async Task Consultations_come_in_the_order_of_their_first_entry()
    {
        await using var journal = Open();
        ConsultationId[] ids = [new("zebra"), new("ant"), new("mole")];
        foreach (var id in ids)
        {
            await journal.InsistAsync("one", 1, id);
        }

        CollectionAssert.AreEqual(ids, (await journal.ConsultationsAsync(CancellationToken.None)).ToArray());
    }

    [TestMethod]
    public async Task Shipping_positions_survive_and_never_move_back()
    {
        await using (var journal = Open())
        {
            await journal.InsistAsync("one", 5);
            await journal.MarkShippedAsync(Lines.Zero, 3, CancellationToken.None);
            await journal.MarkShippedAsync(Lines.Zero, 2, CancellationToken.None);
        }

        await using var again = Open();
        Assert.AreEqual(
            new ShippingPosition(Lines.Zero, 3, 5, Instant.FromUtc(2017, 12, 21, 17, 59)),
            (await again.ShippingAsync(CancellationToken.None)).Single());
        await again.MarkShippedAsync(Lines.Zero, 5, CancellationToken.None);
        Assert.AreEqual(new ShippingPosition(Lines.Zero, 5, 5, null), (await again.ShippingAsync(CancellationToken.None)).Single());
    }

    [TestMethod]
    public async Task The_newest_instant_is_that_of_any_line_of_any_consultation()
    {
        await using var journal = Open();
        Assert.IsNull(await journal.NewestAsync(CancellationToken.None));
        var late = Instant.FromUtc(2018, 1, 15, 10, 0).PlusNanoseconds(1);
        JournalLine[] lines = [new(Lines.Zero, 1, late, "{}"), new(Lines.Zero, 2, late.Minus(Duration.FromHours(1)), "{}")];
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, lines, CancellationToken.None));
        await journal.InsistAsync("one", 2, new("another"));
        Assert.AreEqual(late, await journal.NewestAsync(CancellationToken.None));
        await journal.InsistAsync("one", 2, head: 2);
        Assert.AreEqual(late, await journal.NewestAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task That_it_is_being_rebuilt_is_known_to_whoever_opens_it_until_it_is_done()
    {
        await using var journal = Open();
        Assert.IsFalse(await journal.IsUnfinishedAsync(CancellationToken.None));
        await journal.MarkUnfinishedAsync(true, CancellationToken.None);
        await using (var other = Open())
        {
            Assert.IsTrue(await other.IsUnfinishedAsync(CancellationToken.None));
            await other.MarkUnfinishedAsync(false, CancellationToken.None);
        }

        Assert.IsFalse(await journal.IsUnfinishedAsync(CancellationToken.None));
        await journal.MarkUnfinishedAsync(false, CancellationToken.None);
    }

    [TestMethod]
    public async Task It_can_be_checked_and_tried_and_tells_its_own_process_of_what_it_appends()
    {
        await using var journal = Open();
        var told = 0;
        journal.Appended += (_, _) => told++;
        await journal.CheckAsync(CancellationToken.None);
        await journal.ProbeAsync(CancellationToken.None);
        await journal.InsistAsync("one", 1);
        Assert.AreEqual(1, told);
        await journal.CheckAsync(CancellationToken.None);
    }

    [TestMethod]
    public void Whatever_the_interleaving_every_acknowledged_line_is_there_once()
    {
        var tries = 0;
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[1, 4]).Array[1, 40].Sample(
            steps => KeepsAsync($"journal{Interlocked.Increment(ref tries)}", steps).GetAwaiter().GetResult(), iter: Interleavings);
    }

    // Each step: which of three connections appends to which of three consultations how many lines; all at once.
    private async Task<bool> KeepsAsync(string name, (int Journal, int Consultation, int Count)[] steps)
    {
        var journals = Enumerable.Range(0, 3).Select(_ => Open(name)).ToArray();
        ConsultationId[] ids = [new("a"), new("b"), new("c")];
        var acknowledged = await Task.WhenAll(steps.Select((s, i) =>
            Task.Run(() => journals[s.Journal].InsistAsync($"step {i}", s.Count, ids[s.Consultation]))));
        foreach (var journal in journals)
        {
            await journal.DisposeAsync();
        }

        await using var again = Open(name);
        foreach (var id in ids)
        {
            var kept = await again.AllAsync(id);
            var expected = acknowledged.SelectMany(l => l).Where(l => l.Consultation == id).OrderBy(l => l.Sequence);
            if (!kept.SequenceEqual(expected)
                || !kept.Select(l => l.Sequence).SequenceEqual(Enumerable.Range(1, kept.Count).Select(n => (long)n)))
            {
                return false;
            }
        }

        return true;
    }
}
