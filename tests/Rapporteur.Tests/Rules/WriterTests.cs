using System.Collections.Concurrent;
using System.Globalization;
using CsCheck;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Tests.Rules;

[TestClass]
public class WriterTests
{
    private static int drawn;

    [TestMethod]
    public async Task The_same_request_again_gets_the_first_answer_and_happens_once()
    {
        var journal = new MemoryJournal();
        await using var intake = await OpenAsync(journal);
        var first = await Ask(intake, "avaria-focal", new SaveComment(Given.Content()), "1");
        var again = await Ask(intake, "avaria-focal", new SaveComment(Given.Content()), "1");

        Assert.IsFalse(first.Repeated);
        Assert.IsTrue(again.Repeated);
        Assert.AreEqual(first.Subject, again.Subject);
        Assert.HasCount(1, again.Board.Comments);
    }

    [TestMethod]
    public async Task Another_request_under_a_used_id_is_refused_and_another_person_may_use_it()
    {
        var journal = new MemoryJournal();
        await using var intake = await OpenAsync(journal);
        await Ask(intake, "avaria-focal", new SaveComment(Given.Content()), "1");

        Assert.AreEqual("id-reused",
            (await Ask(intake, "avaria-focal", new SaveComment(Given.Content("Other.")), "1", "other")).Refusal?.Code);
        Assert.IsNull((await Ask(intake, "avaria-alternate", new SaveComment(Given.Content("Other.")), "1", "other")).Refusal);
    }

    [TestMethod]
    public async Task The_first_answer_holds_after_a_restart()
    {
        var journal = new MemoryJournal();
        string? subject;
        await using (var intake = await OpenAsync(journal))
        {
            subject = (await Ask(intake, "avaria-focal", new SaveComment(Given.Content(), Submit: true), "1")).Subject;
        }

        await using var restarted = new Intake.Intake(journal, Given.Fold);
        var again = await Ask(restarted, "avaria-focal", new SaveComment(Given.Content(), Submit: true), "1");
        Assert.IsTrue(again.Repeated);
        Assert.AreEqual(subject, again.Subject);
        Assert.HasCount(1, again.Board.Received);
    }

    [TestMethod]
    public async Task An_answer_lost_after_the_write_is_found_again_by_the_repeat()
    {
        var journal = new MemoryJournal { Forecast = n => n == 3 ? Weather.ThrowsAfterWriting : Weather.Fair };
        await using var intake = await OpenAsync(journal);
        await Assert.ThrowsAsync<IOException>(() => Ask(intake, "avaria-focal", new SaveComment(Given.Content()), "1"));
        var again = await Ask(intake, "avaria-focal", new SaveComment(Given.Content()), "1");

        Assert.IsTrue(again.Repeated);
        Assert.HasCount(1, again.Board.Comments);
    }

    [TestMethod]
    public async Task What_was_not_written_is_not_on_the_board_and_the_repeat_writes_it()
    {
        var journal = new MemoryJournal { Forecast = n => n == 3 ? Weather.ThrowsBeforeWriting : Weather.Fair };
        await using var intake = await OpenAsync(journal);
        await Assert.ThrowsAsync<IOException>(() => Ask(intake, "avaria-focal", new SaveComment(Given.Content()), "1"));
        Assert.IsEmpty((await intake.BoardAsync(Given.Call)).Comments);

        Assert.IsFalse((await Ask(intake, "avaria-focal", new SaveComment(Given.Content()), "1")).Repeated);
        Assert.HasCount(1, (await intake.BoardAsync(Given.Call)).Comments);
    }

    [TestMethod]
    public async Task A_decision_against_an_older_head_is_made_again_against_the_newer()
    {
        var journal = new MemoryJournal();
        await using var here = await OpenAsync(journal);
        await using var there = new Intake.Intake(journal, Given.Fold);
        var id = new CommentId((await Ask(here, "avaria-focal", new SaveComment(Given.Content())))!.Subject!);
        await Ask(there, "avaria-focal", new ChangeComment(id, 1, Given.Content("There.")));

        Assert.AreEqual("changed-since",
            (await Ask(here, "avaria-alternate", new ChangeComment(id, 1, Given.Content("Here.")))).Refusal?.Code);
        Assert.AreEqual("There.", (await here.BoardAsync(Given.Call, long.MaxValue)).Comments[id].Working.Text);
    }

    [TestMethod]
    public async Task Nothing_is_refused_for_what_another_process_has_written_already()
    {
        var journal = new MemoryJournal();
        await using var here = await OpenAsync(journal);
        await using var there = new Intake.Intake(journal, Given.Fold);
        var id = new CommentId((await Ask(there, "avaria-focal", new SaveComment(Given.Content()))).Subject!);

        Assert.IsNull((await Ask(here, "avaria-focal", new ApproveComment(id))).Refusal);
    }

