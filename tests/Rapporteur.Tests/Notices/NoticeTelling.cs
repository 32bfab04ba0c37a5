using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;

namespace Rapporteur.Tests.Notices;

/// <summary>
/// Plays dates forward, a quarter of an hour at a time, and posts what is due. A line is an instant in the forum's zone,
/// who acts and what; "the host rests until …" lets time pass with nobody sending; "# …" says what a story is about.
/// </summary>
internal sealed partial class NoticeTelling
{
    private static readonly DateTimeZone Forum = DateTimeZoneProviders.Tzdb["Europe/Istanbul"];
    private static readonly Duration Step = Duration.FromMinutes(15);

    private readonly List<string> told = [];
    private readonly List<string> texts = [];
    private Round? round;
    private Instant now;

    public static List<string> Tell(IEnumerable<string> lines)
    {
        var telling = new NoticeTelling();
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            telling.Line(line);
        }

        return [.. telling.told, "", "THE TEXTS", .. telling.texts.SelectMany(t => t.Split('\n'))];
    }

    private void Line(string line)
    {
        var match = Act().Match(line);
        Assert.IsTrue(match.Success, $"A line is \"21 Dec 17:59 Chair …\": {line}");
        var (at, who, what) = (At(match.Groups["at"].Value), match.Groups["who"].Value, match.Groups["what"].Value);
        if (round is null)
        {
            round = new Round(consultation: Consultation(what) with { Opened = at }) { Now = at };
            now = at;
            told.Add(line);
            return;
        }

        if (who == "Host")
        {
            (now, round.Now) = (at, at);
            told.Add(line);
            return;
        }

        PlayTo(at);
        round.Now = at;
        told.Add(line);
        if (what != "is still there")
        {
            Do(who, what);
        }

        Send();
    }

    private void PlayTo(Instant at)
    {
        for (now = NextQuarter(now); now < at; now += Step)
        {
            Send();
        }

        now = at;
    }

    private void Send()
    {
        var board = round!.Board;
        var due = Reminders.Due(board, now);
        foreach (var notice in due.GroupBy(d => (d.Occasion, d.Delegation)))
        {
            var delegation = board.Consultation!.Roster.Find(notice.Key.Delegation!.Value)!;
            var local = now.InZone(delegation.Zone.Rules).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);
            told.Add(
                $"    {Show(now)} = {local} in {delegation.ShortName}: {notice.Key.Occasion.Key} to {string.Join(", ", notice.Select(n => n.Person.Value[(n.Person.Value.IndexOf('-', StringComparison.Ordinal) + 1)..]))}");
            foreach (var text in notice.Select(n => Text(board.Consultation.Roster.Find(n.Person)!, notice.Key.Occasion))
                .Where(t => !texts.Contains(t)))
            {
                texts.Add(text);
            }
        }

        Post.Send(round, due, now);
    }

    private string Text(Person person, Occasion occasion)
    {
        var notice = NoticeText.For(round!.Board, occasion, person, "https://forum.example");
        return $"\n[{occasion.Key.GetType().Name} for {person.Delegation}, {notice.Language}] {notice.Subject}\n{notice.Text}";
    }

    private void Do(string who, string what)
    {
        var by = who switch { "Secretariat" => "secretariat", "Chair" => "chair", _ => who };
        if (Moved().Match(what) is { Success: true } more)
        {
            round!.Done(by,
                new ExtendClosing(new Closing(Day(more.Groups["day"].Value)),
                    more.Groups["to"].Value is { Length: > 0 } one ? new DelegationId(one) : null, "For the record."));
        }
        else if (Dated().Match(what) is { Success: true } dated)
        {
            round!.Done(by, new SetMilestone(Milestone(dated), "For the record."));
        }
        else
        {
            foreach (var request in Requests(what))
            {
                round!.Done(by, request);
            }
        }
    }

    private IEnumerable<Request> Requests(string what) => what switch
    {
        "approves the reminders" => [new ApproveReminders(round!.Board.Plan.Version)],
        "reminds now" => [new RemindNow([])],
        "sends a test message" => [new CheckReach([])],
        "clears what is prepared" =>
            round!.Board.Milestones.Where(m => m.Value[^1].ClearedBy is null).Select(m => new ClearMilestone(m.Key, m.Value[^1].Version))
                .ToList(),
        "saves a comment" => [new SaveComment(Given.Content())],
        "approves everything" =>
            round!.Board.Comments.Values.Where(c => c.State == Rapporteur.Comments.CommentState.Saved).Select(c => new ApproveComment(c.Id))
                .ToList(),
        "submits everything" => [new Submit(Saved: true)],
        "has no comments" => [new Submit(None: true)],
        "circulates Rev.1" =>
            [new CirculateDraft("Rev.1", "en", new Rapporteur.Comments.FileHash(Given.Draft.Hash), Given.File("rev1.docx"))],
        _ => throw new AssertFailedException($"No verb reads \"{what}\"."),
    };

    private Milestone Milestone(Match dated)
    {
        var (what, words) = (dated.Groups["what"].Value, dated.Groups["words"].Value);
        var id =
            round!.Board.Milestones.Select(m => (MilestoneId?)m.Key)
                .FirstOrDefault(m => round.Board.Milestones[m!.Value][^1].Milestone.What == what);
        return dated.Groups["day"].Value is { Length: > 0 } day
            ? new Milestone(MilestoneKind.OnDay, what, words, Day(day), Id: id)
            : new Milestone(MilestoneKind.ToBeAnnounced, what, words, Id: id);
    }

    private static Consultation Consultation(string what) => Given.Consultation() with
    {
        Closing = what.Contains("as soon as possible", StringComparison.Ordinal) ? null : new Closing(new LocalDate(2017, 12, 22)),
        ClosingWords = what.Contains("as soon as possible", StringComparison.Ordinal) ? "as soon as possible" : null,
        Roster = new Roster(
            [
                State("aster", "Aster", "Asia/Kabul"), State("birel", "Birel", "Europe/Istanbul"),
                State("corvale", "Corvale", "Europe/London"),
                State("dunmarch", "Dunmarch", "Australia/Canberra"), State("estmere", "Estmere", "America/New_York"),
            ],
            [
                .. new[] { "aster", "birel", "corvale", "dunmarch", "estmere" }.SelectMany(d => new[]
                {
                    new Person(new($"{d}-focal"), "Focal point", new(d), DelegationRole.FocalPoint,
                        d switch { "birel" => "ru", "estmere" => "fr", _ => "en" }, []),
                    new Person(new($"{d}-contributor"), "Contributor", new(d), DelegationRole.Contributor, "en", []),
                }),
                new Person(new("secretariat"), "Secretariat", Function.Secretariat, "en", []),
                new Person(new("chair"), "Chair", Function.Chair, "en", []),
            ]),
    };

    private static Delegation State(string id, string name, string zone) =>
        new(new(id), DelegationCategory.State, $"Republic of {name}", name, id, new(zone));

    private static LocalDate Day(string text) => LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy").Parse(text).Value;

    // The months of one winter: from August on it is 2017.
    private static Instant At(string text)
    {
        var read =
            LocalDateTimePattern.CreateWithInvariantCulture("d MMM yyyy HH:mm").Parse(text.Insert(text.LastIndexOf(' '), " 2017")).Value;
        return (read.Month < 8 ? read.PlusYears(1) : read).InZoneStrictly(Forum).ToInstant();
    }

    private static Instant NextQuarter(Instant after) =>
        Instant.FromUnixTimeSeconds((after.ToUnixTimeSeconds() / (long)Step.TotalSeconds + 1) * (long)Step.TotalSeconds);

    private static string Show(Instant at) => at.InZone(Forum).ToString("d MMM HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<at>\d+ \w{3} [\d:]+) (?<who>Secretariat|Chair|Host|\w+-(?:focal|contributor)) (?<what>.+)$")]
    private static partial Regex Act();

    [GeneratedRegex(@"^gives (?:(?<to>\w+) )?more time until (?<day>.+)$")]
    private static partial Regex Moved();

    [GeneratedRegex("^sets \"(?<what>.+?)\" to \"(?<words>.+?)\"(?: on (?<day>.+))?$")]
    private static partial Regex Dated();
}
