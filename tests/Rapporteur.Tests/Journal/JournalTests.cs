using Microsoft.Data.Sqlite;
using Rapporteur.Journal;

namespace Rapporteur.Tests.Journal;

/// <summary>The journal of one machine: a file its processes share.</summary>
[TestClass]
public sealed class JournalTests : JournalContract, IDisposable
{
    private readonly Folder folder = new();

    private string File => folder.File("journal.db");

    public void Dispose() => folder.Dispose();

    protected override IJournalStore Open(string name = "journal") => new SqliteJournal(folder.File($"{name}.db"));

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
    public void A_file_that_is_no_journal_is_refused_with_its_path()
    {
        System.IO.File.WriteAllText(File,
            "This is a letter, and a rather long one at that, so that nobody takes it for an empty database file.");
        Assert.Contains(File, Assert.ThrowsExactly<JournalException>(() => new SqliteJournal(File)).Message);
    }

    [TestMethod]
    public void Another_programs_database_is_refused_and_left_alone()
    {
        Execute("CREATE TABLE songs (title TEXT)");
        Assert.Contains("another program", Assert.ThrowsExactly<JournalException>(() => new SqliteJournal(File)).Message);
    }

    [TestMethod]
    public async Task A_journal_of_a_newer_version_is_refused()
    {
        await new SqliteJournal(File).DisposeAsync();
        Execute("PRAGMA user_version = 99");
        Assert.Contains("newer version", Assert.ThrowsExactly<JournalException>(() => new SqliteJournal(File)).Message);
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
