using System.Globalization;
using System.Text;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Tests.Views;

/// <summary>
/// State × reader × visibility rule. A cell says what the reader sees: "." nothing; else state (V saved, A approved,
/// S sent, W withdrawn), which text (1 or 2) and how it is attributed ("own", the name, or "?" where the name is hidden).
/// </summary>
[TestClass]
public class AttributionTests
{
    private static readonly string[] People =
        ["avaria-focal", "avaria-contributor", "brona-focal", "cerva-focal", "obs-contributor", "secretariat", "chair", "co-chair"];

    [TestMethod]
    public void Before_circulation_a_sent_comment_is_for_the_functions_and_the_delegations_it_names() => Table(Given.WhenCirculated,
        """
        saved      V1own V1own . . . . . .
        approved   A1own A1own . . . . . .
        discarded  W1own W1own . . . . . .
        sent       S1own S1own S1Avaria . . S1Avaria S1Avaria S1Avaria
        changed    V2own V2own S1Avaria . . S1Avaria S1Avaria S1Avaria
        replaced   S2own S2own S2Avaria . . S2Avaria S2Avaria S2Avaria
        undone     S1own S1own S1Avaria . . S1Avaria S1Avaria S1Avaria
        withdrawn  W1own W1own . . . W1Avaria W1Avaria W1Avaria
        hidden     S1own S1own S1Avaria . . S1Avaria S1Avaria S1Avaria
        opened     S2own S2own S2Avaria . . S2Avaria S2Avaria S2Avaria
        """);

    [TestMethod]
    public void Once_sent_every_delegation_reads_what_was_sent_and_is_not_withdrawn() => Table(Given.OnceSent,
        """
        saved      V1own V1own . . . . . .
        approved   A1own A1own . . . . . .
        discarded  W1own W1own . . . . . .
        sent       S1own S1own S1Avaria S1Avaria S1Avaria S1Avaria S1Avaria S1Avaria
        changed    V2own V2own S1Avaria S1Avaria S1Avaria S1Avaria S1Avaria S1Avaria
        replaced   S2own S2own S2Avaria S2Avaria S2Avaria S2Avaria S2Avaria S2Avaria
        undone     S1own S1own S1Avaria S1Avaria S1Avaria S1Avaria S1Avaria S1Avaria
        withdrawn  W1own W1own . . . W1Avaria W1Avaria W1Avaria
        hidden     S1own S1own S1Avaria . . S1Avaria S1Avaria S1Avaria
        opened     S2own S2own S2Avaria S2Avaria S2Avaria S2Avaria S2Avaria S2Avaria
        """);

    [TestMethod]
    public void Where_names_are_hidden_only_functions_and_the_named_learn_whose_comment_it_is() => Table(Given.OnceSentWithoutNames,
        """
        saved      V1own V1own . . . . . .
        approved   A1own A1own . . . . . .
        discarded  W1own W1own . . . . . .
        sent       S1own S1own S1Avaria S1? S1? S1Avaria S1Avaria S1Avaria
        changed    V2own V2own S1Avaria S1? S1? S1Avaria S1Avaria S1Avaria
        replaced   S2own S2own S2Avaria S2? S2? S2Avaria S2Avaria S2Avaria
        undone     S1own S1own S1Avaria S1? S1? S1Avaria S1Avaria S1Avaria
        withdrawn  W1own W1own . . . W1Avaria W1Avaria W1Avaria
        hidden     S1own S1own S1Avaria . . S1Avaria S1Avaria S1Avaria
        opened     S2own S2own S2Avaria S2? S2? S2Avaria S2Avaria S2Avaria
        """);

    [TestMethod]
    public void Where_nobody_but_the_functions_reads_and_the_co_chair_does_not_he_sees_nothing() =>
        Table(new VisibilityRule(ReadByDelegations.Never, true, false, "Read by the Secretariat and the Chair only."),
        """
        saved      V1own V1own . . . . . .
        approved   A1own A1own . . . . . .
        discarded  W1own W1own . . . . . .
        sent       S1own S1own S1Avaria . . S1Avaria S1Avaria .
        changed    V2own V2own S1Avaria . . S1Avaria S1Avaria .
        replaced   S2own S2own S2Avaria . . S2Avaria S2Avaria .
        undone     S1own S1own S1Avaria . . S1Avaria S1Avaria .
        withdrawn  W1own W1own . . . W1Avaria W1Avaria .
        hidden     S1own S1own S1Avaria . . S1Avaria S1Avaria .
        opened     S2own S2own S2Avaria . . S2Avaria S2Avaria .
        """);

