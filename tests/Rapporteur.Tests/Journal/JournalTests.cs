using CsCheck;
using Microsoft.Data.Sqlite;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Tests.Journal;

[TestClass]
public sealed class JournalTests : IDisposable
{
    private readonly Folder folder = new();

    private string File => folder.File("journal.db");

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task What_was_appended_is_read_after_opening_again()
    {
        var line =
            new JournalLine(Lines.Zero, 1, Instant.FromUtc(2017, 12, 21, 17, 59).PlusNanoseconds(123_456_789),
                "{\"text\":\"Добавить «микрофинансирование»\\n\"}");
        await using (var journal = new SqliteJournal(File))
        {
            Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, [line], CancellationToken.None));
        }

        await using var again = new SqliteJournal(File);
        Assert.AreEqual(line, (await again.AllAsync(Lines.Zero)).Single());
    }

    [TestMethod]
    public async Task An_append_on_another_head_is_refused_and_writes_nothing()
    {
        await using var journal = new SqliteJournal(File);
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
        await using var journal = new SqliteJournal(File);
        await Assert.ThrowsExactlyAsync<ArgumentException>(
            () => journal.AppendAsync(Lines.Zero, 0, Lines.After(1, 1), CancellationToken.None));
    }

    [TestMethod]
    public async Task Reading_goes_on_after_a_sequence_up_to_a_limit()
    {
        await using var journal = new SqliteJournal(File);
        await journal.AppendAsync(Lines.Zero, 0, Lines.After(0, 5), CancellationToken.None);
        var page = await journal.ReadAsync(Lines.Zero, 2, 2, CancellationToken.None);
        CollectionAssert.AreEqual(new[] { 3L, 4L }, page.Select(l => l.Sequence).ToArray());
        Assert.IsEmpty(await journal.ReadAsync(Lines.Zero, 5, 2, CancellationToken.None));
    }

    [TestMethod]
    public async Task Consultations_come_in_the_order_of_their_first_entry()
    {
        await using var journal = new SqliteJournal(File);
        ConsultationId[] ids = [new("zebra"), new("ant"), new("mole")];
        foreach (var id in ids)
        {
            await journal.InsistAsync("one", 1, id);
        }

        CollectionAssert.AreEqual(ids, (await journal.ConsultationsAsync(CancellationToken.None)).ToArray());
    }

    [TestMethod]
    public async Task Two_processes_on_one_file_leave_no_gap_and_lose_nothing()
    {
        await using var journal = new SqliteJournal(File);
        using var other = SecondProcess.Start(File, 100);
        var output = other.StandardOutput.ReadToEndAsync();
        var mine = new List<long>();
        while (mine.Count < 300)
        {
            mine.AddRange((await journal.InsistAsync("one", 3, head: mine.LastOrDefault())).Select(l => l.Sequence));
        }

        var theirs = SecondProcess.Answered(await output).ToList();
        var all = await journal.AllAsync(Lines.Zero);
        Assert.HasCount(300, theirs);
        CollectionAssert.AreEqual(Enumerable.Range(1, all.Count).Select(i => (long)i).ToArray(), all.Select(l => l.Sequence).ToArray());
        CollectionAssert.AreEqual(mine,
            all.Where(l => l.Payload.Contains("\"one\"", StringComparison.Ordinal)).Select(l => l.Sequence).ToList());
        CollectionAssert.AreEqual(theirs,
            all.Where(l => l.Payload.Contains("\"two\"", StringComparison.Ordinal)).Select(l => l.Sequence).ToList());
    }

    [TestMethod]
    public async Task Processes_that_start_at_once_make_one_journal()
    {
        var journals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => new SqliteJournal(File))));
        await Task.WhenAll(journals.Select((j, i) => j.InsistAsync($"{i}", 2)));
        Assert.HasCount(12, await journals[0].AllAsync(Lines.Zero));
        await Task.WhenAll(journals.Select(j => j.DisposeAsync().AsTask()));
    }

    [TestMethod]
    public async Task A_process_killed_in_the_middle_has_kept_whatever_it_answered_for()
    {
        using var other = SecondProcess.Start(File, int.MaxValue);
        var answered = 0L;
        while (answered < 300)
        {
            answered = long.Parse((await other.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        }

        other.Kill();
        var rest = SecondProcess.Answered(await other.StandardOutput.ReadToEndAsync()).ToList();
        await using var journal = new SqliteJournal(File);
        var all = await journal.AllAsync(Lines.Zero);
        Assert.IsGreaterThanOrEqualTo(rest.Count > 0 ? rest[^1] : answered, all[^1].Sequence);
        Assert.AreEqual(0, all.Count % 3, "A batch is there as a whole or not at all.");
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, all.Count, Lines.After(all.Count, 1), CancellationToken.None));
    }

    [TestMethod]
    public async Task Appends_of_another_process_are_noticed_and_own_ones_are_not()
    {
        await using var journal = new SqliteJournal(File);
        await journal.InsistAsync("one", 1);
        Assert.IsFalse(await journal.ChangedElsewhereAsync());
        await using var other = new SqliteJournal(File);
        await other.InsistAsync("two", 1);
        Assert.IsTrue(await journal.ChangedElsewhereAsync());
        Assert.IsFalse(await journal.ChangedElsewhereAsync());
    }

    [TestMethod]
    public async Task Shipping_positions_survive_and_never_move_back()
    {
        await using (var journal = new SqliteJournal(File))
        {
            await journal.InsistAsync("one", 5);
            await journal.MarkShippedAsync(Lines.Zero, 3, CancellationToken.None);
            await journal.MarkShippedAsync(Lines.Zero, 2, CancellationToken.None);
        }

        await using var again = new SqliteJournal(File);
        Assert.AreEqual(
            new ShippingPosition(Lines.Zero, 3, 5, Instant.FromUtc(2017, 12, 21, 17, 59)),
            (await again.ShippingAsync(CancellationToken.None)).Single());
        await again.MarkShippedAsync(Lines.Zero, 5, CancellationToken.None);
        Assert.AreEqual(new ShippingPosition(Lines.Zero, 5, 5, null), (await again.ShippingAsync(CancellationToken.None)).Single());
    }

    [TestMethod]
    public void A_file_that_is_no_journal_is_refused_with_its_path()
    {
        System.IO.File.WriteAllText(File,
            "This is a letter, and a rather long one at that, so that nobody takes it for an empty database file.");
        Assert.Contains(File, Assert.ThrowsExactly<JournalFileException>(() => new SqliteJournal(File)).Message);
    }

    [TestMethod]
    public void Another_programs_database_is_refused_and_left_alone()
    {
        Execute("CREATE TABLE songs (title TEXT)");
        Assert.Contains("another program", Assert.ThrowsExactly<JournalFileException>(() => new SqliteJournal(File)).Message);
    }

    [TestMethod]
    public async Task A_journal_of_a_newer_version_is_refused()
    {
        await new SqliteJournal(File).DisposeAsync();
        Execute("PRAGMA user_version = 99");
        Assert.Contains("newer version", Assert.ThrowsExactly<JournalFileException>(() => new SqliteJournal(File)).Message);
    }

    [TestMethod]
    public void Whatever_the_interleaving_every_acknowledged_line_is_there_once() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[1, 4]).Array[1, 40].Sample(
            steps =>
            {
                using var own = new Folder();
                return KeepsAsync(own.File("journal.db"), steps).GetAwaiter().GetResult();
            },
            iter: 25);

    // Each step: which of three connections appends to which of three consultations how many lines; all at once.
    private static async Task<bool> KeepsAsync(string path, (int Journal, int Consultation, int Count)[] steps)
    {
        var journals = Enumerable.Range(0, 3).Select(_ => new SqliteJournal(path)).ToArray();
        ConsultationId[] ids = [new("a"), new("b"), new("c")];
        var acknowledged = await Task.WhenAll(steps.Select((s, i) =>
            Task.Run(() => journals[s.Journal].InsistAsync($"step {i}", s.Count, ids[s.Consultation]))));
        foreach (var journal in journals)
        {
            await journal.DisposeAsync();
        }

        await using var again = new SqliteJournal(path);
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

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
