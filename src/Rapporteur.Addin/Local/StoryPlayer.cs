using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Rolls;
using Rapporteur.Views;

namespace Rapporteur.Addin.Local;

/// <summary>
/// Lets the sample's delegations act as the forum clock passes their instants, through the same way in as everybody.
/// Every act has its own client id, so that playing again after a restart changes nothing.
/// </summary>
public sealed partial class StoryPlayer(Intake.Intake intake, DraftTable table, ForumClock clock, HostSettings settings,
    ILogger<StoryPlayer> logger) : IDisposable
{
    private readonly Story story = Story.Read();
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, CommentId> comments = [];
    private int next;

    public Story Story => story;

    /// <summary>Plays everything that is due now and has not been played; nothing when the sample is not open here.</summary>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        if (settings.Draft is not null)
        {
            // Opened on somebody's own draft the clock is the real one: the sample of 2017 rests.
            return;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            var id = new ConsultationId(story.Consultation.Id);
            var now = clock.Now;
            if ((await intake.EntranceAsync(id, cancellationToken))?.CurrentDraft is null)
            {
                return;
            }

            for (; next < story.Acts.Length && story.Acts[next].At <= now; next++)
            {
                await PlayAsync(story.Acts[next].In is { } other ? new ConsultationId(other) : id, story.Acts[next], cancellationToken);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task PlayAsync(ConsultationId consultation, StoryAct act, CancellationToken cancellationToken)
    {
        if (act.Act == "open")
        {
            await table.OpenAsync(story.Opens(story.Summary), story.Summary.DraftLabel, Story.MeetingSummary(), "meeting-summary.docx",
                act.At, cancellationToken);
            return;
        }

        if (act.Act == "revise")
        {
            await table.ReviseAsync(consultation, act.Label!, Story.RevisedDraft(), "revised-draft.docx", act, cancellationToken);
            return;
        }

        if (act.Act == "layBeside")
        {
            await table.LayBesideAsync(
                consultation, act.Label!, Story.RevisedDraftInRussian(), "revised-draft-ru.docx", act, cancellationToken);
            return;
        }

        var (asker, door) = (new PersonId(act.By), Enum.Parse<Door>(act.Door, true));
        var reader =
            await intake.SeenByAsync(consultation, asker, cancellationToken)
                ?? throw new InvalidDataException($"story.json: act {act.Id} is by nobody on the roster, \"{asker}\".");
        var requests = Requests(act, reader).ToList();
        for (var i = 0; i < requests.Count; i++)
        {
            var client = new ClientRequest($"story/{act.Id}/{i}", "story");
            var result =
                await intake.AskAsync(consultation, new Asked(asker, door, act.At, client, $"story/{consultation}/{act.Id}/{i}"),
                    requests[i]);
            if (result.Refusal is { } refusal)
            {
                NotPlayed(act.Id, refusal.Code);
            }
            else
            {
                Remember(act, result.Subject!, result.After(reader));
            }
        }
    }

    private void Remember(StoryAct act, string subject, Attribution after)
    {
        if (act.Act is "save" or "meeting")
        {
            comments[act.Comment!.Id] = new CommentId(subject);
        }
        else if (act.Act == "onBehalf")
        {
            var filed = after.Submission(new ReceiptReference(subject))!.Comments;
            for (var i = 0; i < filed.Length; i++)
            {
                comments[act.Filed![i].Id] = filed[i];
            }
        }
    }

    private IEnumerable<Request> Requests(StoryAct act, Attribution reader) => act.Act switch
    {
        "save" => [new SaveComment(Content(act.Comment!, reader))],
        "change" => [new ChangeComment(comments[act.Of!], null, Content(act.Comment!, reader))],
        "approve" => act.Comments!.Select(id => new ApproveComment(comments[id])),
        "submit" =>
            [new Submit(act.Comments is null ? null : [.. act.Comments.Select(id => comments[id])], act.Saved ?? false, act.Note,
                act.None ?? false, act.NotForCirculation ?? false)],
        "withdraw" => [new WithdrawComment(comments[act.Of!])],
        "align" => [new Align(comments[act.With!])],
        "dissociate" => [new Dissociate(comments[act.From!])],
        "onBehalf" =>
            [new FileOnBehalf(new DelegationId(act.Delegation!), act.Arrived!.Value, act.Sender!, act.Channel!,
                [.. act.Filed!.Select(c => Content(c, reader))])
            {
                Note = act.Note,
            }],
        "prepareOutcome" => [new PrepareOutcome(new PointId(comments[act.Of!]), new OutcomeText(act.Outcome!.Value, act.Response ?? ""))],
        "clearOutcome" => [new ClearOutcome(new PointId(comments[act.Of!]))],
        "circulateOutcome" => [new CirculateOutcome(new PointId(comments[act.Of!]))],
        "approveReminders" => [new ApproveReminders(reader.Plan!.Version)],
        "attendance" => [Attended(act, reader)],
        "meeting" => [new RecordMeetingComment(Content(act.Comment!, reader), null, act.Attribution, act.Paragraph)],
        _ => throw new InvalidDataException($"story.json: act {act.Id} is of no known kind \"{act.Act}\"."),
    };

    private static ListAttendance Attended(StoryAct act, Attribution reader)
    {
        var roll = PastedRoll.Read(act.Names!, reader.Consultation.Roster);
        var handed = new HandedRoll(roll, RollCheck.Of(roll, reader.Consultation.Roster, act.First!.Value), null);
        return new ListAttendance(null, new Meeting(act.Meeting!, act.Place!, act.First.Value, act.Last), handed.Names)
        {
            Stated = roll.Stated,
        };
    }

    private static CommentContent Content(StoryComment comment, Attribution reader) => new()
    {
        Draft = 0,
        Kinds = [.. (comment.Kinds ?? []).Order()],
        Places = [.. comment.Places.Select(p => Place(p, reader.Drafts[0].Draft))],
        Text = comment.Text ?? "",
        ExistingWording = comment.ExistingWording,
        ProposedWording = comment.ProposedWording,
        Alternatives = [.. comment.Alternatives ?? []],
        Condition = comment.Condition,
        Language = comment.Language ?? "en",
        OnBehalfOf = [.. comment.OnBehalfOf ?? []],
    };

    private static Place Place(StoryPlace place, Draft draft)
    {
        PassageId? passage = place.Passage is { } named ? Passage(named.Starts, draft) : null;
        return new Place(place.Scope, passage, place.Quotation is { } q ? new Quotation(q.Exact!, q.Prefix ?? "", q.Suffix ?? "") : null,
            place.Term);
    }

    internal static PassageId Passage(string starts, Draft draft) =>
        draft.Passages.FirstOrDefault(p => p.Text.StartsWith(starts, StringComparison.Ordinal))?.Id
        ?? throw new InvalidDataException($"story.json: no passage of the sample's draft starts with \"{starts}\".");

    [LoggerMessage(Level = LogLevel.Information, Message = "The sample's act {Act} was not played: {Code}")]
    private partial void NotPlayed(string act, string code);
}
