using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// A comment as this reader may see it. What is inside a delegation (state before sending, revision, author, who saved
/// when) is present for its own people only. <c>may</c> is what this reader could do with it now, by the names of the acts;
/// of one comment asked for, absent in lists.
/// </summary>
public sealed record CommentView
{
    public required CommentId Id { get; init; }

    public required string Reference { get; init; }

    public required CommentState State { get; init; }

    public required CommentOrigin Origin { get; init; }

    public required bool Own { get; init; }

    public required string? Delegation { get; init; }

    public required string Attribution { get; init; }

    public required int Draft { get; init; }

    public required IReadOnlyList<CommentKind> Kinds { get; init; }

    public required IReadOnlyList<PlaceView> Places { get; init; }

    public required string Text { get; init; }

    public required string? ExistingWording { get; init; }

    public required string? ProposedWording { get; init; }

    public required IReadOnlyList<string>? Alternatives { get; init; }

    public required string? Condition { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string>? OnBehalfOf { get; init; }

    public required IReadOnlyList<string>? Aligned { get; init; }

    public required string? RecordParagraph { get; init; }

    public required Instant? SentAt { get; init; }

    public required string? Receipt { get; init; }

    public required Instant? SavedAt { get; init; }

    public required string? Author { get; init; }

    public required int? Revision { get; init; }

    public required bool? Replaced { get; init; }

    public required string? Note { get; init; }

    public IReadOnlyList<ClarificationView>? Clarifications { get; init; }

    public IReadOnlyList<NoteView>? Notes { get; init; }

    public IReadOnlyList<StanceView>? Stances { get; init; }

    /// <summary>What became of it, of those versions this reader may see the last; for the Secretariat and the Chair beside all.</summary>
    public OutcomeView? Outcome { get; init; }

    public IReadOnlyList<OutcomeView>? Outcomes { get; init; }

    /// <summary>What it was coded as, for the Secretariat and the Chair.</summary>
    public IReadOnlyList<CodingKind>? Coding { get; init; }

    /// <summary>The points it was split into; for delegations those of which an outcome was circulated.</summary>
    public IReadOnlyList<PointView>? Points { get; init; }

    /// <summary>The common points it is part of, for its own delegation, the Secretariat and the Chair.</summary>
    public IReadOnlyList<SharedPointView>? CommonPoints { get; init; }

    public IReadOnlyList<string>? May { get; init; }

    /// <summary>Nothing is looked up here that <c>Attribution</c> did not give.</summary>
    public static CommentView Of(SeenComment seen, Attribution attribution, Language language)
    {
        var (comment, content) = (seen.Comment, seen.Content);
        var draft = attribution.DraftOf(seen);
        var (inside, within) = (seen.Own, comment.Inside);
        var sent = comment.Sent;
        var outcomes = OutcomeView.All(comment, comment.Outcomes, attribution, language);
        return new CommentView
        {
            Id = comment.Id,
            Reference = comment.Reference,
            State = seen.State,
            Origin = comment.Origin,
            Own = seen.Own,
            Delegation = seen.Delegation?.Id.Value,
            Attribution = language.Who(seen),
            Draft = content.Draft,
            Kinds = content.Kinds,
            Places = [.. content.Places.Select(p => Present.Place(p, draft, language))],
            Text = content.Text,
            ExistingWording = content.ExistingWording,
            ProposedWording = content.ProposedWording,
            Alternatives = content.Alternatives.IsEmpty ? null : content.Alternatives,
            Condition = content.Condition,
            Language = content.Language,
            OnBehalfOf = attribution.SpokenFor(seen),
            Aligned = comment.Aligned.IsEmpty ? null : attribution.AlignedWith(seen),
            RecordParagraph = comment.RecordParagraph,
            SentAt = sent?.CountsFrom,
            Receipt =
                sent is not null && (inside || attribution.ReadsAllSent) && comment.Origin != CommentOrigin.Meeting
                    ? sent.Receipt.Value
                    : null,
            SavedAt = inside ? comment.SavedAt : null,
            Author = attribution.AuthorOf(seen),
            Revision = inside ? comment.Revision : null,
            Replaced = inside && sent is not null && comment.State is CommentState.Saved or CommentState.Approved ? true : null,
            Note = inside ? comment.Note : null,
            Notes = within.Notes.IsEmpty ? null : [.. within.Notes.Select(n => NoteView.Of(n, attribution))],
            Stances = within.Stances.IsEmpty ? null : [.. within.Stances.Select(s => StanceView.Of(s, attribution))],
            Clarifications =
                comment.Clarifications.IsEmpty ? null : [.. comment.Clarifications.Select(c => Clarification(c, attribution))],
            Coding = comment.Coding.IsEmpty ? null : comment.Coding,
            Points = PointView.All(comment, attribution, language),
            CommonPoints = comment.CommonPoints.IsEmpty ? null
                : [.. comment.CommonPoints.Select(p => new SharedPointView(p.Id.Value, p.Words.Length == 0 ? null : p.Words))],
            Outcome = outcomes?[^1],
            Outcomes = attribution.SeesPrepared ? outcomes : null,
        };
    }

    private static ClarificationView Clarification(Clarification asked, Attribution attribution) =>
        new(asked.Question, asked.AskedAt, asked.Answer, asked.AnsweredAt,
            attribution.AnswererOf(asked));
}

/// <summary>
/// What the Secretariat asked about a comment and its answer, absent while it waits; for the delegation itself, the Secretariat and the
/// Chair. Who in the delegation answered is told there only.
/// </summary>
public sealed record ClarificationView(string Question, Instant AskedAt, string? Answer, Instant? AnsweredAt, string? AnsweredBy);
