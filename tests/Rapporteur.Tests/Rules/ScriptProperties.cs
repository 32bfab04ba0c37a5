using CsCheck;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Views;

namespace Rapporteur.Tests.Rules;

/// <summary>What must hold over every course a consultation can take; the courses are drawn, the acts legal or not.</summary>
[TestClass]
public class ScriptProperties
{
    private static readonly string[] People = [.. Given.Roster().People.Select(p => p.Id.Value)];

    private static readonly string[] Inside = ["avaria-focal", "avaria-alternate", "avaria-contributor"];

    private static readonly Gen<Act> Acts =
        Gen.Select(Gen.OneOf(People), Gen.Int[0, 15], Gen.Int[0, 9], Gen.Int[0, 3],
            (by, verb, which, variant) => new Act(by, verb, which, variant));

    private static readonly VisibilityRule[] Rules =
        [Given.WhenCirculated, Given.OnceSent, Given.OnceSentWithoutNames, new(ReadByDelegations.Never, true, false, "")];

    private static readonly Gen<(Act[] Acts, VisibilityRule Rule)> Scripts = Gen.Select(Acts.Array[0, 40], Gen.OneOf(Rules));

    [TestMethod]
    public void Folding_in_any_batches_from_the_record_gives_the_same_board() =>
        Gen.Select(Scripts, Gen.Int[0, 1_000]).Sample((script, cut) =>
        {
            var round = Play(script.Acts, script.Rule);
            var lines = round.Acts.ConvertAll(ActJson.Write);
            var middle = cut % (lines.Count + 1);
            var half = lines.Take(middle).Aggregate(new Board(Given.Call), (b, l) => Given.Fold.Apply(b, ActJson.Read(l)));
            var whole = lines.Skip(middle).Aggregate(half, (b, l) => Given.Fold.Apply(b, ActJson.Read(l)));

            Assert.AreEqual(Print.Of(round.Board), Print.Of(whole));
        }, iter: 100);

    [TestMethod]
    public void Every_comment_and_every_receipt_stays_and_no_text_that_was_sent_ever_changes() =>
        Scripts.Sample(script =>
        {
            var board = new Board(Given.Call);
            foreach (var act in Play(script.Acts, script.Rule).Acts)
            {
                var next = Given.Fold.Apply(board, act);
                Assert.IsTrue(board.Comments.All(c => Kept(c.Value, next.Comments[c.Key])), $"{act} lost or changed what was sent");
                Assert.IsTrue(board.Submissions.All(s => next.Submissions[s.Key] == s.Value), $"{act} changed a receipt");
                Assert.AreEqual(next.Received.Count, next.Received.Distinct().Count(), "a comment was received twice");
                board = next;
            }

            Assert.IsTrue(board.Submissions.Values.All(s => ReceiptJson.Hash(ReceiptJson.Write(board, s)) == s.Hash),
                "a receipt's hash cannot be made again");
            Assert.AreEqual(board.Comments.Count, board.Comments.Values.Select(c => c.Reference).Distinct().Count(),
                "a reference was given twice");
        }, iter: 200);

    [TestMethod]
    public void Nobody_outside_sees_any_trace_of_what_a_delegation_has_not_submitted() =>
        Gen.Select(Scripts, Acts.Array[1, 25]).Sample((script, more) =>
        {
            var round = Play(script.Acts, script.Rule);
            var before = Outside(round);
            foreach (var act in more.Select(a => a with { By = Inside[a.Which % 3], Verb = a.Verb % 5 }))
            {
                round.Ask(act.By, act.Request(round), round.Now + NodaTime.Duration.FromMinutes(1));
            }

            CollectionAssert.AreEqual(before, Outside(round));
        }, iter: 300);

    [TestMethod]
    public void Nobody_but_the_delegation_the_Secretariat_and_the_Chair_sees_any_trace_of_a_question_or_its_answer() =>
        Gen.Select(Scripts, Acts.Array[1, 25]).Sample((script, more) =>
        {
            var round = Play(script.Acts, script.Rule);
            var parties = round.Board.Comments.Values.Where(c => c.Stands).Select(c => c.Delegation).ToHashSet();
            string[] others =
                [.. People.Where(
                    p => round.As(p).Asker is { Function: null or Function.CoChair } reader
                        && (reader.Delegation is not { } own || !parties.Contains(own)))];
            var before = Shown(round, others);
            foreach (var act in more)
            {
                round.Ask(act.Variant < 2 ? "secretariat" : act.By, (act with { Verb = act.Variant < 2 ? 14 : 15 }).Request(round));
            }

            CollectionAssert.AreEqual(before, Shown(round, others));
        }, iter: 200);

