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

    /// <summary>The passages it points at now, each once.</summary>
    public IEnumerable<PassageId> Now => Carried.Places.SelectMany(p => p.Now).Select(n => n.Place.Passage).OfType<PassageId>().Distinct();

    /// <summary>The share of what its places said that is still there, from 0 to 1.</summary>
    public double Score => Carried.Places.IsEmpty ? 0 : Carried.Places.Average(p => p.Score);
}

/// <summary>Carries the comments one reader may see from a version of the draft to another; nobody else's are looked at.</summary>
public static class CarriedComments
{
    /// <summary>Those made on the earlier version that were not withdrawn, in the order that reader lists them.</summary>
    public static IEnumerable<CarriedComment> Of(Attribution reader, SeenDraft earlier, Comparison comparison)
    {
        var (carry, documents) = (new CarryOver(comparison), DraftDocuments.Of(earlier.Draft));
        foreach (var seen in reader.Comments().Where(s => s.State != CommentState.Withdrawn && s.Content.Draft == earlier.Number))
        {
            ImmutableArray<CarriedPlace> places =
                [.. seen.Content.Places.Select(p => carry.Of(p, documents.Holding(p.Passage)))];
            yield return new CarriedComment(seen, new Carried(places));
        }
    }
}