    [TestMethod]
    public async Task A_consultation_nobody_has_opened_has_an_empty_board_until_somebody_does()
    {
        var journal = new MemoryJournal();
        await using var here = new Intake.Intake(journal, Given.Fold);
        Assert.IsNull((await here.BoardAsync(Given.Call)).Consultation);

        await using var there = await OpenAsync(journal);
        Assert.IsNotNull((await here.BoardAsync(Given.Call)).Consultation);
    }

    [TestMethod]
    public async Task A_board_is_read_to_the_end_whatever_the_size_of_the_pages()
    {
        var journal = new MemoryJournal { LargestPage = 3 };
        await using (var intake = await OpenAsync(journal))
        {
            for (var i = 0; i < 10; i++)
            {
                await Ask(intake, "avaria-focal", new SaveComment(Given.Content()));
            }
        }

        await using var restarted = new Intake.Intake(journal, Given.Fold);
        Assert.AreEqual(journal.Lines(Given.Call).Count, (await restarted.BoardAsync(Given.Call)).Sequence);
    }

    [TestMethod]
    public async Task Readers_see_only_what_is_written()
    {
        var release = new TaskCompletionSource();
        var journal = new SlowJournal(new MemoryJournal(), release.Task);
        await using var intake = new Intake.Intake(journal, Given.Fold);
        var open = Ask(intake, "secretariat", new OpenConsultation(Given.Consultation()));
        await journal.Appending;

        Assert.AreEqual(0, (await intake.BoardAsync(Given.Call, 0)).Sequence);
        Assert.IsFalse(open.IsCompleted);
        release.SetResult();
        Assert.IsNotNull((await open).Board.Consultation);
    }

    [TestMethod]
    public async Task Sending_is_one_line_however_it_is_sent()
    {
        var journal = new MemoryJournal();
        await using var intake = await OpenAsync(journal);
        var before = journal.Lines(Given.Call).Count;
        await Ask(intake, "avaria-focal", new SaveComment(Given.Content(), Submit: true));
        await Ask(intake, "avaria-focal", new SaveComment(Given.Content()));
        await Ask(intake, "avaria-focal", new Submit(Saved: true));

        CollectionAssert.AreEqual(
            new[] { "CommentSaved CommentApproved CommentSent SubmissionMade", "CommentSaved",
                "CommentApproved CommentSent SubmissionMade" },
            journal.Lines(Given.Call).Skip(before).Select(l => string.Join(' ', ActJson.Read(l).Entries.Select(e => e.GetType().Name)))
                .ToArray());
    }

    [TestMethod]
    public async Task What_one_line_cannot_hold_is_sent_in_several_all_or_none()
    {
        var journal = new MemoryJournal { Forecast = n => n == 7 ? Weather.ThrowsBeforeWriting : Weather.Fair };
        await using var intake = await OpenAsync(journal);
        for (var i = 0; i < 4; i++)
        {
            await Ask(intake, "avaria-focal", new SaveComment(Given.Content(new string('x', 20_000))));
        }

        var before = journal.Lines(Given.Call).Count;
        await Assert.ThrowsAsync<IOException>(() => Ask(intake, "avaria-focal", new Submit(Saved: true), "1"));
        Assert.HasCount(before, journal.Lines(Given.Call));
        var sent = await Ask(intake, "avaria-focal", new Submit(Saved: true), "1");

        Assert.IsFalse(sent.Repeated);
        Assert.HasCount(4, sent.Board.Received);
        Assert.HasCount(before + 4, journal.Lines(Given.Call));
        await using var restarted = new Intake.Intake(journal, Given.Fold);
        Assert.IsTrue((await Ask(restarted, "avaria-focal", new Submit(Saved: true), "1")).Repeated);
        Assert.HasCount(4, (await restarted.BoardAsync(Given.Call)).Received);
    }

    [TestMethod]
    public async Task A_text_that_fits_no_entry_is_refused_and_the_others_of_its_batch_are_kept()
    {
        var journal = new MemoryJournal();
        await using var intake = await OpenAsync(journal);
        var tooLong = new SaveComment(Given.Content() with { OnBehalfOf = [new string('"', 20_000)] });
        var results =
            await Task.WhenAll(Ask(intake, "avaria-focal", new SaveComment(Given.Content())), Ask(intake, "avaria-focal", tooLong),
                Ask(intake, "brona-focal", new SaveComment(Given.Content())));

        CollectionAssert.AreEqual(new[] { null, "too-long", null }, results.Select(r => r.Refusal?.Code).ToArray());
        Assert.HasCount(2, (await intake.BoardAsync(Given.Call)).Comments);
    }

