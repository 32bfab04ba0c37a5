using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Views;

/// <summary>Another comment that may make the same point, and why, in words; a person says whether it does.</summary>
public sealed record Candidate(SeenComment Seen, Place? At, Draft? Draft, ImmutableArray<string> Shared, bool IsCodedAlike)
{
    private static readonly Phrasebook Book = new(typeof(Candidate).Assembly, "likeness");

    /// <summary>One sentence for each reason.</summary>
    public string Reason(Language language)
    {
        var said = Book.In(language);
        string?[] why =
        [
            At is { } at ? said.Say("likeness.place", ("place", language.Place(at, Draft))) : null,
            Shared.IsEmpty ? null : said.Say("likeness.words", ("words", string.Join(", ", Shared))),
            IsCodedAlike ? said["likeness.coding"] : null,
        ];
        return string.Join(' ', why.OfType<string>());
    }
}

/// <summary>
/// At most five candidates of a comment, the likeliest first: by rare words both share, by a place both are about, by a coding both
/// have. What was dismissed, is withdrawn or is in one common point with it already is not among them.
/// </summary>
public static class Candidates
{
    private const int Most = 5;

    private const int SharedShown = 4;

    /// <summary>For the Secretariat and the Chair; none for others, and of a comment they do not see.</summary>
    public static IEnumerable<Candidate> For(Attribution reader, CommentId id)
    {
        if (!reader.SeesPrepared || reader.See(id) is not { Comment.Sent: not null } seen)
        {
            return [];
        }

        var index = CandidateIndex.Of(reader);
        var own = seen.Comment.CommonPoints.Select(p => p.Id).ToHashSet();
        return index.Like(id)
            .Where(other => reader.DismissalOf(new PointId(id), new PointId(other)) is null)
            .Select(other => reader.See(other)!)
            .Where(other => !other.Comment.CommonPoints.Any(p => own.Contains(p.Id)))
            .Take(Most)
            .Select(other => new Candidate(
                other, PlacesInCommon.Of(reader, seen, other), reader.DraftOf(seen),
                [.. index.Shared(id, other.Comment.Id).Take(SharedShown)], seen.Comment.Coding.Intersect(other.Comment.Coding).Any()));
    }
}

/// <summary>A place two comments are both about: the same passage, or one passage within the other's section.</summary>
internal static class PlacesInCommon
{
    public static Place? Of(Attribution reader, SeenComment one, SeenComment other) => one.Content.Draft != other.Content.Draft ? null
        : one.Content.Places.FirstOrDefault(p => other.Content.Places.Any(o => Meet(reader.DraftOf(one), p, o)));

    public static bool Meet(Draft? draft, Place one, Place other) => one.Passage is { } here && other.Passage is { } there
        && (here == there || Within(draft, here, other) || Within(draft, there, one));

    private static bool Within(Draft? draft, PassageId passage, Place section)
    {
        for (var at = draft?.Find(passage)?.Section; section.Scope == PlaceScope.Section && at is { } heading;
            at = draft!.Find(heading)?.Section)
        {
            if (heading == section.Passage)
            {
                return true;
            }
        }

        return false;
    }
}
