using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Papers;

/// <summary>
/// The wordings the Chair took up for the next draft: of comments it cleared as reflected, or as to be confirmed in the
/// next draft, since the newest draft was circulated. What went into that one before is in it, and is not taken up again; nor is what
/// all were told was reflected when they had that draft, of a comment on an earlier one.
/// </summary>
public static class TakenUp
{
    /// <summary>The brackets first, then in the order in which their comments were received; empty for who sees no work on
    /// outcomes.</summary>
    public static ImmutableArray<TakenUpWording> Of(Attribution reader)
    {
        if (!reader.SeesPrepared || reader.CurrentDraft is not { } current)
        {
            return [];
        }

        var target = new InDraft(reader, current);
        return
        [
            .. reader.Brackets().Select(b => Of(b, current.Draft)),
            .. from answered in Answered.All(reader.Board)
               let outcome = Cleared(answered, current)
               where outcome is not null
               select answered.Of.Number is null ? Whole(answered, outcome, target, reader) : Part(answered),
        ];
    }

    // In the stead of what stands there, or behind it; whose words they are is said nowhere.
    private static TakenUpWording Of(Bracket bracket, Draft draft) => new(
        new PointId(new CommentId(bracket.Id.Value)), $"[{bracket.Id.Value.ToUpperInvariant()}]",
        new CommentContent
        {
            Draft = bracket.Draft,
            Places = [bracket.Place],
            Kinds = [bracket.Place.Scope == PlaceScope.Between ? CommentKind.Add : CommentKind.Replace],
            ExistingWording = bracket.Place.Scope == PlaceScope.Passage ? draft.Find(bracket.Place.Passage!.Value)?.Text : null,
            ProposedWording = bracket.Printed,
        },
        [bracket.Place]);

    private static TakenUpWording Whole(Answered answered, Outcome outcome, InDraft target, Attribution reader)
    {
        var (comment, content) = (answered.Comment, answered.Content);
        return TermsThroughout.InForms(reader.Glossary, reader.CurrentDraft!.Language, new TakenUpWording(
            answered.Of, comment.Reference, content, target.Of(comment.Id, content))
        {
            Throughout = comment.Coding.Contains(CodingKind.TerminologyThroughout),
            Barred = outcome.Says.Kind == OutcomeKind.ReflectedInPart ? NotAppliedReason.InPart
                : outcome.SentVersion != comment.SentVersions.Length || target.Carried(answered.Of, content) is { Sure: false }
                    ? NotAppliedReason.NotCertain
                : null,
        });
    }

    private static TakenUpWording Part(Answered answered) =>
        new(answered.Of, answered.Comment.Reference, answered.Content, answered.Content.Places) { Barred = NotAppliedReason.InPart };

    private static Outcome? Cleared(Answered answered, CirculatedDraft current) =>
        answered.Outcomes[answered.Outcomes.Last] is { State: OutcomeState.Cleared or OutcomeState.Circulated } last
            && last.Says.Kind is OutcomeKind.Reflected or OutcomeKind.ReflectedInPart or OutcomeKind.ConfirmedInNextDraft
            && last.ClearedAt >= current.At && !IsOfThisOne(answered.Content, last, current)
            ? last : null;

    private static bool IsOfThisOne(CommentContent content, Outcome outcome, CirculatedDraft current) =>
        content.Draft < current.Number && outcome.State == OutcomeState.Circulated
        && outcome.Says.Kind != OutcomeKind.ConfirmedInNextDraft;
}
