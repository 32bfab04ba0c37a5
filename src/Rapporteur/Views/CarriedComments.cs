using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Views;

/// <summary>A comment a reader may see and where its places are in another version of the draft.</summary>
public sealed record CarriedComment(SeenComment Seen, Carried Carried)
{
    /// <summary>The passages it pointed at, each once.</summary>
    public IEnumerable<PassageId> Before => Carried.Places.Select(p => p.Was.Passage).OfType<PassageId>().Distinct();

    /// <summary>The places it points at now, each once.</summary>
    public IEnumerable<Place> Places => Carried.Places.SelectMany(p => p.Now).Select(n => n.Place).Distinct();

    /// <summary>The passages it points at now, each once.</summary>
    public IEnumerable<PassageId> Now => Places.Select(p => p.Passage).OfType<PassageId>().Distinct();

    /// <summary>The share of what its places said that is still there, from 0 to 1.</summary>
    public double Score => Carried.Places.IsEmpty ? 0 : Carried.Places.Average(p => p.Score);

    /// <summary>Why its worst place is where it is.</summary>
    public CarryReason Reason => Carried.Places.IsEmpty ? CarryReason.NeverThere : Carried.Places.MaxBy(p => p.State)!.Reason;
}

/// <summary>Carries the comments one reader may see to a version of the draft; nobody else's are looked at.</summary>
public static class CarriedComments
{
    /// <summary>Those made on the earlier version that were not withdrawn, in the order that reader lists them.</summary>
    public static IEnumerable<CarriedComment> Of(Attribution reader, SeenDraft earlier, SeenDraft later) => Of(
        reader, earlier, later, reader.Comments().Where(s => s.State != CommentState.Withdrawn && s.Content.Draft == earlier.Number));

    /// <summary>Those made on a version or on any before it, in that version.</summary>
    public static IEnumerable<CarriedComment> UpTo(Attribution reader, int later, IEnumerable<SeenComment> comments) =>
        reader.Version(later) is not { } next ? []
        : comments.Where(s => s.Content.Draft <= later).GroupBy(s => s.Content.Draft)
            .SelectMany(g => reader.Version(g.Key) is { } made ? Of(reader, made, next, g) : []);

    private static IEnumerable<CarriedComment> Of(
        Attribution reader, SeenDraft earlier, SeenDraft later, IEnumerable<SeenComment> comments)
    {
        if (earlier.Number == later.Number)
        {
            return comments.Select(Unmoved);
        }

        var carry = new CarryOver(Comparison.OfVersions(earlier.Draft, later.Draft));
        var documents = DraftDocuments.Of(earlier.Draft);
        return comments.Select(seen => new CarriedComment(seen, new Carried(
            [.. seen.Content.Places.Select(p => Settled(reader, seen, later, carry.Of(p, documents.Holding(p.Passage))))])));
    }

    private static CarriedComment Unmoved(SeenComment seen) => new(seen, new Carried([.. seen.Content.Places.Select(Unmoved)]));

    private static CarriedPlace Unmoved(Place place) =>
        new(place, [new PlaceIn(0, place)], CarryState.Resolved, CarryReason.Same, 1, Sure: true);

    private static CarriedPlace Settled(Attribution reader, SeenComment seen, SeenDraft later, CarriedPlace carried)
    {
        if (reader.SettledPlaces(seen.Comment.Id, later.Number) is not { } places)
        {
            return carried;
        }

        var documents = DraftDocuments.Of(later.Draft);
        ImmutableArray<PlaceIn> now = [.. places.Select(p => new PlaceIn(documents.Holding(p.Passage), p))];
        return now.SequenceEqual(carried.Now) ? carried with { Sure = true } : carried with
        {
            Now = now,
            State = now.IsEmpty ? CarryState.Orphaned : CarryState.Changed,
            Reason = CarryReason.Settled,
            Sure = true,
        };
    }
}
