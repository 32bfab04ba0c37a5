using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;

namespace Rapporteur.Notices;

/// <summary>What the newest draft's text shows at the place of a comment. Found by comparing texts alone: an outcome is the Chair's, and
/// not this.</summary>
public enum NextTextState
{
    /// <summary>The passage stands word for word as it stood.</summary>
    AsItWas,

    /// <summary>The passage no longer stands as it stood.</summary>
    Changed,

    /// <summary>The wording that was proposed stands in the new text, and did not stand in the old.</summary>
    WordingStands,
}

/// <summary>One comment's reference, its passage in the draft it was made on, and what the newest draft shows there.</summary>
public sealed record NextText(string Reference, Draft Draft, Passage Passage, NextTextState State)
{
    private const int LikeliestPassages = 5;

    /// <summary>The delegation's comments that stand on earlier drafts and point to passages, in the order they were first saved.</summary>
    internal static ImmutableArray<NextText> Of(Board board, DelegationId delegation)
    {
        if (board.CurrentDraft is not { } next)
        {
            return [];
        }

        return
        [
            .. from id in board.DossierOf(delegation).Comments
               let comment = board.Comments[id]
               where comment.Stands && comment.Sent!.Content.Draft < next.Number
               let content = comment.Sent!.Content
               let old = board.DraftNumbered(content.Draft)?.Draft
               let passage = content.Places.Select(p => p.Passage is { } at ? old?.Find(at) : null).FirstOrDefault(p => p is not null)
               where passage is not null
               select new NextText(comment.Reference, old, passage, StateOf(content, passage, next.Draft)),
        ];
    }

    private static NextTextState StateOf(CommentContent content, Passage passage, Draft next) =>
        Stands(content.ProposedWording, passage, next) ? NextTextState.WordingStands
        : next.Index.WithText(QuotationMatch.FoldText(passage.Text)).Any() ? NextTextState.AsItWas
        : NextTextState.Changed;

    private static bool Stands(string? wording, Passage old, Draft next)
    {
        if (string.IsNullOrWhiteSpace(wording) || QuotationMatch.FoldText(wording) is not { Length: > 0 } folded || Holds(old, folded))
        {
            return false;
        }

        return next.Index.Sharing(PassageIndex.WordsOf(wording), LikeliestPassages).Any(at => Holds(next.Passages[at], folded));
    }

    private static bool Holds(Passage passage, string folded) =>
        QuotationMatch.FoldText(passage.Text).Contains(folded, StringComparison.OrdinalIgnoreCase);
}
