using System.Collections.Concurrent;
using CsCheck;
using NodaTime;
using Rapporteur.Cluster.Storage;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Tests.Rules;

namespace Rapporteur.Tests.Journal;

/// <summary>The journal several machines share: an append is settled by reading, whatever became of its answer.</summary>
[TestClass]
public sealed class TableJournalTests : JournalContract
{
    private readonly Dictionary<string, CloudStorage> storages = [];

    protected override int Interleavings => 8;

    protected override IJournalStore Open(string name = "journal")
    {
        lock (storages)
        {
            return new TableJournal(storages.TryGetValue(name, out var known) ? known : storages[name] = Cloud.New(), TimeProvider.System);
        }
    }

    [TestMethod]
    public async Task One_append_takes_ninety_nine_lines_and_a_hundred_are_a_bug_of_the_caller()
    {
        await using var journal = Open();
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, Lines.After(0, journal.MostLines), CancellationToken.None));
        await Assert.ThrowsExactlyAsync<ArgumentOutOfRangeException>(
            () => journal.AppendAsync(Lines.Zero, 99, Lines.After(99, 100), CancellationToken.None));
        Assert.HasCount(99, await journal.AllAsync(Lines.Zero));
    }

    [TestMethod]
    [DataRow('x', 99)]
    [DataRow('ж', 99)]
    [DataRow('漢', 99)]
    [DataRow('"', 60)]
    public async Task The_longest_lines_go_together_in_one_append_and_come_back_as_they_were(char letter, int count)
    {
        await using var journal = Open();
        JournalLine[] lines =
        [
            .. Lines.After(0, count).Select(
                l => l with { Payload = new string(letter, JournalLine.LongestPayload - 9) + $"{l.Sequence:d9}" }),
        ];
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, lines, CancellationToken.None));
        await using var again = Open();
        CollectionAssert.AreEqual(lines, (await again.AllAsync(Lines.Zero)).ToArray());
    }

    [TestMethod]
    public async Task However_its_lines_stand_together_an_append_is_read_from_anywhere_up_to_anywhere()
    {
        await using var journal = Open();
        JournalLine[] lines =
            [.. Lines.After(0, 40).Select(l => l with { Payload = new string('ж', (int)(l.Sequence % 7) * 9_000) + l.Payload })];
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, lines[..25], CancellationToken.None));
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 25, lines[25..26], CancellationToken.None));
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 26, lines[26..], CancellationToken.None));
        (int After, int Limit)[] parts = [(0, 40), (0, 1), (1, 1), (7, 3), (13, 12), (24, 1), (24, 3), (25, 1), (26, 40), (39, 5)];
        foreach (var (after, limit) in parts)
        {
            CollectionAssert.AreEqual(lines.Skip(after).Take(limit).ToArray(),
                (await journal.ReadAsync(Lines.Zero, after, limit, CancellationToken.None)).ToArray(), $"{limit} after {after}");
        }
    }

    [TestMethod]
    public async Task Names_of_any_letters_are_kept_apart()
    {
        await using var journal = Open();
        ConsultationId[] ids = [new("a/b"), new("a#b"), new("a?b=2f"), new("А Б"), new("head"), new("A/B")];
        foreach (var id in ids)
        {
            await journal.InsistAsync(id.Value, 1, id);
        }

        CollectionAssert.AreEqual(ids, (await journal.ConsultationsAsync(CancellationToken.None)).ToArray());
        foreach (var id in ids)
        {
            Assert.AreEqual(Lines.After(0, 1, id.Value, id)[0], (await journal.AllAsync(id)).Single());
        }
    }

    [TestMethod]
    [DataRow(Loss.OfTheAnswer)]
    [DataRow(Loss.Busy)]
    [DataRow(Loss.OfTheRequest)]
    public async Task An_append_whose_answer_was_lost_is_its_own_and_not_another_writers(object loss)
    {
        var lost = 0;
        using var way = new LossyWay(r => IsTransaction(r) && Interlocked.Exchange(ref lost, 1) == 0 ? (Loss)loss : Loss.None);
        await using var journal = new TableJournal(Cloud.New(way), TimeProvider.System);
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, Lines.After(0, 3), CancellationToken.None));
        Assert.AreEqual(1, lost);
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 3, Lines.After(3, 2), CancellationToken.None));
        CollectionAssert.AreEqual(Lines.After(0, 5), (await journal.AllAsync(Lines.Zero)).ToArray());
    }

    [TestMethod]
    public async Task An_append_whose_answer_was_lost_is_its_own_also_when_another_has_appended_since()
    {
        var storage = Cloud.New();
        await using var other = new TableJournal(storage, TimeProvider.System);
        using var way = new LossyWay(r => IsTransaction(r) ? Loss.OfTheAnswer : Loss.None);
        await using var journal = new TableJournal(Cloud.At(storage.Prefix, way), TimeProvider.System);
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, Lines.After(0, 1), CancellationToken.None));
        Assert.IsTrue(await other.AppendAsync(Lines.Zero, 1, Lines.After(1, 1, "two"), CancellationToken.None));
        Assert.IsFalse(await journal.AppendAsync(Lines.Zero, 1, Lines.After(1, 1), CancellationToken.None));
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 2, Lines.After(2, 1), CancellationToken.None));
        Assert.HasCount(3, await other.AllAsync(Lines.Zero));
    }

    [TestMethod]
    public async Task While_the_storage_cannot_be_reached_it_says_so_and_afterwards_all_goes_on()
    {
        var away = false;
        using var way = new LossyWay(_ => away ? Loss.OfTheRequest : Loss.None);
        await using var journal = new TableJournal(Cloud.New(way), TimeProvider.System);
        await journal.InsistAsync("one", 1);
        away = true;
        var fault = await Assert.ThrowsExactlyAsync<JournalException>(
            () => journal.AppendAsync(Lines.Zero, 1, Lines.After(1, 1), CancellationToken.None));
        Assert.IsTrue(fault.MayPass);
        await Assert.ThrowsExactlyAsync<JournalException>(() => journal.ReadAsync(Lines.Zero, 0, 1, CancellationToken.None));
        away = false;
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 1, Lines.After(1, 1), CancellationToken.None));
    }

    [TestMethod]
    public async Task Who_died_before_its_first_line_has_begun_no_consultation()
    {
        var cut = true;
        using var way = new LossyWay(r => cut && IsTransaction(r) ? Loss.OfTheRequest : Loss.None);
        await using var journal = new TableJournal(Cloud.New(way), TimeProvider.System);
        await Assert.ThrowsExactlyAsync<JournalException>(
            () => journal.AppendAsync(Lines.Zero, 0, Lines.After(0, 1), CancellationToken.None));
        Assert.IsEmpty(await journal.ConsultationsAsync(CancellationToken.None));
        Assert.IsEmpty(await journal.ShippingAsync(CancellationToken.None));
        cut = false;
        Assert.IsTrue(await journal.AppendAsync(Lines.Zero, 0, Lines.After(0, 1), CancellationToken.None));
        Assert.HasCount(1, await journal.ConsultationsAsync(CancellationToken.None));
    }

    // Two writers at once, each believing to be the one, and a way on which requests and answers are lost.
    [TestMethod]
    public async Task No_comment_is_lost_or_doubled_by_two_writers_whatever_becomes_of_their_answers() =>
        await Gen.Select(Gen.Enum<Loss>().Array[60], Gen.Int[0, 2].Array[16]).SampleAsync(async (losses, repeats) =>
        {
            var transactions = -3;
            using var way = new LossyWay(r =>
                IsTransaction(r) && Interlocked.Increment(ref transactions) is >= 0 and < 60 and var n ? losses[n] : Loss.None);
            var storage = Cloud.New(way);
            await using var one = await WriterTests.OpenAsync(new TableJournal(storage, TimeProvider.System));
            await using var two = new Intake.Intake(new TableJournal(storage, TimeProvider.System), Given.Fold);
            var told = new ConcurrentDictionary<string, ConcurrentBag<string>>();
            await Task.WhenAll(repeats.SelectMany((times, i) => Enumerable.Range(0, times + 1).Select(n =>
                SaveUntilAnsweredAsync(n % 2 == 0 ? one : two, $"client-{i}", told))));

            var board = await new Intake.Intake(new TableJournal(storage, TimeProvider.System), Given.Fold).BoardAsync(Given.Call);
            Assert.HasCount(repeats.Length, told);
            Assert.HasCount(repeats.Length, board.Comments);
            foreach (var (client, subjects) in told)
            {
                Assert.AreEqual(1, subjects.Distinct().Count(), client);
                Assert.AreEqual(client, board.Comments[new CommentId(subjects.First())].Working.Text);
            }

            Assert.AreEqual(board.Sequence, (await one.BoardAsync(Given.Call, board.Sequence)).Sequence);
            Assert.AreEqual(board.Sequence, (await two.BoardAsync(Given.Call, board.Sequence)).Sequence);
        }, iter: 6, threads: 1);

    private static bool IsTransaction(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);

    private static async Task SaveUntilAnsweredAsync(Intake.Intake intake, string client,
        ConcurrentDictionary<string, ConcurrentBag<string>> told)
    {
        while (true)
        {
            try
            {
                var result = await WriterTests.Ask(intake, "avaria-focal", new SaveComment(Given.Content(client)), client, client);
                told.GetOrAdd(client, _ => []).Add(result.Subject!);
                return;
            }
            catch (JournalException)
            {
                // The client heard nothing and asks again.
            }
        }
    }
}
