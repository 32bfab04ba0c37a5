using CsCheck;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Tests.Rules;

/// <summary>Boards nobody uses are let go of: nobody may notice but by the memory there is.</summary>
[TestClass]
public class SleepTests
{
    private static readonly Identity Focal = Given.Consultation().Roster.Find(new PersonId("avaria-focal"))!.Identities[0];

    [TestMethod]
    public async Task A_board_sleeps_when_it_was_not_used_since_the_last_look_and_wakes_for_whoever_has_something_to_see()
    {
        var journal = new CountedJournal(new MemoryJournal());
        await using var intake = await WriterTests.OpenAsync(journal);
        await WriterTests.Ask(intake, "avaria-focal", new SaveComment(Given.Content()));
        Assert.AreEqual(1, await intake.SleepAsync(CancellationToken.None), "it was used just now");
        Assert.AreEqual(0, await intake.SleepAsync(CancellationToken.None));

        var reads = journal.Reads;
        Assert.IsNotNull((await intake.EntranceAsync(Given.Call))?.CurrentDraft);
        Assert.IsNull(await intake.SeenByAsync(Given.Call, new Identity("t", "a stranger")));
        Assert.AreEqual(reads, journal.Reads, "who is nobody there wakes it");
        Assert.IsFalse(await intake.ReadOnAsync(Given.Call, CancellationToken.None));
        Assert.AreEqual(0, await intake.SleepAsync(CancellationToken.None), "looking for news wakes it");

        Assert.HasCount(1, (await intake.SeenByAsync(Given.Call, Focal))!.Comments());
        Assert.AreEqual(1, await intake.SleepAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task What_another_process_changed_at_the_entrance_wakes_it()
    {
        var journal = new MemoryJournal();
        await using var intake = await WriterTests.OpenAsync(journal);
        await using var other = new Intake.Intake(journal, Given.Fold);
        await AsleepAsync(intake);
        await WriterTests.Ask(other, "chair", new ExtendClosing(new Closing(new NodaTime.LocalDate(2018, 1, 12)), null, "Holidays."));
        Assert.IsEmpty((await intake.EntranceAsync(Given.Call))!.Consultation.Extensions, "before anybody looked");
        Assert.IsTrue(await intake.ReadOnAsync(Given.Call, CancellationToken.None));
        Assert.HasCount(1, (await intake.EntranceAsync(Given.Call))!.Consultation.Extensions);
    }

    [TestMethod]
    public async Task Whoever_waits_for_the_next_act_keeps_it_awake()
    {
        await using var intake = await WriterTests.OpenAsync(new MemoryJournal());
        var next = intake.ChangedAsync(Given.Call);
        await AsleepAsync(intake);
        Assert.AreEqual(1, await intake.SleepAsync(CancellationToken.None));
        await WriterTests.Ask(intake, "avaria-focal", new SaveComment(Given.Content()));
        await next;
    }

    [TestMethod]
    public Task However_often_it_sleeps_every_comment_is_there_once_and_is_seen_at_once() =>
        Gen.Select(Gen.Int[0, 5].Array[1, 40], Gen.Bool).SampleAsync(async (acts, together) =>
        {
            var journal = new MemoryJournal();
            await using var here = await WriterTests.OpenAsync(journal);
            await using var there = new Intake.Intake(journal, Given.Fold);
            var saved = 0;
            async Task DoAsync(int act)
            {
                switch (act)
                {
                    case 0 or 1:
                        var answer = await WriterTests.Ask(act == 0 ? here : there, "avaria-focal", new SaveComment(Given.Content()));
                        Assert.IsNull(answer.Refusal);
                        Assert.IsNotNull(answer.Board.Comments[new(answer.Subject!)]);
                        Interlocked.Increment(ref saved);
                        break;
                    case 2 or 3:
                        await (act == 2 ? here : there).SleepAsync(CancellationToken.None);
                        break;
                    default:
                        await here.ReadOnAsync(Given.Call, CancellationToken.None);
                        Assert.IsNotNull(await here.SeenByAsync(Given.Call, Focal));
                        break;
                }
            }

            if (together)
            {
                await Task.WhenAll(acts.Select(act => Task.Run(() => DoAsync(act))));
            }
            else
            {
                foreach (var act in acts)
                {
                    await DoAsync(act);
                }
            }

            await here.ReadOnAsync(Given.Call, CancellationToken.None);
            Assert.HasCount(saved, (await here.BoardAsync(Given.Call)).Comments);
        }, iter: 200, threads: 2);

    private static async Task AsleepAsync(Intake.Intake intake)
    {
        await intake.SleepAsync(CancellationToken.None);
        await intake.SleepAsync(CancellationToken.None);
    }

    private sealed class CountedJournal(IJournal journal) : IJournal
    {
        public int Reads { get; private set; }

        public Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken) =>
            journal.ConsultationsAsync(cancellationToken);

        public Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, long after, int limit,
            CancellationToken cancellationToken)
        {
            Reads++;
            return journal.ReadAsync(consultation, after, limit, cancellationToken);
        }

        public Task<bool> AppendAsync(ConsultationId consultation, long head, IReadOnlyList<JournalLine> lines,
            CancellationToken cancellationToken) => journal.AppendAsync(consultation, head, lines, cancellationToken);
    }
}
