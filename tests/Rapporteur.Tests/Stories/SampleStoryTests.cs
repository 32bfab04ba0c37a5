using System.Text.Json;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Word.Reading;

namespace Rapporteur.Tests.Stories;

/// <summary>The comments the meeting's record reports in paragraphs 4 to 33, as the sample tells them, through the real rules.</summary>
[TestClass]
public class SampleStoryTests
{
    private static readonly JsonElement Story =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sample", "story.json"))).RootElement;

    private static readonly Draft ZeroDraft = Freeze();

    [TestMethod]
    public void Every_paragraph_of_the_record_from_4_to_33_is_there_with_each_of_its_points()
    {
        var recorded = Meeting().Select(a => Text(a, "paragraph")!).ToHashSet();
        var points =
            new Dictionary<int, int> { [7] = 4, [14] = 5, [21] = 5, [25] = 5, [26] = 7, [27] = 2, [30] = 3, [31] = 3, [32] = 6, [33] = 3 };
        string[] roman = ["i", "ii", "iii", "iv", "v", "vi", "vii"];
        foreach (var paragraph in Enumerable.Range(4, 30))
        {
            string[] expected =
                points.TryGetValue(paragraph, out var count) ? [.. roman.Take(count).Select(r => $"{paragraph} ({r})")] : [$"{paragraph}"];
            foreach (var point in expected)
            {
                Assert.IsTrue(recorded.Any(r => r == point || r.StartsWith(point + " ", StringComparison.Ordinal)),
                    $"paragraph {point} is not in the sample");
            }
        }
    }

    [TestMethod]
    public void Every_comment_made_at_the_meeting_passes_the_rules_and_is_kept_without_loss()
    {
        var fold = new Fold(_ => ZeroDraft);
        var board = Opened(fold);
        var position = 0;
        foreach (var act in Meeting())
        {
            var content = Content(act.GetProperty("comment"));
            var decision = new RecordMeetingComment(content, null, Text(act, "attribution"), Text(act, "paragraph"))
                .Decide(board, new Asked(new("secretariat"), Door.Desk, Given.Start, null, $"{++position}"));

            Assert.IsNull(decision.Refusal, $"{Text(act, "id")}, paragraph {Text(act, "paragraph")}");
            board = Next(fold, board, decision.What.Single());
            var kept = board.Comments[new CommentId(decision.Subject!)];
            Assert.AreEqual(Print.Of(content), Print.Of(kept.Working));
            Assert.AreEqual(Text(act, "paragraph"), kept.RecordParagraph);
            Assert.AreEqual(Text(act, "attribution"), kept.Attribution);
            Assert.IsNull(kept.Delegation);
        }

        Assert.AreEqual(85, board.Received.Count);
    }

    [TestMethod]
    public void Of_the_records_comments_many_propose_wording_and_many_name_no_text()
    {
        var contents = Meeting().Select(a => Content(a.GetProperty("comment"))).ToList();
        Assert.AreNotEqual(0, contents.Count(c => c.ProposedWording is not null));
        Assert.AreNotEqual(0, contents.Count(c => c.Places.All(p => p.Scope == PlaceScope.Document)));
        Assert.AreNotEqual(0, contents.Count(c => c.Places.Length > 1));
    }

    private static IEnumerable<JsonElement> Meeting() => Story.GetProperty("acts").EnumerateArray().Where(a => Text(a, "act") == "meeting");

    private static Board Opened(Fold fold)
    {
        var board = new Board(Given.Call);
        foreach (var request in new Request[] { new OpenConsultation(Given.Consultation()),
            new CirculateDraft("Zero draft", "en", new FileHash(ZeroDraft.Hash), Given.File()) })
        {
            board = request.Decide(board, new Asked(new("secretariat"), Door.Host, Given.Start, null, "x")).What.Aggregate(board,
                (b, w) => Next(fold, b, w));
        }

        return board;
    }

    private static Board Next(Fold fold, Board board, Entry what)
    {
        var line = ActJson.Write(Given.Act(board, "secretariat", what));
        Assert.IsLessThanOrEqualTo(JournalLine.LongestPayload, line.Payload.Length);
        return fold.Apply(board, ActJson.Read(line));
    }

    private static CommentContent Content(JsonElement comment) => new()
    {
        Draft = 0,
        Kinds = [.. Texts(comment, "kinds").Select(k => Enum.Parse<CommentKind>(k, ignoreCase: true)).Order()],
        Places = [.. comment.GetProperty("places").EnumerateArray().Select(Place)],
        Text = Text(comment, "text") ?? "",
        ExistingWording = Text(comment, "existingWording"),
        ProposedWording = Text(comment, "proposedWording"),
        Alternatives = [.. Texts(comment, "alternatives")],
        Condition = Text(comment, "condition"),
        Language = Text(comment, "language") ?? "en",
        OnBehalfOf = [.. Texts(comment, "onBehalfOf")],
    };

    private static Place Place(JsonElement place) => new(
        Enum.Parse<PlaceScope>(Text(place, "scope")!, ignoreCase: true),
        place.TryGetProperty("passage", out var passage) ? Passage(Text(passage, "starts")!) : null,
        place.TryGetProperty("quotation", out var q)
            ? new Quotation(Text(q, "exact")!, Text(q, "prefix") ?? "", Text(q, "suffix") ?? "")
            : null,
        Text(place, "term"));

    private static PassageId Passage(string starts) =>
        ZeroDraft.Passages.FirstOrDefault(p => p.Text.StartsWith(starts, StringComparison.Ordinal))?.Id
        ?? throw new AssertFailedException($"No passage of the sample's draft starts with \"{starts}\".");

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.EnumerateArray().Select(v => v.GetString()!) : [];

    private static Draft Freeze()
    {
        using var docx = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Sample", "zero-draft.docx"));
        return DraftReader.Read(docx) is ReadResult.Read read
            ? DraftJson.Freeze(read.Passages)
            : throw new AssertFailedException("The sample's draft was refused.");
    }
}