    [TestMethod]
    public void What_outsiders_are_given_holds_nothing_of_a_replacement_in_preparation()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal");
        var before = Seen(round, id, "secretariat", "cerva-focal");
        round.Now += NodaTime.Duration.FromHours(1);
        round.Done("avaria-alternate", new ChangeComment(id, null, Given.Content("Second thoughts.")));
        round.Done("avaria-focal", new ApproveComment(id));

        CollectionAssert.AreEqual(before, Seen(round, id, "secretariat", "cerva-focal"));
    }

    [TestMethod]
    public void What_outsiders_are_given_names_no_author_no_hour_of_writing_and_no_returned_file()
    {
        var round = new Round(Given.OnceSent);
        var file = new ReceiptReference(round.Done("avaria-contributor", Given.Return(Given.Content())));
        var id = new CommentId(round.Done("avaria-contributor", new SaveComment(Given.Content(), Return: file)));
        var sent = round.Now + NodaTime.Duration.FromDays(2);
        round.Done("avaria-focal", new Submit([id], Saved: true), sent);

        foreach (var reader in new[] { "secretariat", "chair", "co-chair", "cerva-focal" })
        {
            var comment = round.As(reader).See(id)!.Comment;
            Assert.AreEqual(default, comment.Author, reader);
            Assert.AreEqual(sent, comment.SavedAt, reader);
            Assert.IsNull(comment.Return, reader);
        }
    }

    [TestMethod]
    public void Hidden_names_are_nowhere_in_what_another_delegation_is_given()
    {
        var round = new Round(Given.OnceSentWithoutNames);
        var id = round.Sent("avaria-focal", Given.Joint("Jointly.", "brona", "dalmora", "a group of states"));
        round.Done("obs-focal", new Align(id));
        round.Done("brona-focal", new Dissociate(id));

        var seen = round.As("cerva-focal").See(id)!;

        Assert.IsNull(seen.Delegation);
        Assert.IsNull(seen.Attribution);
        Assert.AreEqual("a delegation", Language.English.Who(seen));
        Assert.IsNull(seen.Comment.Delegation);
        Assert.IsTrue(seen.Content.OnBehalfOf.IsEmpty);
        Assert.IsTrue(seen.Comment.SentVersions.All(s => s.Content.OnBehalfOf.IsEmpty && s.Receipt == default));
        Assert.IsTrue(seen.Comment.Aligned.IsEmpty);
        Assert.IsTrue(seen.Comment.Dissociated.IsEmpty);
        CollectionAssert.AreEqual(new[] { new DelegationId("obs") }, round.As("obs-focal").See(id)!.Comment.Aligned.ToArray());
        Assert.IsTrue(round.As("avaria-focal").See(id)!.Comment.Aligned.IsEmpty, "the author learned a hidden name");
        Assert.HasCount(1, round.As("chair").See(id)!.Comment.Aligned);
    }

    [TestMethod]
    public void An_earlier_text_that_was_not_for_circulation_stays_hidden_after_a_replacement_that_is()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal", Given.Content("For the Chair only."), notForCirculation: true);
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("For everyone.")));
        round.Done("avaria-focal", new Submit([id], Saved: true));

        CollectionAssert.AreEqual(new[] { "For everyone." },
            round.As("cerva-focal").See(id)!.Comment.SentVersions.Select(s => s.Content.Text).ToArray());
        Assert.HasCount(2, round.As("secretariat").See(id)!.Comment.SentVersions);
    }

    [TestMethod]
    public void A_delegation_named_only_in_an_earlier_text_reads_neither()
    {
        var round = new Round();
        var id = round.Sent("avaria-focal", Given.Joint("With Brona.", "brona"));
        round.Done("avaria-focal", new ChangeComment(id, null, Given.Content("Alone.")));
        round.Done("avaria-focal", new Submit([id], Saved: true));

        Assert.IsNull(round.As("brona-focal").See(id));
    }

    [TestMethod]
    public void A_comment_made_at_the_meeting_is_read_by_all_when_unattributed_and_by_its_delegation_when_named()
    {
        var round = new Round();
        var unattributed =
            new CommentId(
                round.Done("secretariat",
                    new RecordMeetingComment(Given.Content(), Attribution: "several delegations", Paragraph: "14 (iv)")));
        var named = new CommentId(round.Done("secretariat", new RecordMeetingComment(Given.Content(), Given.Brona)));

        Assert.AreEqual("several delegations", round.As("cerva-focal").See(unattributed)!.Attribution);
        Assert.AreEqual("14 (iv)", round.As("cerva-focal").See(unattributed)!.Comment.RecordParagraph);
        Assert.IsTrue(round.As("brona-contributor").See(named)!.Own);
        Assert.IsNull(round.As("cerva-focal").See(named));
        Assert.AreEqual("Brona", round.As("chair").See(named)!.Attribution);
    }

    [TestMethod]
    public void Lists_hold_each_comment_once_what_was_received_first_in_the_order_it_came()
    {
        var round = new Round();
        var saved = round.Saved("avaria-focal");
        var second = round.Saved("avaria-focal");
        var first = round.Sent("brona-focal");
        round.Done("avaria-focal", new Submit([second], Saved: true));
        var thrown = round.Saved("avaria-focal");
        round.Done("avaria-focal", new DiscardComment(thrown));

        CollectionAssert.AreEqual(new[] { second, saved }, round.As("avaria-focal").Comments().Select(s => s.Comment.Id).ToArray());
        CollectionAssert.AreEqual(new[] { first, second }, round.As("secretariat").Comments().Select(s => s.Comment.Id).ToArray());
        CollectionAssert.AreEqual(new[] { saved, second }, round.As("avaria-contributor").Mine().Select(s => s.Comment.Id).ToArray());
        Assert.IsEmpty(round.As("secretariat").Mine());
    }

    [TestMethod]
    public void Submissions_are_for_their_delegation_and_those_who_read_all()
    {
        var round = new Round(new VisibilityRule(ReadByDelegations.OnceSent, true, false, ""));
        round.Sent("avaria-focal", Given.Joint("With Brona.", "brona"));

        foreach (var (reader, count) in new[] { ("avaria-contributor", 1), ("brona-focal", 0), ("cerva-focal", 0), ("secretariat", 1),
            ("chair", 1), ("co-chair", 0) })
        {
            Assert.AreEqual(count, round.As(reader).Submissions().Count(), reader);
        }
    }

    private static string[] Seen(Round round, CommentId id, params string[] readers) =>
        [.. readers.Select(r => Print.Of(round.As(r).See(id)))];

    private static void Table(VisibilityRule visibility, string expected)
    {
        var actual = new StringBuilder();
        foreach (var state in new[] { "saved", "approved", "discarded", "sent", "changed", "replaced", "undone", "withdrawn", "hidden",
            "opened" })
        {
            var round = new Round(visibility);
            var id = Bring(round, state);
            actual.Append(CultureInfo.InvariantCulture, $"{state,-10} {string.Join(' ', People.Select(r => Cell(round, r, id)))}\n");
        }

        Assert.AreEqual(expected.ReplaceLineEndings("\n"), actual.ToString().TrimEnd());
    }

    private static CommentId Bring(Round round, string state)
    {
        var id = round.Saved("avaria-focal", Given.Joint("1", "brona"));
        Request[] acts = state switch
        {
            "saved" => [],
            "approved" => [new ApproveComment(id)],
            "discarded" => [new DiscardComment(id)],
            "sent" => [new Submit(Saved: true)],
            "changed" => [new Submit(Saved: true), Second(id)],
            "replaced" => [new Submit(Saved: true), Second(id), new Submit(Saved: true)],
            "undone" => [new Submit(Saved: true), Second(id), new DiscardComment(id)],
            "withdrawn" => [new Submit(Saved: true), new WithdrawComment(id)],
            "hidden" => [new Submit(Saved: true, NotForCirculation: true)],
            _ => [new Submit(Saved: true, NotForCirculation: true), Second(id), new Submit(Saved: true)],
        };
        Array.ForEach(acts, act => round.Done("avaria-focal", act));
        return id;
    }

    private static ChangeComment Second(CommentId id) => new(id, null, Given.Joint("2", "brona"));

    // A comment that See does not give must be in no list, and one that it gives in exactly one place.
    private static string Cell(Round round, string reader, CommentId id)
    {
        var attribution = round.As(reader);
        var seen = attribution.See(id);
        var listed = attribution.Comments().Count(s => s.Comment.Id == id);
        Assert.AreEqual(seen is null || (seen.Own && seen.State == CommentState.Withdrawn && seen.Comment.Sent is null) ? 0 : 1, listed,
            reader);
        Assert.IsTrue(CommentSheet.For(attribution, round.Now, SheetKind.Comments).Balance.Holds, reader);
        var state = seen?.State switch { CommentState.Saved => "V", CommentState.Approved => "A", CommentState.Sent => "S", _ => "W" };
        return seen is null ? "." : state + seen.Content.Text + (seen.Own ? "own" : seen.Delegation?.ShortName ?? "?");
    }
}
