using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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

    // What one comment in eight says, says little.
    private const int RareOf = 8;

    private static readonly ConditionalWeakTable<object, Index> Known = [];

    /// <summary>For the Secretariat and the Chair; none for others, and of a comment they do not see.</summary>
    public static IEnumerable<Candidate> For(Attribution reader, CommentId id)
    {
        if (!reader.SeesPrepared || reader.See(id) is not { Comment.Sent: not null } seen)
        {
            return [];
        }

        var index = Known.GetValue(reader.Board.Comments, _ => new Index(reader));
        var own = seen.Comment.CommonPoints.Select(p => p.Id).ToHashSet();
        return index.Like(id)
            .Where(l => reader.DismissalOf(new PointId(id), new PointId(l.Id)) is null)
            .Select(l => (Seen: reader.See(l.Id)!, l.Shared))
            .Where(l => !l.Seen.Comment.CommonPoints.Any(p => own.Contains(p.Id)))
            .Take(Most)
            .Select(l => new Candidate(
                l.Seen, PlacesInCommon.Of(reader, seen, l.Seen), reader.DraftOf(seen), [.. l.Shared.Take(SharedShown)],
                seen.Comment.Coding.Intersect(l.Seen.Comment.Coding).Any()));
    }

    // Who says what by which rare stems, and who is about which passage.
    private sealed class Index
    {
        private readonly ImmutableArray<(CommentId Id, Dictionary<string, string> Stems, SeenComment Seen)> all;
        private readonly Dictionary<CommentId, int> at;
        private readonly Dictionary<string, List<int>> says = new(StringComparer.Ordinal);
        private readonly Dictionary<PassageId, List<int>> about = [];
        private readonly float[] lengths;

        public Index(Attribution reader)
        {
            all = [.. reader.Comments().Where(s => s.Comment.Sent is not null && s.State != CommentState.Withdrawn)
                .Select(s => (s.Comment.Id, Stems.Of(string.Join(' ', s.Content.Text, s.Content.ProposedWording)), s))];
            at = all.Index().ToDictionary(a => a.Item.Id, a => a.Index);
            foreach (var (number, one) in all.Index())
            {
                one.Stems.Keys.ToList().ForEach(stem => Add(says, stem, number));
                one.Seen.Content.Places.Select(p => p.Passage).OfType<PassageId>().Distinct().ToList().ForEach(p => Add(about, p, number));
            }

            lengths = [.. all.Select(a => MathF.Sqrt(a.Stems.Keys.Sum(s => Weight(s) * Weight(s))))];
        }

        public IEnumerable<(CommentId Id, IEnumerable<string> Shared)> Like(CommentId id)
        {
            if (!at.TryGetValue(id, out var me))
            {
                return [];
            }

            var scores = new Dictionary<int, float>();
            var rare = all[me].Stems.Where(s => IsRare(s.Key)).ToList();
            foreach (var stem in rare.Select(r => r.Key))
            {
                says[stem].ForEach(other => Score(scores, other, Weight(stem) * Weight(stem) / (lengths[me] * lengths[other])));
            }

            foreach (var passage in all[me].Seen.Content.Places.Select(p => p.Passage).OfType<PassageId>().Distinct())
            {
                about[passage].ForEach(other => Score(scores, other, 0.1f));
            }

            scores.Remove(me);
            var coding = all[me].Seen.Comment.Coding;
            return scores.OrderByDescending(s => s.Value + (all[s.Key].Seen.Comment.Coding.Intersect(coding).Any() ? 0.08f : 0))
                .ThenBy(s => s.Key)
                .Select(s => (all[s.Key].Id, rare.Where(r => all[s.Key].Stems.ContainsKey(r.Key)).OrderByDescending(r => Weight(r.Key))
                    .Select(r => r.Value)));
        }

        private bool IsRare(string stem) => says[stem].Count <= Math.Max(4, all.Length / RareOf);

        private float Weight(string stem) => MathF.Log(1f + ((float)all.Length / says[stem].Count));

        private static void Score(Dictionary<int, float> scores, int other, float more) =>
            scores[other] = scores.GetValueOrDefault(other) + more;

        private static void Add<T>(Dictionary<T, List<int>> lists, T key, int number)
            where T : notnull
        {
            if (!lists.TryGetValue(key, out var list))
            {
                lists.Add(key, list = []);
            }

            list.Add(number);
        }
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
