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
        reader, later, reader.Comments().Where(s => s.State != CommentState.Withdrawn && s.Content.Draft == earlier.Number));

    /// <summary>Those made on a version or on any before it, in that version.</summary>
    public static IEnumerable<CarriedComment> UpTo(Attribution reader, int later, IEnumerable<SeenComment> comments) =>
        reader.Version(later) is { } next
            ? Of(reader, next, comments.Where(s => s.Content.Draft <= later).OrderBy(s => s.Content.Draft))
            : [];

    /// <summary>As they are gone through: those a person has to look at first, then those without a place, then the others.</summary>
    public static IEnumerable<CarriedComment> InTurn(IEnumerable<CarriedComment> carried) =>
        carried.OrderBy(c => c.Carried.Sure).ThenByDescending(c => c.Carried.State);

    /// <summary>Those made on the version before of which nobody has said yet where they are, as they are gone through.</summary>
    public static IEnumerable<CarriedComment> ToSettle(Attribution reader, SeenDraft later) =>
        reader.Version(later.Number - 1) is { } before ? InTurn(Of(reader, before, later)).Where(c => !c.Carried.Sure) : [];

    private static IEnumerable<CarriedComment> Of(Attribution reader, SeenDraft later, IEnumerable<SeenComment> comments)
    {
        var carrying = Carrying.Into(reader.Board, later.Number, later.Draft);
        return comments.Select(seen => new CarriedComment(seen, carrying.Of(seen.Comment.Id, seen.Content)));
    }
}
