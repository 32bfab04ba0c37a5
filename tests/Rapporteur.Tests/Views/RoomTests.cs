using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Tests.Views;

/// <summary>What a meeting room sees: what everybody in it may read, by number and never by name, whoever opened the page.</summary>
[TestClass]
public class RoomTests
{
    private static readonly Passage Passage = Given.Draft.Find(new("p005"))!;

    [TestMethod]
    public void Alternatives_are_numbered_and_flagged_and_the_same_for_everybody_who_opens_the_page()
    {
        var round = new Round(Given.OnceSent);
        round.Sent("avaria-focal", Replacing("to open credit lines;"));
        round.Sent("brona-focal", Replacing("to open lines of micro-financing for women;"));
        round.Sent("cerva-focal", Replacing("to open credit lines;"));
        round.Sent("dalmora-focal", Given.Content("It is too wide."));
        round.Saved("avaria-focal", Replacing("Not sent."));
        round.Sent("brona-focal", Replacing("Not for circulation."), notForCirculation: true);
        round.Done("secretariat", new RecordMeetingComment(Given.Content("Keep it short."), null, "several delegations"));
        const string shown = "1 to open credit lines; | 2 to open lines of micro-financing for women; | It is too wide. | "
            + "several delegations: Keep it short. | 1 against 2 TwoWordings";
        foreach (var person in new[] { "secretariat", "chair", "co-chair", "avaria-focal", "brona-contributor", "obs-focal" })
        {
            Assert.AreEqual(shown, Shown(RoomPassage.Of(round.As(person).AsRoom(), Passage)), person);
        }

        Assert.AreEqual("", string.Join(", ", round.As("secretariat").AsRoom().Comments()
            .Where(s => s.Comment.Author.Value is not null || s.Own).Select(s => s.Comment.Reference)));
    }

    [TestMethod]
    public void Under_a_rule_that_waits_for_circulation_the_room_sees_only_what_was_circulated_and_said_at_the_meeting()
    {
        var round = new Round();
        round.Sent("avaria-focal", Replacing("to open credit lines;"));
        round.Done("secretariat", new RecordMeetingComment(Given.Content("Named."), Given.Avaria));
        round.Done("secretariat", new RecordMeetingComment(Given.Content("Keep it short."), null, "one delegation"));
        Assert.AreEqual("one delegation: Keep it short.", Shown(RoomPassage.Of(round.As("secretariat").AsRoom(), Passage)));
    }

    private static CommentContent Replacing(string wording) => Given.Content("", Place.At(Passage.Id)) with
    {
        Kinds = [CommentKind.Replace],
        ProposedWording = wording,
    };

    private static string Shown(RoomPassage room) => string.Join(" | ",
    [
        .. room.Alternatives.Select(a => $"{a.Number} {a.Apart ?? string.Concat(a.Changes.Where(c => c.Kind != ChangeKind.Removed)
            .Select(c => c.Text))}"),
        .. room.Points.Select(p => p.AtMeeting is { } who ? $"{who}: {p.Text}" : p.Text),
        .. room.Conflicts.Select(c => $"{c.One} against {c.Other} {c.Rule}"),
    ]);
}
