using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Words;

namespace Rapporteur.Tests.Stories;

/// <summary>The verbs of a story, each as it reads, and the request it is.</summary>
internal static partial class Script
{
    public static IReadOnlyList<string> NamesIn(string what) => [.. Names().Matches(what).Select(m => m.Value)];

    public static Request Request(string what, IReadOnlyDictionary<string, CommentId> comments, IReadOnlyList<ArrivalId> mails,
        Instant now, Func<string, Instant> at)
    {
        if (Mail(what, mails) is { } ofMail)
        {
            return ofMail;
        }

        ImmutableArray<CommentId> named = [.. NamesIn(what).Where(comments.ContainsKey).Select(n => comments[n])];
        var (head, text) =
            what.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? (what[..colon], what[(colon + 2)..]) : (what, "");
        return head switch
        {
            "has no comments at this stage" => new Submit(None: true),
            _ when Outcome(head, text, named) is { } step => step,
            _ when head.StartsWith("comments", StringComparison.Ordinal) => new SaveComment(Content(head, text)),
            _ when head.StartsWith("changes", StringComparison.Ordinal) => new ChangeComment(named[0], null, Content(head, text)),
            _ when head.StartsWith("approves", StringComparison.Ordinal) => new ApproveComment(named[0]),
            _ when head.StartsWith("discards", StringComparison.Ordinal) => new DiscardComment(named[0]),
            _ when head.StartsWith("notes inside", StringComparison.Ordinal) => new WriteNote(named[0], text),
            _ when head.StartsWith("supports", StringComparison.Ordinal) => new TakeStance(named[0], true),
            _ when head.StartsWith("does not support", StringComparison.Ordinal) => new TakeStance(named[0], false),
            _ when head.StartsWith("restores", StringComparison.Ordinal) =>
                new RestoreText(named[0], int.Parse(head.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)),
            _ when head.StartsWith("brings back", StringComparison.Ordinal) => new BringBack(named[0]),
            "pauses contributors" => new RuleContributors(new ContributorRule(Paused: true)),
            "lets contributors write" => new RuleContributors(ContributorRule.Free),
            _ when head.StartsWith("withdraws", StringComparison.Ordinal) => new WithdrawComment(named[0]),
            _ when head.StartsWith("aligns", StringComparison.Ordinal) => new Align(named[0]),
            _ when head.StartsWith("dissociates", StringComparison.Ordinal) => new Dissociate(named[0]),
            _ when head.StartsWith("submits what is approved", StringComparison.Ordinal) => new Submit(),
            _ when head.StartsWith("submits everything", StringComparison.Ordinal) =>
                new Submit(Saved: true, NotForCirculation: head.EndsWith("not for circulation", StringComparison.Ordinal)),
            _ when head.StartsWith("submits", StringComparison.Ordinal) => new Submit(named, Saved: true),
            _ when Filed().Match(head) is { Success: true } filed => new FileOnBehalf(
                new(filed.Groups["for"].Value), at(filed.Groups["arrived"].Value), filed.Groups["sender"].Value,
                filed.Groups["channel"].Value, [Content(head, text)]),
            _ when Recorded().Match(head) is { Success: true } recorded =>
                new RecordMeetingComment(Content(head, text), Attribution: recorded.Groups["who"].Value),
            _ => throw new AssertFailedException($"No story verb reads \"{what}\" at {now}."),
        };
    }

    // What is done with a mail: "M1" is the first that arrived.
    private static Request? Mail(string what, IReadOnlyList<ArrivalId> mails)
    {
        ArrivalId Of(Match match) => mails[int.Parse(match.Groups["mail"].Value, CultureInfo.InvariantCulture) - 1];
        ReceiveMail Under(int key) => new(ArrivalWay.Mailbox, Given.File($"mail-{key}.eml"), Key: $"{key}");
        return what == "receives a mail" ? Under(mails.Count + 1)
            : what == "receives the last mail once more" ? Under(mails.Count)
            : MailFiled().Match(what) is { Success: true } filed ? new FileArrival(
                Of(filed),
                new FileOnBehalf(new(filed.Groups["for"].Value), default, "the embassy", "e-mail",
                    [Content(filed.Groups["head"].Value, filed.Groups["text"].Value)]),
                filed.Groups["again"].Success)
            : MailAside().Match(what) is { Success: true } aside
                ? new SetMailAside(Of(aside), Enum.Parse<SetAsideReason>(aside.Groups["reason"].Value))
            : MailUp().Match(what) is { Success: true } up ? new TakeMailUp(Of(up))
            : null;
    }

    private static Request? Outcome(string head, string text, ImmutableArray<CommentId> named) => head.Split(' ') switch
    {
        ["prepares", "for", _, var kind] => new PrepareOutcome(new(named[0]), new OutcomeText(Enum.Parse<OutcomeKind>(kind), text)),
        ["clears", _] => new ClearOutcome(new(named[0])),
        ["circulates", _] => new CirculateOutcome(new(named[0])),
        ["takes", "back", _] => new TakeBackOutcome(new(named[0])),
        ["answers", "outcome", "of", _] => new AnswerOutcome(new(named[0]), text),
        _ => null,
    };

    private static CommentContent Content(string head, string text)
    {
        var label = Place().Match(head) is { Success: true } place ? place.Groups["label"].Value : "the whole document";
        var passage = Given.Draft.Labelled(label, Language.English)?.Id;
        Assert.IsTrue(passage is not null || label == "the whole document", $"The draft has no \"{label}\".");
        return Given.Content(text, passage is { } id ? Rapporteur.Drafts.Place.At(id) : Rapporteur.Drafts.Place.Document) with
        {
            OnBehalfOf = Jointly().Match(head) is { Success: true } with ? [.. with.Groups["others"].Value.Split(", ")] : [],
        };
    }

    [GeneratedRegex(@"^files M(?<mail>\d+) (?<again>again )?for (?<for>\w+)(?<head> on .+?): (?<text>.+)$")]
    private static partial Regex MailFiled();

    [GeneratedRegex(@"^sets M(?<mail>\d+) aside: (?<reason>\w+)$")]
    private static partial Regex MailAside();

    [GeneratedRegex(@"^takes M(?<mail>\d+) up$")]
    private static partial Regex MailUp();

    [GeneratedRegex(@"\[\w+\]")]
    private static partial Regex Names();

    [GeneratedRegex(@" on (?<label>.+?)(?: with | \[|$)")]
    private static partial Regex Place();

    [GeneratedRegex(@" with (?<others>.+?)(?: \[|$)")]
    private static partial Regex Jointly();

    [GeneratedRegex(@"^files for (?<for>\w+) what arrived (?<arrived>\d+ \w+ [\d:]+) from (?<sender>.+?) by (?<channel>\w+)")]
    private static partial Regex Filed();

    [GeneratedRegex(@"^records from (?<who>.+?) on ")]
    private static partial Regex Recorded();
}
