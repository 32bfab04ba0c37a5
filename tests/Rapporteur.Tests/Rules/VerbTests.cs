using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Tests.Rules;

/// <summary>What is offered is what the rule would let happen, to everybody, in every state a comment can be in.</summary>
[TestClass]
public class VerbTests
{
    private static readonly string[] People =
    [
        "avaria-focal", "avaria-alternate", "avaria-contributor", "brona-focal", "brona-contributor", "cerva-focal", "obs-focal",
        "secretariat", "chair", "co-chair",
    ];

    private static readonly Dictionary<string, Func<Round, CommentId>> States = new()
    {
        ["saved"] = round => round.Saved("avaria-contributor"),
        ["saved by the focal point"] = round => round.Saved("avaria-focal"),
        ["approved"] = round => Then(round, round.Saved("avaria-contributor"), ("avaria-focal", id => new ApproveComment(id))),
        ["thrown away"] = round => Then(round, round.Saved("avaria-contributor"), ("avaria-focal", id => new DiscardComment(id))),
        ["sent"] = round => round.Sent("avaria-focal"),
        ["sent, not for circulation"] = round => round.Sent("avaria-focal", notForCirculation: true),
        ["changed after sending"] = round => Then(round, round.Sent("avaria-focal"), ("avaria-alternate", Changed)),
        ["change approved"] =
            round => Then(round, round.Sent("avaria-focal"), ("avaria-focal", Changed), ("avaria-focal", id => new ApproveComment(id))),
        ["withdrawn"] = round => Then(round, round.Sent("avaria-focal"), ("avaria-focal", id => new WithdrawComment(id))),
        ["talked about"] = round => Then(round, round.Saved("avaria-focal"), ("avaria-contributor", id => new TakeStance(id, true))),
        ["joint, naming Brona"] = round => round.Sent("avaria-focal", Given.Joint("Jointly.", "brona")),
        ["joint, Brona dissociated"] =
            round => Then(round, round.Sent("avaria-focal", Given.Joint("Jointly.", "brona")), ("brona-focal", id => new Dissociate(id))),
        ["Cerva aligned"] = round => Then(round, round.Sent("avaria-focal"), ("cerva-focal", id => new Align(id))),
        ["asked about"] = round => Then(round, round.Sent("avaria-focal"), ("secretariat", id => new AskClarification(id, "Which one?"))),
        ["outcome prepared"] = round => Then(round, round.Sent("avaria-focal"), Prepared),
        ["outcome cleared"] = round => Then(round, round.Sent("avaria-focal"), Prepared, Cleared),
        ["outcome circulated"] = round => Then(round, round.Sent("avaria-focal"), Prepared, Cleared, Circulated),
        ["filed on behalf"] = round =>
        {
            round.Done("secretariat", new FileOnBehalf(Given.Avaria, round.Now, "embassy", "note", [Given.Content()]));
            return round.Board.Received[^1];
        },
        ["made at the meeting"] =
            round => new(round.Done("secretariat", new RecordMeetingComment(Given.Content(), null, "several delegations"))),
        ["made at the meeting by Avaria"] =
            round => new(round.Done("secretariat", new RecordMeetingComment(Given.Content(), Given.Avaria))),
    };

