using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Papers;

namespace Rapporteur.Tests.Papers.Turned;

/// <summary>
/// Consultations under every rule of visibility with everything in them that may befall a comment, told before any condition is turned,
/// with the receipts as they were handed out then; and what their papers are found to be since. Asked by name, from beside.
/// </summary>
internal sealed class TurnedPapers
{
    private readonly ImmutableArray<(string Name, Given Given)> stories =
    [
        ("when circulated", CompilationStory.Told()),
        ("circulated", Circulated(CompilationStory.Told())),
        ("once sent", Told(new VisibilityRule(ReadByDelegations.OnceSent, true, true))),
        ("without names", Told(new VisibilityRule(ReadByDelegations.OnceSent, false, true))),
        ("never", Told(new VisibilityRule(ReadByDelegations.Never, true, false))),
    ];

    private readonly ILookup<string, byte[]> receipts;
    private readonly Dictionary<string, string> whole;

    public TurnedPapers()
    {
        receipts = (from story in stories
                    from filed in story.Given.Board.Submissions.Values
                    where !filed.None
                    select (story.Name, Receipt: story.Given.SeenBy(Given.Secretary).ReceiptOf(filed)))
            .ToLookup(r => r.Name, r => r.Receipt);
        whole = Papers().ToDictionary(p => p.Of, p => Said(p.Make));
    }

    /// <summary>Whose papers they are, and which comments that reader's paper is made of now.</summary>
    public Dictionary<string, string> Seen() => Readers().ToDictionary(
        r => r.Of, r => Tried(() => string.Join(' ', r.Reader().Comments().Select(s => s.Comment.Id.Value).Order(StringComparer.Ordinal))));

    /// <summary>The readers with a paper that does not balance, is not made any more, or of which receipts say something else.</summary>
    public string[] Noticed() => [.. from paper in Papers() where Said(paper.Make) != whole[paper.Of] select paper.Whose];

    /// <summary>Those that did not balance before anything was turned: none.</summary>
    public string[] Unsound() => [.. whole.Where(w => w.Value.Contains("not balanced", StringComparison.Ordinal)).Select(w => w.Key)];

    private IEnumerable<(string Of, Given Given, Func<Attribution> Reader)> Readers() =>
        from story in stories
        from person in (PersonId[])
            [Given.Secretary, Given.Chair, Given.CoChair, .. Given.Delegations.Select(d => Given.FocalPoint(d.ShortName))]
        select ($"{story.Name}, {person}", story.Given, (Func<Attribution>)(() => story.Given.SeenBy(person)));

    private IEnumerable<(string Of, string Whose, Func<(Balance? Balance, string Verified)> Make)> Papers() =>
        from reader in Readers()
        from paper in PapersOf(reader.Given, reader.Reader, reader.Of.Split(',')[0])
        select ($"{reader.Of}, {paper.Name}", reader.Of, paper.Make);

    private IEnumerable<(string Name, Func<(Balance? Balance, string Verified)> Make)> PapersOf(
        Given given, Func<Attribution> reader, string story)
    {
        foreach (var use in (PaperUse[])[PaperUse.Circulation, PaperUse.SecretariatOnly])
        {
            yield return ($"compilation {use}", () => Compilation.For(reader(), given.Now, use) is { } paper
                ? (paper.Balance, Verified(story, to => CompilationWriter.Write(paper, to))) : (null, ""));
            yield return ($"draft with comments {use}", () => DraftWithComments.For(reader(), given.Now, use) is { } paper
                ? (paper.Balance, Verified(story, to => DraftWithCommentsWriter.Write(paper, to))) : (null, ""));
            yield return ($"summary {use}", () => (DraftSummary.For(reader(), given.Now, use)?.Balance, ""));
            yield return ($"table {use}", () => (ReflectedTable.For(reader(), given.Now, use)?.Balance, ""));
        }

        yield return ("comments", () => (CommentSheet.For(reader(), given.Now, SheetKind.Comments).Balance, ""));
        yield return ("own", () => (Compilation.Mine(reader(), given.Now)?.Balance, ""));
    }

    // What a paper's own account says, and an outsider with the receipts; never how the paper itself looks.
    private static string Said(Func<(Balance? Balance, string Verified)> make) => Tried(() => make() switch
    {
        (null, _) => "not made",
        ({ Holds: false }, _) => "not balanced",
        (_, var verified) => $"balanced {verified}",
    });

    private string Verified(string story, Action<Stream> write)
    {
        using var paper = new MemoryStream();
        write(paper);
        return string.Join(' ', receipts[story].Select(receipt =>
        {
            paper.Position = 0;
            var verified = PaperVerifying.Of(paper, receipt);
            return verified.Fault ?? string.Join(' ', verified.Comments.Select(c => c.Verdict));
        }));
    }

    // A paper that cannot be made is one that is not issued.
    private static string Tried(Func<string> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception fault) when (fault is InvalidOperationException or NullReferenceException or ArgumentException
            or IndexOutOfRangeException or KeyNotFoundException)
        {
            return "not made";
        }
    }

    private static Given Told(VisibilityRule rule)
    {
        var story = Given.AConsultation(c => c with { Visibility = rule }).At("2017-12-11 09:00");
        story.Sends("Dorvale", story.Saying("Alone.", story.On("Part 1, 4")));
        var joint = story.Sends("Belmora", story.Saying("Together.") with
        {
            OnBehalfOf = [Given.Delegation("Dorvale").Value, Given.Delegation("Corvania").Value],
        });
        story.Ask(Given.FocalPoint("Dorvale"), new Dissociate(joint));
        story.Withdraws("Ardenia", story.Sends("Ardenia", story.Saying("Withdrawn.")));
        story.Sends("Ardenia", story.Saying("Quietly."), notForCirculation: true);
        story.Saves("Ardenia", story.Saying("Unsent."));
        story.Recorded(story.Saying("Said at the meeting."));
        story.Recorded(story.Saying("Said by one.", story.On("Part 2, 5")), null, "Corvania", "14 (iv)");
        var replaced = story.Sends("Corvania", story.Saying("Before."), notForCirculation: true);
        story.Replaces("Corvania", replaced, story.Saying("After."));
        return story.At("2017-12-29 15:30");
    }

    private static Given Circulated(Given story)
    {
        var paper = Compilation.For(story.SeenBy(Given.Secretary), story.Now)!;
        var id = new PaperId(story.Ask(Given.Secretary, new PreparePaper(new PaperToIssue(
            new PaperTitle("compilation.docx", "en", 0), new OriginalFile(new("a"), "compilation.docx", 1), new("b"), new(0, 0, 0))
        {
            Verbatim = true,
            Holds = HeldTexts.Of(story.SeenBy(Given.Secretary), paper.Balance, PaperFilter.Everything),
        })));
        story.Ask(Given.Chair, new ClearPaper(id));
        story.Ask(Given.Secretary, new CirculatePaper(id));
        return story;
    }
}
