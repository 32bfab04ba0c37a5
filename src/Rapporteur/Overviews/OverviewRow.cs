using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Overviews;

/// <summary>One comment as the overview has it; made once for as long as nothing happens to it.</summary>
public sealed class OverviewRow
{
    private readonly ImmutableArray<OutcomeVersions> outcomes;
    private readonly int[] words;

    internal OverviewRow(Attribution reader, SeenComment seen, int[] words)
    {
        (Seen, this.words) = (seen, words);
        var comment = seen.Comment;
        var points = comment.Points.Where(p => !p.GivenUp).ToList();
        outcomes = points.Count == 0 || comment.Outcomes.Last > 0 ? [comment.Outcomes] : [.. points.Select(p => p.Outcomes)];
        Stage = outcomes.Min(StageOf);
        IsForChairsEye = seen.State != CommentState.Withdrawn && OutcomeRules.IsForChairsEye(reader, comment);
        Draft = seen.Content.Draft;
        InDraft = OverviewOrders.InDraft(reader, seen);
        Positions = reader.DraftOf(seen) is { } on ? [.. seen.Content.Places.Select(p => p.Passage).OfType<PassageId>().Distinct()
            .Select(on.PositionOf).OfType<int>()] : [];
        Delegation = comment.Delegation is { } id ? reader.Consultation.Roster.Find(id)?.SortKey ?? "" : "";
    }

    public SeenComment Seen { get; }

    public OutcomeStage Stage { get; }

    /// <summary>What its outcome says, prepared or out; null for none, and where its points have several.</summary>
    public OutcomeKind? Outcome => outcomes is [var one] ? one[one.Last]?.Says.Kind : null;

    /// <summary>Whether it waits for the Chair to look at it alone.</summary>
    public bool IsForChairsEye { get; }

    internal int Draft { get; }

    internal (int Position, int Part, int Offset) InDraft { get; }

    /// <summary>Where its passages are in the draft it was made on, each once.</summary>
    internal ImmutableArray<int> Positions { get; }

    internal string Delegation { get; }

    /// <summary>How it stands against the rounds, with the draft of that number on the table.</summary>
    public RoundState RoundIn(int draft) => Stage >= OutcomeStage.Circulated || Seen.State == CommentState.Withdrawn ? RoundState.Settled
        : Draft < draft ? RoundState.StillOpen
        : RoundState.New;

    /// <summary>What it waits for from somebody in that function; null where it waits for nothing of theirs.</summary>
    public NextStep? NextFor(Function? function) => Seen.State == CommentState.Withdrawn ? null : function switch
    {
        Function.Secretariat => outcomes.Min(ForSecretariat),
        Function.Chair when outcomes.Any(o => o[o.Last]?.State == OutcomeState.Prepared && IsOfTextNow(o)) =>
            IsForChairsEye ? NextStep.LookAlone : NextStep.Clear,
        _ => null,
    };

    /// <summary>Whether that person prepared the last outcome there is of it.</summary>
    public bool IsOf(PersonId person) => outcomes.Any(o => o[o.Last]?.PreparedBy == person);

    /// <summary>Whether one of its words is among those, by their numbers; a word learnt since is not.</summary>
    internal bool Holds(bool[] any)
    {
        foreach (var word in words)
        {
            if (word < any.Length && any[word])
            {
                return true;
            }
        }

        return false;
    }

    private NextStep? ForSecretariat(OutcomeVersions versions) => versions[versions.Last] switch
    {
        null => NextStep.Prepare,
        _ when !IsOfTextNow(versions) => NextStep.PrepareAgain,
        { State: OutcomeState.Cleared } => NextStep.Circulate,
        { State: OutcomeState.Circulated, Answers.IsEmpty: false } => NextStep.ReadAnswer,
        _ => null,
    };

    private bool IsOfTextNow(OutcomeVersions versions) => versions[versions.Last]?.SentVersion == Seen.Comment.SentVersions.Length;

    private static OutcomeStage StageOf(OutcomeVersions versions) => versions[versions.Last] switch
    {
        null => OutcomeStage.Without,
        { State: OutcomeState.Prepared } => OutcomeStage.Prepared,
        { State: OutcomeState.Cleared } => OutcomeStage.Cleared,
        { Answers.IsEmpty: false } => OutcomeStage.Answered,
        _ => OutcomeStage.Circulated,
    };
}
