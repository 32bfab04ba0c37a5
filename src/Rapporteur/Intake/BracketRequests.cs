using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The Chair puts unattributed alternatives into the text that follows the newest draft, anew under their id. What a delegation does not
/// want circulated goes into no text.
/// </summary>
public sealed record PutBracket(BracketId? Id, Place At, ImmutableArray<string> Alternatives) : Request
{
    private const int Most = 10;

    private const int Longest = 4_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Chair)
        {
            return Refusals.ForChair;
        }

        if (attribution.CurrentDraft is not { } current)
        {
            return Refusals.NoDraft;
        }

        ImmutableArray<string> said = [.. Alternatives.Select(Bare).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)];
        var known = attribution.Brackets().FirstOrDefault(b => b.Id == Id);
        var fault = (Id is not null && known is null ? Refusals.NoBracket : null)
            ?? (said.IsEmpty ? Refusals.Missing("refusals.missing.alternatives", "alternatives") : null)
            ?? (said.Length > Most ? Refusals.TooManyAlternatives(Most) : null)
            ?? said.Select(a => a.Length > Longest ? Refusals.TooLongField("alternatives", Longest)
                : ContentRules.BadLine("alternatives", a)).FirstOrDefault(no => no is not null)
            ?? (At.Scope is PlaceScope.Words or PlaceScope.Passage or PlaceScope.Between ? null : Refusals.BracketPlace)
            ?? (At.Fault(current.Draft) is { } wrong ? Refusals.BadPlace(At, wrong) : null)
            ?? (attribution.Brackets().Any(b => b.Id != Id && Meet(current.Draft, b.Place, At)) ? Refusals.BracketThere : null)
            ?? (Held(attribution, said) is { } held ? Refusals.BracketHeld(held) : null);
        var id = known?.Id ?? Ids.Bracket(asked);
        return fault is not null ? fault
            : known is not null && known.Place == At && known.Alternatives.SequenceEqual(said) ? Decision.Of(id.Value)
            : Decision.Of(id.Value, new BracketPut(id, current.Number, At, said));
    }

    // Each stands in brackets of its own; who types them as well means no second pair.
    private static string Bare(string line) =>
        line.Trim() is ['[', .. var inside, ']'] && !inside.AsSpan().ContainsAny('[', ']') ? inside.Trim() : line.Trim();

    // What is put behind one passage stands beside what is in it.
    private static bool Meet(Draft draft, Place one, Place other) =>
        one.Passage == other.Passage && (one.Scope == PlaceScope.Between) == (other.Scope == PlaceScope.Between)
        && (one.Scope != PlaceScope.Words || other.Scope != PlaceScope.Words || Overlap(draft, one, other));

    private static bool Overlap(Draft draft, Place one, Place other)
    {
        var text = draft.Find(one.Passage!.Value)!.Text;
        return QuotationMatch.Find(text, one.Quotation!) is not { } a || QuotationMatch.Find(text, other.Quotation!) is not { } b
            || (a.Start < b.Start + b.Length && b.Start < a.Start + a.Length);
    }

    // The words of a comment that may not go out, whatever it stands beside.
    private static string? Held(Attribution attribution, ImmutableArray<string> said)
    {
        var words = said.Select(Folded).ToHashSet(StringComparer.Ordinal);
        return attribution.Comments()
            .Where(s => s.Comment.Sent is { } sent && s.State != CommentState.Withdrawn
                && !Circulable.May(attribution.Board, s.Kept, s.Kept.Sent ?? sent))
            .FirstOrDefault(s =>
                s.Content.Alternatives.Append(s.Content.ProposedWording).OfType<string>().Any(w => words.Contains(Folded(w))))
            ?.Comment.Reference;
    }

    private static string Folded(string text) => string.Join(' ', SearchText.Words(text));
}

/// <summary>The Chair takes a bracket out again.</summary>
public sealed record LiftBracket(BracketId Id) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Chair ? Refusals.ForChair
        : attribution.Brackets().All(b => b.Id != Id) ? Refusals.NoBracket
        : Decision.Of(Id.Value, new BracketLifted(Id));
}
