using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Views;

/// <summary>What a later draft's text shows at the places of a comment. Found by comparing texts alone: an outcome is the Chair's, and
/// not this.</summary>
public enum NextTextState
{
    /// <summary>What it points at stands word for word as it stood, there or elsewhere.</summary>
    AsItWas,

    /// <summary>It no longer stands as it stood.</summary>
    Changed,

    /// <summary>The wording that was proposed stands in the new text, and did not stand in the old.</summary>
    WordingStands,

    /// <summary>It is no longer in the text.</summary>
    Gone,

    /// <summary>Somebody has to look where it is.</summary>
    NotCertain,

    /// <summary>It is about a whole document or section, of which the text at one place tells nothing.</summary>
    NothingToCompare,
}

/// <summary>
/// One comment and what a later draft shows of it; the one rule every notice, page and paper says it by. <see cref="Wording"/> is the
/// passage that holds the wording proposed, where it stands.
/// </summary>
public sealed record NextText(Comment Comment, CommentContent Content, Carried Carried, NextTextState State)
{
    private const int LikeliestPassages = 5;

    public PassageId? Wording { get; init; }

    /// <summary>Where it is now: the places it was carried to, or the passage of its wording where it had none there.</summary>
    public ImmutableArray<Place> Now =>
        Carried.Places.SelectMany(p => p.Now).Select(n => n.Place).Distinct().ToImmutableArray() is { IsEmpty: false } places ? places
        : Wording is { } at ? [Place.At(at)]
        : [];

    /// <summary>A comment on an earlier draft, in the one that is carried to.</summary>
    internal static NextText Of(Carrying carrying, PointId of, Comment comment, CommentContent content, Draft made)
    {
        var carried = of.Number is null ? carrying.Of(of.Comment, content) : carrying.Of(content);
        var wording = Standing(content, carried, made, carrying.Target);
        return new NextText(comment, content, carried, StateOf(content, carried, wording, made, carrying.Target)) { Wording = wording };
    }

    private static NextTextState StateOf(CommentContent content, Carried carried, PassageId? wording, Draft made, Draft next) =>
        (wording is not null, carried) switch
        {
            (true, _) => NextTextState.WordingStands,
            (_, { State: not CarryState.Orphaned }) when content.Places.All(IsOfWhole) => NextTextState.NothingToCompare,
            (_, { Sure: false }) => NextTextState.NotCertain,
            (_, { State: CarryState.Orphaned }) => NextTextState.Gone,
            _ => carried.Places.All(p => StandsAsItStood(p, made, next)) ? NextTextState.AsItWas : NextTextState.Changed,
        };

    private static bool IsOfWhole(Place place) => place.Scope is PlaceScope.Document or PlaceScope.Section or PlaceScope.Term;

    private static bool StandsAsItStood(CarriedPlace place, Draft made, Draft next) => place.Reason != CarryReason.Settled
        ? place.State is CarryState.Resolved or CarryState.Moved
        : place.Was.Passage is { } was && made.Find(was) is { } before && place.Now is [{ Place.Passage: { } now }]
            && next.Find(now) is { } after && QuotationMatch.FoldText(before.Text) == QuotationMatch.FoldText(after.Text);

    // Each paragraph of it has to stand, and one of them anew; it is looked for where the comment is first.
    private static PassageId? Standing(CommentContent content, Carried carried, Draft made, Draft next)
    {
        string[] parts =
        [
            .. (content.ProposedWording ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(QuotationMatch.FoldText).Where(p => p.Length > 0),
        ];
        var before = content.Places.Select(p => p.Passage is { } id ? made.Find(id) : null).OfType<Passage>().ToList();
        var now = carried.Places.SelectMany(p => p.Now).Select(n => n.Place.Passage is { } id ? next.Find(id) : null).OfType<Passage>();
        var found = parts.Select(part => (
            Was: before.Exists(p => Holds(p, part)) || (before.Count == 0 && Likeliest(made, part) is not null),
            At: now.FirstOrDefault(p => Holds(p, part)) ?? Likeliest(next, part))).ToList();
        return found.Count > 0 && found.TrueForAll(f => f.At is not null) ? found.Find(f => !f.Was).At?.Id : null;
    }

    private static Passage? Likeliest(Draft draft, string folded) => draft.Index
        .Sharing(PassageIndex.WordsOf(folded), LikeliestPassages).Select(at => draft.Passages[at]).FirstOrDefault(p => Holds(p, folded));

    private static bool Holds(Passage passage, string folded) =>
        QuotationMatch.FoldText(passage.Text).Contains(folded, StringComparison.OrdinalIgnoreCase);
}