    private static (string, Func<CommentId, Request>) Prepared =>
        ("secretariat", id => new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Reflected, "In the new paragraph.")));

    private static (string, Func<CommentId, Request>) Cleared => ("chair", id => new ClearOutcome(new(id)));

    private static (string, Func<CommentId, Request>) Circulated => ("secretariat", id => new CirculateOutcome(new(id)));

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_verb_is_open_exactly_to_whom_its_rule_lets_something_happen(bool onceSent)
    {
        foreach (var (state, make) in States)
        {
            var round = new Round(onceSent ? Given.OnceSent : Given.WhenCirculated);
            var id = make(round);
            foreach (var person in People)
            {
                foreach (var verb in Verbs.OnComment)
                {
                    // As a door would ask for it, with words of its own.
                    var said =
                        new Said("Said at a door.", Given.Content("Said at a door."), round[id].Revision,
                            Math.Max(1, round[id].Clarifications.Length));
                    var happens = !round.Decide(person, verb.Request(id, said)).What.IsEmpty;
                    var open = round.As(person).See(id) is { } seen && verb.IsOpen(round.As(person), seen, round.Now);
                    Assert.AreEqual(happens, open, $"{verb} by {person}, {state}");
                }
            }
        }
    }

    [TestMethod]
    public void What_each_may_do_with_a_comment_is_this_and_nothing_else()
    {
        var lines = from state in States
                    let round = new Round(Given.OnceSent)
                    let id = state.Value(round)
                    from line in Offered(round, id)
                    select $"{state.Key}: {line}";

        Assert.AreEqual(Expected.ReplaceLineEndings("\n"), string.Join('\n', lines));
    }

    [TestMethod]
    public void What_each_may_do_in_the_consultation_is_this_and_nothing_else()
    {
        var round = new Round();
        Assert.AreEqual(
            """
            avaria-focal: comment approve submit ruleContributors question
            avaria-alternate: comment approve submit ruleContributors question
            avaria-contributor: comment
            secretariat: fileOnBehalf record prepareDraft prepareLanguageVersion preparePaper setDate planReminders approveReminders invite
            chair: prepareDraft prepareLanguageVersion extend setDate
            co-chair: 
            """.ReplaceLineEndings("\n"),
            string.Join('\n', new[] { "avaria-focal", "avaria-alternate", "avaria-contributor", "secretariat", "chair", "co-chair" }
                .Select(p => $"{p}: {string.Join(' ', Verbs.InConsultation.Where(v => v.IsOpen(round.As(p), round.Now)))}")));
    }

    [TestMethod]
    public void Nothing_is_offered_where_the_record_is_of_a_newer_version()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal");
        var board = round.Board with { UnknownKind = "newer" };
        foreach (var person in People)
        {
            var reader = new Attribution(board, board.Consultation!.Roster.Find(new PersonId(person))!);
            Assert.IsFalse(Verbs.InConsultation.Any(v => v.IsOpen(reader, round.Now)), person);
            Assert.IsFalse(Verbs.OnComment.Any(v => v.IsOpen(reader, reader.See(id)!, round.Now)), person);
        }
    }

    [TestMethod]
    public void Every_verb_has_a_name_of_its_own_and_a_door()
    {
        CollectionAssert.AllItemsAreUnique(Verbs.OnComment.Select(v => v.Name).ToArray());
        CollectionAssert.AllItemsAreUnique(Verbs.InConsultation.Select(v => v.Name).ToArray());
        Assert.IsTrue(Verbs.OnComment.All(v => v.Shown.Contains(Door.Api)), "the API offers everything");
    }

    // Those to whom the same is open stand together.
    private static IEnumerable<string> Offered(Round round, CommentId id) =>
        from person in People
        let reader = round.As(person)
        let open = reader.See(id) is { } seen ? string.Join(' ', Verbs.OpenOn(reader, seen, round.Now, Door.Api)) : ""
        where open.Length > 0
        group person by open into same
        select $"{string.Join(", ", same)}: {same.Key}";

    private static ChangeComment Changed(CommentId id) => new ChangeComment(id, null, Given.Content("Second thoughts."));

    private static CommentId Then(Round round, CommentId id, params (string By, Func<CommentId, Request> Request)[] more)
    {
        foreach (var (by, request) in more)
        {
            round.Ask(by, request(id));
        }

        return id;
    }

    private const string Expected =
        """
        saved: avaria-focal, avaria-alternate: approve send change discard support notSupport note
        saved: avaria-contributor: change discard support notSupport note
        saved by the focal point: avaria-focal, avaria-alternate: approve send change discard support notSupport note
        saved by the focal point: avaria-contributor: support notSupport note
        approved: avaria-focal, avaria-alternate: send change discard support notSupport note
        approved: avaria-contributor: change discard support notSupport note
        thrown away: avaria-focal, avaria-alternate: bringBack
        sent: avaria-focal, avaria-alternate: change withdraw support notSupport note
        sent: avaria-contributor: support notSupport note
        sent: brona-focal, cerva-focal, obs-focal: align
        sent: secretariat: ask outcome
        sent, not for circulation: avaria-focal, avaria-alternate: change withdraw support notSupport note
        sent, not for circulation: avaria-contributor: support notSupport note
        sent, not for circulation: secretariat: ask outcome
        changed after sending: avaria-focal, avaria-alternate: approve send change discard withdraw support notSupport note
        changed after sending: avaria-contributor: support notSupport note
        changed after sending: brona-focal, cerva-focal, obs-focal: align
        changed after sending: secretariat: ask outcome
        change approved: avaria-focal, avaria-alternate: send change discard withdraw support notSupport note
        change approved: avaria-contributor: support notSupport note
        change approved: brona-focal, cerva-focal, obs-focal: align
        change approved: secretariat: ask outcome
        withdrawn: avaria-focal, avaria-alternate: bringBack note
        withdrawn: avaria-contributor: note
        talked about: avaria-focal, avaria-alternate: approve send change discard support notSupport note
        talked about: avaria-contributor: notSupport note
        joint, naming Brona: avaria-focal, avaria-alternate: change withdraw support notSupport note
        joint, naming Brona: avaria-contributor: support notSupport note
        joint, naming Brona: brona-focal: dissociate align
        joint, naming Brona: cerva-focal, obs-focal: align
        joint, naming Brona: secretariat: ask outcome
        joint, Brona dissociated: avaria-focal, avaria-alternate: change withdraw support notSupport note
        joint, Brona dissociated: avaria-contributor: support notSupport note
        joint, Brona dissociated: brona-focal, cerva-focal, obs-focal: align
        joint, Brona dissociated: secretariat: ask outcome
        Cerva aligned: avaria-focal, avaria-alternate: change withdraw support notSupport note
        Cerva aligned: avaria-contributor: support notSupport note
        Cerva aligned: brona-focal, obs-focal: align
        Cerva aligned: secretariat: ask outcome
        asked about: avaria-focal, avaria-alternate: answer change withdraw support notSupport note
        asked about: avaria-contributor: support notSupport note
        asked about: brona-focal, cerva-focal, obs-focal: align
        asked about: secretariat: outcome
        outcome prepared: avaria-focal, avaria-alternate: change withdraw support notSupport note
        outcome prepared: avaria-contributor: support notSupport note
        outcome prepared: brona-focal, cerva-focal, obs-focal: align
        outcome prepared: secretariat: ask outcome takeBack
        outcome prepared: chair: clear takeBack
        outcome cleared: avaria-focal, avaria-alternate: change withdraw support notSupport note
        outcome cleared: avaria-contributor: support notSupport note
        outcome cleared: brona-focal, cerva-focal, obs-focal: align
        outcome cleared: secretariat: ask outcome circulate takeBack
        outcome cleared: chair: takeBack
        outcome circulated: avaria-focal, avaria-alternate: answerOutcome change withdraw support notSupport note
        outcome circulated: avaria-contributor: support notSupport note
        outcome circulated: brona-focal, cerva-focal, obs-focal: align
        outcome circulated: secretariat: ask outcome
        filed on behalf: avaria-focal, avaria-alternate: change withdraw support notSupport note
        filed on behalf: avaria-contributor: support notSupport note
        filed on behalf: brona-focal, cerva-focal, obs-focal: align
        filed on behalf: secretariat: ask outcome
        made at the meeting: avaria-focal, avaria-alternate, brona-focal, cerva-focal, obs-focal: align
        made at the meeting: secretariat: outcome
        made at the meeting by Avaria: avaria-focal, avaria-alternate: change withdraw support notSupport note
        made at the meeting by Avaria: avaria-contributor: support notSupport note
        made at the meeting by Avaria: secretariat: outcome
        """;
}
