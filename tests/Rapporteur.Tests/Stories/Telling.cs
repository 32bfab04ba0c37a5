using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Tests.Stories;

/// <summary>
/// Runs a story through the real intake. A line is an instant in the forum's zone, who acts and what; "# …" says what a
/// story is about. Comments are named by letters in brackets, receipts are numbered as they are given.
/// </summary>
internal sealed partial class Telling
{
    private static readonly string[] People =
        ["avaria-focal", "avaria-contributor", "brona-focal", "cerva-focal", "secretariat", "co-chair"];
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Istanbul"];

    private readonly List<string> told = [];
    private readonly Dictionary<string, CommentId> comments = [];
    private readonly List<ReceiptReference> receipts = [];
    private readonly List<ArrivalId> mails = [];
    private Board board = new(Given.Call);
    private int drawn;

    public static async Task<List<string>> TellAsync(IEnumerable<string> lines)
    {
        var telling = new Telling();
        await using var intake = new Intake.Intake(new MemoryJournal(), Given.Fold);
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            await telling.LineAsync(intake, line);
        }

        telling.Show();
        return telling.told;
    }

    private async Task LineAsync(Intake.Intake intake, string line)
    {
        var match = Line().Match(line);
        Assert.IsTrue(match.Success, $"A story line is \"21 Dec 17:59 AV focal …\": {line}");
        var (at, by, what) = (At(match.Groups["at"].Value), Person(match.Groups["who"].Value), match.Groups["what"].Value);
        var requests =
            match.Groups["what"].Value.StartsWith("opens", StringComparison.Ordinal)
                ? Opening(what)
                : [Script.Request(what, comments, mails, at, At)];
        foreach (var request in requests)
        {
            var asked = new Asked(by, Door.Api, at, null, (++drawn).ToString(CultureInfo.InvariantCulture));
            var result = await intake.AskAsync(Given.Call, asked, request);
            var answer = Answer(result, Script.NamesIn(what));
            board = result.Board;
            if (request is not CirculateDraft)
            {
                told.Add($"{line}  ->  {answer}");
            }
        }
    }

    private static IEnumerable<Request> Opening(string what)
    {
        var visibility = what.Contains("names hidden", StringComparison.Ordinal) ? Given.OnceSentWithoutNames
            : what.Contains("once sent", StringComparison.Ordinal) ? Given.OnceSent
            : Given.WhenCirculated;
        yield return new OpenConsultation(Given.Consultation(visibility));
        yield return new CirculateDraft("Zero draft", "en", new FileHash(Given.Draft.Hash), Given.File());
    }

    private string Answer(Result result, IReadOnlyList<string> names)
    {
        if (result.Refusal is { } refusal)
        {
            return $"refused: {refusal.Code}";
        }

        var filed = result.Board.Submissions.Values.Where(s => !receipts.Contains(s.Reference)).ToList();
        receipts.AddRange(filed.Select(s => s.Reference));
        var added = result.Board.Comments.Values.Where(c => !comments.ContainsValue(c.Id)).ToList();
        foreach (var (comment, position) in added.Select((c, i) => (c, i)))
        {
            comments[names[position]] = comment.Id;
        }

        var came = result.Board.Arrivals.Keys.Except(mails).ToList();
        mails.AddRange(came);
        return came.Count > 0 ? $"M{mails.Count} arrives"
            : filed.Count == 0 ? "done" : string.Join("; ", filed.Select(Receipt));
    }

    private string Receipt(Submission s) =>
        $"{Number(s.Reference)}{(s.None ? " no comments" : " for " + string.Join(' ', s.Comments.Select(Name)))}, counts from " +
        $"{Show(s.CountsFrom)}{(s.Late ? ", late" : "")}{(s.NotForCirculation ? ", not for circulation" : "")}";

    private void Show()
    {
        told.Add("");
        told.Add("BOARD");
        foreach (var (name, id) in comments)
        {
            var comment = board.Comments[id];
            told.Add($"{name} {comment.Delegation?.Value ?? comment.Attribution} {comment.State}: {comment.Working.Text}");
            told.AddRange(
                comment.SentVersions.Select(
                    s => $"    {(s.Receipt == default ? "at the meeting" : Number(s.Receipt))} {Show(s.CountsFrom)}: {s.Content.Text}"));
        }

        foreach (var person in People)
        {
            var reader = new Attribution(board, board.Consultation!.Roster.Find(new PersonId(person))!);
            told.Add("");
            told.Add($"{person} SEES");
            told.AddRange(
                reader.Comments()
                    .Select(s =>
                        $"{Name(s.Comment.Id)} {Rapporteur.Words.Language.English.Who(s)}{(s.Own ? " (own)" : "")} "
                        + $"{s.State}: {s.Content.Text}{Others(s)}")
                    .SelectMany(line => line.Split('\n')));
            told.AddRange(reader.Arrivals().Reverse().Select(Mail));
            told.AddRange(
                reader.Submissions().Select(s => $"{Number(s.Reference)}{(s.OnBehalf is { } filed ? $" from {filed.Sender}" : "")}"));
        }

        told.Add("");
        told.Add("PROGRESS");
        var chair = new Attribution(board, board.Consultation!.Roster.Find(new PersonId("chair"))!);
        told.AddRange(Progress.For(chair)!.Value.Select(l =>
            $"{l.Delegation.ShortName}: {l.Answered}, {l.Comments} in {l.Submissions}{(l.First is { } first ? $", {Show(first)} to " +
                $"{Show(l.Last!.Value)}" : "")}{(l.AnyLate ? ", late" : "")}"));
    }

    private string Mail(Arrival mail) => $"M{mails.IndexOf(mail.Id) + 1} {Show(mail.At)} " + mail.State switch
    {
        ArrivalState.Filed filed => $"filed: {string.Join(' ', filed.Receipts.Select(Number))}",
        ArrivalState.SetAside aside => $"set aside: {aside.Reason}",
        _ => "waits",
    };

    private static string Others(SeenComment seen) =>
        (seen.Content.OnBehalfOf.IsEmpty ? "" : $" | with {string.Join(", ", seen.Content.OnBehalfOf)}")
        + (seen.Comment.Dissociated.IsEmpty ? "" : $" | without {string.Join(", ", seen.Comment.Dissociated)}")
        + (seen.Comment.Aligned.IsEmpty ? "" : $" | aligned {string.Join(", ", seen.Comment.Aligned)}")
        + string.Concat(seen.Comment.Inside.Stances.Select(s => $" | {s.By} {(s.Supports ? "supports" : "does not support")}"))
        + string.Concat(seen.Comment.Inside.Notes.Select(n => $" | {n.By} notes: {n.Text}"))
        + string.Concat(seen.Comment.Outcomes.All.Index().Select(o => Outcome(o.Index + 1, o.Item)));

    private static string Outcome(int version, Outcome outcome) =>
        $"\n    v{version} {outcome.State}, {outcome.Says.Kind}: {outcome.Says.Response}"
        + string.Concat(outcome.Answers.Select(r => $"\n        answered: {r.Words}"));

    private string Name(CommentId id) => comments.Single(c => c.Value == id).Key;

    private string Number(ReceiptReference receipt) => $"R{receipts.IndexOf(receipt) + 1}";

    private static PersonId Person(string who) => new(who switch
    {
        "Secretariat" => "secretariat",
        "Chair" => "chair",
        "Co-chair" => "co-chair",
        _ => $"{who[..2] switch { "AV" => "avaria", "BR" => "brona", "CE" => "cerva", "DA" => "dalmora", _ => "obs" }}-{who[3..]}",
    });

    // The year of the story: December belongs to 2017, January to 2018.
    private static Instant At(string text)
    {
        var year = text.Contains("Jan", StringComparison.Ordinal) ? 2018 : 2017;
        var pattern =
            LocalDateTimePattern.CreateWithInvariantCulture(text.Count(c => c == ':') == 2 ? "d MMM yyyy HH:mm:ss" : "d MMM yyyy HH:mm");
        return pattern.Parse(text.Insert(text.IndexOf(' ', 3), $" {year}")).Value.InZoneStrictly(Zone).ToInstant();
    }

    private static string Show(Instant at) =>
        at.InZone(Zone).ToString(at.InZone(Zone).Second == 0 ? "d MMM HH:mm" : "d MMM HH:mm:ss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<at>\d+ \w{3} [\d:]+) (?<who>Secretariat|Chair|Co-chair|[A-Z]{2} (?:focal|alternate|contributor)) (?<what>.+)$")]
    private static partial Regex Line();
}