    [TestMethod]
    public void No_refusal_tells_a_comment_one_may_not_see_from_one_that_does_not_exist() =>
        Gen.Select(Scripts, Acts).Sample((script, last) =>
        {
            var round = Play(script.Acts, script.Rule);
            foreach (var id in round.Board.Comments.Keys.Where(id => round.As(last.By).See(id) is null))
            {
                Assert.AreEqual(
                    Refusal(round, last, new CommentId("nowhere")), Refusal(round, last, id), $"{last.By} asked verb {last.Verb} of {id}");
            }
        }, iter: 200);

    private static Refusal? Refusal(Round round, Act act, CommentId id) =>
        act.Request(round, id).Decide(round.Board, new Asked(new(act.By), Door.Api, round.Now, null, "x")).Refusal;

    private static bool Kept(Comment before, Comment after) =>
        before.Reference == after.Reference && before.Delegation == after.Delegation && before.SavedAt == after.SavedAt
        && after.SentVersions.Length >= before.SentVersions.Length
        && before.SentVersions.Zip(after.SentVersions).All(p => p.First == p.Second);

    // Everything the core gives a reader: lists, single comments by every id there is, submissions, progress, what is new.
    private static string[] Outside(Round round) => Shown(round, People.Except(Inside));

    private static string[] Shown(Round round, IEnumerable<string> people) =>
    [
        .. from person in people
           let reader = round.As(person)
           from seen in reader.Comments().Select(s => Print.Of(s)).Append("| by id:")
               .Concat(round.Board.Comments.Keys.OrderBy(k => k.Value, StringComparer.Ordinal).Select(reader.See).OfType<SeenComment>()
                   .Select(s => Print.Of(s)))
               .Concat(reader.Mine().Select(s => Print.Of(s)).Prepend("| mine:"))
               .Concat(reader.Submissions().Select(s => Print.Of(s)).Prepend("| submissions:"))
               .Append(Print.Of(Progress.For(reader)))
               .Append($"news: {News.State(reader)}")
           select $"{person}: {seen}",
    ];

    private static Round Play(Act[] acts, VisibilityRule rule)
    {
        var round = new Round(rule);
        foreach (var act in acts)
        {
            round.Ask(act.By, act.Request(round));
            round.Now += NodaTime.Duration.FromHours(11);
        }

        return round;
    }

    private sealed record Act(string By, int Verb, int Which, int Variant)
    {
        public Request Request(Round round, CommentId? named = null)
        {
            var all = round.Board.Comments.Keys.OrderBy(k => k.Value, StringComparer.Ordinal).ToList();
            var id = named ?? (all.Count == 0 ? new CommentId("none") : all[Which % all.Count]);
            var content = Variant == 0 ? Given.Joint($"text {Which}", "brona", "obs") : Given.Content($"text {Which} {Variant}");
            return Verb switch
            {
                0 => new SaveComment(content),
                1 => new ChangeComment(id, null, content),
                2 => new ApproveComment(id),
                3 => new DiscardComment(id),
                4 => new ReceiveReturn(Given.File($"{Variant}.docx"), []),
                5 or 6 => new Submit(Saved: Variant > 0, NotForCirculation: Variant == 3),
                7 => new Submit([id], Saved: true),
                8 => new WithdrawComment(id),
                9 => new Submit(None: true),
                10 => new FileOnBehalf(Variant == 0 ? Given.Avaria : Given.Cerva, round.Now, "embassy", "note", [content]),
                11 => new RecordMeetingComment(content, Variant == 0 ? Given.Avaria : null, "several delegations"),
                14 => new AskClarification(id, $"question {Which}"),
                15 => new AnswerClarification(id, $"answer {Which}", Variant == 0 ? null : Variant),
                12 => Variant < 2 ? new Align(id) : new Dissociate(id),
                _ => new SaveComment(content, Submit: true),
            };
        }
    }
}
