using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What the Secretariat enters: what came another way, what was said at the meeting, the draft on the table.</summary>
internal static class SecretariatRules
{
    private const int MostComments = 100;

    public static Decision File(Attribution attribution, Asked asked, FileOnBehalf file)
    {
        var (board, officer) = (attribution.Board, attribution.Reader);
        var consultation = board.Consultation!;
        if (officer.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (consultation.Roster.Find(file.Delegation) is not { } delegation)
        {
            return Refusals.NoDelegation(file.Delegation.Value);
        }

        if (Fault(board, asked, file) is { } fault)
        {
            return fault;
        }

        var given = new HashSet<string>();
        var entered = file.Comments.Select((content, position) =>
        {
            var id = Ids.Comment(asked, position);
            return new Comment
            {
                Id = id,
                Reference = Ids.Reference(board, id, given),
                Origin = CommentOrigin.OnBehalf,
                Delegation = delegation.Id,
                Author = officer.Id,
                SavedAt = asked.At,
                State = CommentState.Approved,
                Working = content,
            };
        }).ToList();
        var reference = Ids.Receipt(asked);
        var submission = SubmissionRules.Receipted(board, new Submission(
            reference,
            delegation.Id,
            officer.Id,
            asked.At,
            file.Arrived,
            file.Arrived > consultation.ClosingFor(delegation),
            file.None,
            file.Note,
            file.NotForCirculation,
            [.. entered.Select(c => c.Id)],
            [.. entered.Select(c => c.Reference)],
            "",
            consultation.Visibility,
            file.Original,
            new FiledOnBehalf(file.Sender, file.Channel, officer.Id, asked.At)), entered);
        var happened = ImmutableArray.CreateBuilder<Entry>(entered.Count * 2 + 1);
        foreach (var comment in entered)
        {
            happened.Add(new CommentEnteredOnBehalf(comment.Id, comment.Reference, delegation.Id, comment.Working));
            happened.Add(new CommentSent(comment.Id, reference, comment.Working, file.Arrived));
        }

        happened.Add(new SubmissionMade(submission));
        return new Decision(happened.ToImmutable(), reference.Value, null);
    }

    public static Decision Record(Attribution attribution, Asked asked, RecordMeetingComment record)
    {
        var board = attribution.Board;
        if (attribution.Reader.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (record.Delegation is { } named && board.Consultation!.Roster.Find(named) is null)
        {
            return Refusals.NoDelegation(named.Value);
        }

        if (record.Delegation is null && string.IsNullOrWhiteSpace(record.Attribution))
        {
            return Refusals.Missing("refusals.missing.attribution", "attribution");
        }

        if ((ContentRules.BadLine("attribution", record.Attribution) ?? ContentRules.BadLine("paragraph", record.Paragraph)
            ?? ContentRules.Fault(board, record.Content)) is { } fault)
        {
            return fault;
        }

        var id = Ids.Comment(asked, 0);
        return Decision.Of(id.Value, new MeetingCommentRecorded(
            id, Ids.Reference(board, id, new HashSet<string>()), record.Delegation, record.Attribution, record.Paragraph, record.Content));
    }

    public static Decision Circulate(Attribution attribution, CirculateDraft draft) =>
        attribution.Reader.Function != Function.Secretariat ? Refusals.ForSecretariat
            : (ContentRules.BadLine("label", draft.Label) ?? ContentRules.BadLine("language", draft.Language)
                ?? ContentRules.BadFileName("file", draft.File)) is { } fault ? fault
            : Decision.Of(
                $"{attribution.Board.Drafts.Count}",
                new DraftCirculated(attribution.Board.Drafts.Count, draft.Label, draft.Language, draft.Passages, draft.File));

    private static Refusal? Fault(Board board, Asked asked, FileOnBehalf file) =>
        file.Arrived > asked.At ? Refusals.ArrivalInFuture
        : TimeRules.IsFar(board.Consultation!, file.Arrived) ? Refusals.FarDay with { Field = "arrived" }
        : string.IsNullOrWhiteSpace(file.Sender) ? Refusals.Missing("refusals.missing.sender", "sender")
        : file.None && file.Comments.Length > 0 ? Refusals.NoneWithComments
        : !file.None && file.Comments.IsEmpty ? Refusals.NothingToSubmit
        : file.Comments.Length > MostComments ? Refusals.TooMany(MostComments)
        : SubmissionRules.NoteFault(file.Note)
            ?? ContentRules.BadLine("sender", file.Sender)
            ?? ContentRules.BadLine("channel", file.Channel)
            ?? ContentRules.BadFileName("original", file.Original)
            ?? file.Comments.Select(c => ContentRules.Fault(board, c)).FirstOrDefault(f => f is not null);
}