    [TestMethod]
    public async Task An_act_of_more_lines_than_one_append_takes_is_refused_and_those_beside_it_are_kept()
    {
        var journal = new MemoryJournal { MostLines = 3 };
        await using var intake = await OpenAsync(journal);
        for (var i = 0; i < 4; i++)
        {
            await Ask(intake, "avaria-focal", new SaveComment(Given.Content(new string('x', 20_000))));
        }

        var results = await Task.WhenAll(Ask(intake, "brona-focal", new SaveComment(Given.Content())),
            Ask(intake, "avaria-focal", new Submit(Saved: true)), Ask(intake, "cerva-focal", new SaveComment(Given.Content())));

        CollectionAssert.AreEqual(new[] { null, "too-much-at-once", null }, results.Select(r => r.Refusal?.Code).ToArray());
        Assert.IsEmpty((await intake.BoardAsync(Given.Call)).Received);
    }

    [TestMethod]
    public async Task No_comment_is_lost_or_doubled_whatever_the_journal_meets_and_however_often_a_client_repeats()
    {
        await Gen.Select(Gen.Enum<Weather>().Array[30], Gen.Int[0, 3].Array[24], Gen.Int[1, 5], Gen.Int[1, 30])
            .SampleAsync(async (weather, repeats, page, most) =>
        {
            var journal = new MemoryJournal
            {
                LargestPage = page,
                MostLines = most,
                Forecast = n => n <= 2 || n > 30 ? Weather.Fair : weather[n - 1],
            };
            await using var intake = await OpenAsync(journal);
            var acknowledged = new ConcurrentDictionary<string, ConcurrentBag<string>>();
            await Task.WhenAll(
                repeats.SelectMany(
                    (times, i) => Enumerable.Range(0, times + 1).Select(_ => SaveUntilAnsweredAsync(intake, $"client-{i}", acknowledged))));

            var board = (await new Intake.Intake(journal, Given.Fold).BoardAsync(Given.Call))!;
            Assert.HasCount(repeats.Length, acknowledged);
            foreach (var (client, subjects) in acknowledged)
            {
                Assert.AreEqual(1, subjects.Distinct().Count(), client);
                Assert.AreEqual(1, board.Comments.Values.Count(c => c.Working.Text == client && c.Id.Value == subjects.First()), client);
            }

            Assert.HasCount(repeats.Length, board.Comments);
            Assert.HasCount(repeats.Length, board.Submissions);
        }, iter: 40);
    }

    private static async Task SaveUntilAnsweredAsync(Intake.Intake intake, string client,
        ConcurrentDictionary<string, ConcurrentBag<string>> acknowledged)
    {
        while (true)
        {
            try
            {
                var result = await Ask(intake, "avaria-focal", new SaveComment(Given.Content(client), Submit: true), client, client);
                Assert.IsNull(result.Refusal);
                acknowledged.GetOrAdd(client, _ => []).Add(result.Subject!);
                return;
            }
            catch (IOException)
            {
                // The client heard nothing and asks again.
            }
        }
    }

    internal static async Task<Intake.Intake> OpenAsync(IJournal journal, VisibilityRule? visibility = null)
    {
        var intake = new Intake.Intake(journal, Given.Fold);
        Assert.IsNull((await Ask(intake, "secretariat", new OpenConsultation(Given.Consultation(visibility)))).Refusal);
        Assert.IsNull(
            (await Ask(intake, "secretariat",
                new CirculateDraft("Zero draft", "en", new FileHash(Given.Draft.Hash), Given.File()))).Refusal);
        return intake;
    }

    internal static Task<Result> Ask(Intake.Intake intake, string by, Request request, string? client = null, string hash = "same")
    {
        var fresh = Interlocked.Increment(ref drawn).ToString(CultureInfo.InvariantCulture);
        return intake.AskAsync(Given.Call,
            new Asked(new(by), Door.Api, Given.Start, client is null ? null : new ClientRequest(client, hash), fresh), request);
    }

    private sealed class SlowJournal(IJournal journal, Task release) : IJournal
    {
        private readonly TaskCompletionSource appending = new();

        public Task Appending => appending.Task;

        public Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken) =>
            journal.ConsultationsAsync(cancellationToken);

        public Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, long after, int limit,
            CancellationToken cancellationToken) =>
            journal.ReadAsync(consultation, after, limit, cancellationToken);

        public async Task<bool> AppendAsync(ConsultationId consultation, long head, IReadOnlyList<JournalLine> lines,
            CancellationToken cancellationToken)
        {
            appending.TrySetResult();
            await release;
            return await journal.AppendAsync(consultation, head, lines, cancellationToken);
        }
    }
}
