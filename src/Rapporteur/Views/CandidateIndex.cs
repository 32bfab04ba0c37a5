using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>
/// Who says what by which rare words, and who is about which passage: of all comments that were sent and stand, made once for a
/// state of them. No comment is held against all others: only those that share a rare word or a place with it are looked at.
/// </summary>
internal sealed class CandidateIndex
{
    // What one comment in eight says, says little.
    private const int RareOf = 8;

    // Beside the words a place says little: most of what is said about one says something else.
    private const float SamePlace = 0.05f;
    private const float SameCoding = 0.1f;

    // The newest of each draft on the table: what it knows of the words of a comment holds for the next.
    private static readonly ConditionalWeakTable<Draft, CandidateIndex> Known = [];

    // What stands before the id of a term of the glossary, in the place of a stem; no stem begins with it.
    private const char Term = '=';

    private readonly object made;
    private readonly object glossary;
    private readonly object roster;
    private readonly HashSet<string> names;
    private readonly ImmutableArray<One> all;
    private readonly Dictionary<CommentId, int> at;
    private readonly Dictionary<string, Saying> says = new(StringComparer.Ordinal);
    private readonly Dictionary<PassageId, List<int>> about = [];

    private CandidateIndex(Attribution reader, CandidateIndex? before)
    {
        made = reader.Board.Comments;
        glossary = reader.Glossary;
        roster = reader.Board.Consultation!.Roster;
        var terms = GlossaryStems.Of(reader.Glossary);
        var listed = before is not null && ReferenceEquals(before.roster, roster) ? before : null;
        names = listed?.names ?? NamesIn(reader);
        var same = listed is not null && ReferenceEquals(listed.glossary, glossary) ? listed : null;
        all = [.. reader.Comments().Where(s => s.Comment.Sent is not null && s.State != CommentState.Withdrawn)
            .Select(s => new One(s, same?.StemsOf(s) ?? Said(s, terms, names)))];
        at = new Dictionary<CommentId, int>(all.Length);
        for (var number = 0; number < all.Length; number++)
        {
            Add(all[number], number);
        }

        foreach (var saying in says.Values)
        {
            saying.Weight = MathF.Log(1f + ((float)all.Length / saying.By.Count));
            saying.IsRare = saying.By.Count <= Math.Max(4, all.Length / RareOf);
        }

        foreach (var one in all)
        {
            one.Length = MathF.Sqrt(one.Says.Sum(s => s.Weight * s.Weight));
        }
    }

    public static CandidateIndex Of(Attribution reader)
    {
        if (reader.CurrentDraft is not { Draft: var draft })
        {
            return new CandidateIndex(reader, null);
        }

        var before = Known.TryGetValue(draft, out var known) ? known : null;
        if (before is not null && ReferenceEquals(before.made, reader.Board.Comments)
            && ReferenceEquals(before.glossary, reader.Glossary) && ReferenceEquals(before.roster, reader.Board.Consultation!.Roster))
        {
            return before;
        }

        var made = new CandidateIndex(reader, before);
        Known.AddOrUpdate(draft, made);
        return made;
    }

    /// <summary>The others that have something in common with it, the likeliest first.</summary>
    public IEnumerable<CommentId> Like(CommentId id)
    {
        if (!at.TryGetValue(id, out var me))
        {
            return [];
        }

        var (own, scores) = (all[me], new float[all.Length]);
        foreach (var saying in own.Says.Where(s => s.IsRare))
        {
            foreach (var other in saying.By)
            {
                scores[other] += saying.Weight * saying.Weight / (own.Length * all[other].Length);
            }
        }

        foreach (var passage in own.Passages)
        {
            foreach (var other in about[passage])
            {
                scores[other] += SamePlace;
            }
        }

        scores[me] = 0;
        return Ordered(scores, own.Seen.Comment.Coding);
    }

    /// <summary>
    /// The rare words both have, the rarest first, as they stand in the first; of a term each says otherwise, both.
    /// </summary>
    public IEnumerable<string> Shared(CommentId id, CommentId other) =>
        from stem in all[at[id]].Stems
        let saying = says[stem.Key]
        where saying.IsRare && all[at[other]].Stems.ContainsKey(stem.Key)
        orderby stem.Key[0] == Term descending, saying.Weight descending
        let there = all[at[other]].Stems[stem.Key]
        select stem.Key[0] != Term || there == stem.Value ? stem.Value : $"{stem.Value} = {there}";

    // Who speaks is no point that is made; a word of a name that is one of the text's own may be.
    private static HashSet<string> NamesIn(Attribution reader)
    {
        var names = reader.Board.Consultation!.Roster.Delegations
            .SelectMany(d => Stems.Of(d.ShortName).Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var passage in reader.CurrentDraft?.Draft.Passages ?? [])
        {
            names.ExceptWith(Stems.Of(passage.Text).Keys);
        }

        return names;
    }

    private static Dictionary<string, string> Said(SeenComment seen, GlossaryStems terms, HashSet<string> names)
    {
        var text = string.Join(' ', seen.Content.Text, seen.Content.ProposedWording);
        var stems = Stems.Of(text);
        foreach (var name in names)
        {
            stems.Remove(name);
        }

        foreach (var (term, words) in terms.In(text))
        {
            stems[$"{Term}{term}"] = words;
        }

        return stems;
    }

    private IEnumerable<CommentId> Ordered(float[] scores, ImmutableArray<CodingKind> coding)
    {
        var found = new PriorityQueue<int, (float Score, int Number)>();
        for (var other = 0; other < scores.Length; other++)
        {
            if (scores[other] > 0)
            {
                var alike = !coding.IsEmpty && all[other].Seen.Comment.Coding.Any(c => coding.Contains(c));
                found.Enqueue(other, (-(scores[other] + (alike ? SameCoding : 0)), other));
            }
        }

        while (found.TryDequeue(out var next, out _))
        {
            yield return all[next].Seen.Comment.Id;
        }
    }

    private void Add(One one, int number)
    {
        at.Add(one.Seen.Comment.Id, number);
        var i = 0;
        foreach (var stem in one.Stems.Keys)
        {
            if (!says.TryGetValue(stem, out var saying))
            {
                says.Add(stem, saying = new Saying());
            }

            saying.By.Add(number);
            one.Says[i++] = saying;
        }

        foreach (var passage in one.Passages)
        {
            if (!about.TryGetValue(passage, out var there))
            {
                about.Add(passage, there = []);
            }

            there.Add(number);
        }
    }

    // A text is never changed, only replaced by another.
    private Dictionary<string, string>? StemsOf(SeenComment seen) =>
        at.TryGetValue(seen.Comment.Id, out var number) && ReferenceEquals(all[number].Seen.Content, seen.Content)
            ? all[number].Stems : null;

    private sealed record One(SeenComment Seen, Dictionary<string, string> Stems)
    {
        public ImmutableArray<PassageId> Passages { get; } =
            [.. Seen.Content.Places.Select(p => p.Passage).OfType<PassageId>().Distinct()];

        public Saying[] Says { get; } = new Saying[Stems.Count];

        public float Length { get; set; }
    }

    // Who says it; how much it says.
    private sealed class Saying
    {
        public List<int> By { get; } = [];

        public float Weight { get; set; }

        public bool IsRare { get; set; }
    }
}
