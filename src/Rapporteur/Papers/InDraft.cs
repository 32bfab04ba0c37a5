using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Papers;

/// <summary>Where the places of comments are in one draft, in its order and as a paper cites them.</summary>
internal sealed class InDraft(Attribution reader, CirculatedDraft target)
{
    private readonly Carrying carrying = Carrying.Into(reader.Board, target.Number, target.Draft);

    public CirculatedDraft Target => target;

    /// <summary>In the order of the draft, each once; none for what it no longer has.</summary>
    public ImmutableArray<Place> Of(CommentId comment, CommentContent content) =>
        content.Draft == target.Number ? content.Places.Length == 1 ? content.Places : Ordered(content.Places)
        : Carried(new PointId(comment), content) is { } over ? Ordered(over.Places.SelectMany(p => p.Now.Select(n => n.Place)))
        : [];

    /// <summary>What became of them on the way, a person's word on the whole comment first; null for a comment on this draft or a later
    /// one.</summary>
    public Carried? Carried(PointId of, CommentContent content) => content.Draft >= target.Number ? null
        : of.Number is null ? carrying.Of(of.Comment, content)
        : carrying.Of(content);

    private ImmutableArray<Place> Ordered(IEnumerable<Place> places) =>
        [.. places.Distinct().OrderBy(p => new PlaceInDraft(target, p))];
}
