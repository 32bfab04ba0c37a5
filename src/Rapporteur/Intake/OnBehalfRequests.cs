using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>Enters what reached the Secretariat another way at <see cref="Arrived"/>, which counts.</summary>
public sealed record FileOnBehalf(
    DelegationId Delegation, Instant Arrived, string Sender, string Channel, ImmutableArray<CommentContent> Comments) : Request
{
    public OriginalFile? Original { get; init; }

    public string? Note { get; init; }

    public bool None { get; init; }

    public bool NotForCirculation { get; init; }

    private const int MostComments = 100;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (board, officer) = (attribution.Board, attribution.Asker);
        var consultation = board.Consultation!;
        if (officer.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (consultation.Roster.Find(Delegation) is not { } delegation)
        {
            return Refusals.NoDelegation(Delegation.Value);
        }

        if (Fault(board, asked) is { } fault)
        {
            return fault;
        }

        var given = new HashSet<string>();
        var entered = Comments.Select((content, position) =>
        {
            var id = Ids.Comment(asked, position);
            return new CommentEnteredOnBehalf(id, Ids.Reference(board, id, given), delegation.Id, content).Made(officer.Id, asked.At);
        }).ToList();
        var reference = Ids.Receipt(asked);
        var submission = Filing.Receipted(board, new Submission
        {
            Reference = reference,
            Delegation = delegation.Id,
            By = officer.Id,
            At = asked.At,
            CountsFrom = Arrived,
            Late = Arrived > consultation.ClosingFor(delegation),
            None = None,
            Note = Note,
            NotForCirculation = NotForCirculation,
            Comments = [.. entered.Select(c => c.Id)],
            CommentReferences = [.. entered.Select(c => c.Reference)],
            Hash = "",
            Visibility = consultation.Visibility,
            Original = Original,
            OnBehalf = new FiledOnBehalf(Sender, Channel, officer.Id, asked.At),
        }, entered);
        var happened = ImmutableArray.CreateBuilder<Entry>(entered.Count * 2 + 1);
        foreach (var comment in entered)
        {
            happened.Add(new CommentEnteredOnBehalf(comment.Id, comment.Reference, delegation.Id, comment.Working));
            happened.Add(new CommentSent(comment.Id, reference, comment.Working, Arrived));
        }

        happened.Add(new SubmissionMade(submission));
        return new Decision(happened.ToImmutable(), reference.Value, null);
    }

    private Refusal? Fault(Board board, Asked asked)
    {
        if (Arrived > asked.At)
        {
            return Refusals.ArrivalInFuture;
        }

        if (TimeLimits.IsFar(board.Consultation!, Arrived))
        {
            return Refusals.FarDay with { Field = "arrived" };
        }

        if (string.IsNullOrWhiteSpace(Sender))
        {
            return Refusals.Missing("refusals.missing.sender", "sender");
        }

        if (None && Comments.Length > 0)
        {
            return Refusals.NoneWithComments;
        }

        if (!None && Comments.IsEmpty)
        {
            return Refusals.NothingToSubmit;
        }

        if (Comments.Length > MostComments)
        {
            return Refusals.TooMany(MostComments);
        }

        return Filing.NoteFault(Note)
            ?? ContentRules.BadLine("sender", Sender)
            ?? ContentRules.BadLine("channel", Channel)
            ?? ContentRules.BadFileName("original", Original)
            ?? Comments.Select(c => ContentRules.Fault(board, c)).FirstOrDefault(f => f is not null);
    }
}

/// <summary>Records a comment made at the meeting, unattributed in stated words or of a named delegation.</summary>
public sealed record RecordMeetingComment(
    CommentContent Content, DelegationId? Delegation = null, string? Attribution = null, string? Paragraph = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var board = attribution.Board;
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (Delegation is { } named && board.Consultation!.Roster.Find(named) is null)
        {
            return Refusals.NoDelegation(named.Value);
        }

        if (Delegation is null && string.IsNullOrWhiteSpace(Attribution))
        {
            return Refusals.Missing("refusals.missing.attribution", "attribution");
        }

        if (Fault(board) is { } fault)
        {
            return fault;
        }

        var id = Ids.Comment(asked, 0);
        return Decision.Of(id.Value, new MeetingCommentRecorded(
            id, Ids.Reference(board, id, new HashSet<string>()), Delegation, Attribution, Paragraph, Content));
    }

    private Refusal? Fault(Board board) =>
        ContentRules.BadLine("attribution", Attribution) ?? ContentRules.BadLine("paragraph", Paragraph)
            ?? ContentRules.Fault(board, Content);
}
