using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// A passage and the same one in another language. One of the two is null where the other text has none. Unless
/// <paramref name="Sure"/> a person settles it.
/// </summary>
public sealed record Counterpart(Passage? Passage, Passage? Other, bool Sure);

/// <summary>
/// A text and its version in another language laid beside each other by structure alone: labels, ordinals, numbers and names; no word is
/// translated. What only the structure around it suggests is never said as certain.
/// </summary>
public sealed class Counterparts
{
    private static readonly ConditionalWeakTable<Draft, Counterparts> Remembered = [];

    private readonly Draft text;
    private readonly Draft other;
    private readonly Dictionary<PassageId, Counterpart> byPassage = [];
    private readonly Dictionary<PassageId, Counterpart> byOther = [];

    private Counterparts(Draft text, Draft other, ImmutableArray<Counterpart> all)
    {
        (this.text, this.other, All) = (text, other, all);
        foreach (var pair in all)
        {
            if (pair.Passage is { } passage)
            {
                byPassage[passage.Id] = pair;
            }

            if (pair.Other is { } there)
            {
                byOther[there.Id] = pair;
            }
        }
    }

    /// <summary>In the order of the text; what only the other language has stands behind what it follows there.</summary>
    public ImmutableArray<Counterpart> All { get; }

    /// <summary>Passages of the text that have a counterpart.</summary>
    public int Paired => All.Count(p => p is { Passage: not null, Other: not null });

    /// <summary>Passages of the text of which a person has to say which one they are.</summary>
    public IEnumerable<Counterpart> Unsure => All.Where(p => p is { Passage: not null, Sure: false });

    /// <summary>Laid beside each other once as long as the other text is there.</summary>
    public static Counterparts Of(Draft text, Draft other)
    {
        if (Remembered.TryGetValue(other, out var known) && known.text.Hash == text.Hash)
        {
            return known;
        }

        var made = new Counterparts(text, other, [.. SideBySide.Lay(text.Passages, other.Passages)]);
        Remembered.AddOrUpdate(other, made);
        return made;
    }

    /// <summary>The same passage in the other language; null where there is none.</summary>
    public Counterpart? Of(PassageId passage) => byPassage.GetValueOrDefault(passage);

    /// <summary>The passage of the text that one of the other language is.</summary>
    public Counterpart? From(PassageId there) => byOther.GetValueOrDefault(there);

    /// <summary>The same with what a person said of passages of the text: which one each is there, null for none.</summary>
    public Counterparts With(IReadOnlyDictionary<PassageId, PassageId?> settled)
    {
        if (settled.Count == 0)
        {
            return this;
        }

        // What is settled stands; the others are laid beside each other anew, without it.
        var taken = settled.Values.OfType<PassageId>().ToHashSet();
        var rest = SideBySide.Lay(
            [.. text.Passages.Where(p => !settled.ContainsKey(p.Id))], [.. other.Passages.Where(p => !taken.Contains(p.Id))]);
        var known = rest.Where(p => p.Passage is not null).ToDictionary(p => p.Passage!.Id);
        foreach (var passage in text.Passages.Where(p => settled.ContainsKey(p.Id)))
        {
            known[passage.Id] = new Counterpart(passage, settled[passage.Id] is { } id ? other.Find(id) : null, Sure: true);
        }

        return new Counterparts(text, other, [.. Ordered(known)]);
    }

    private IEnumerable<Counterpart> Ordered(Dictionary<PassageId, Counterpart> known)
    {
        var (held, next) = (known.Values.Select(p => p.Other?.Id).OfType<PassageId>().ToHashSet(), 0);
        foreach (var passage in text.Passages)
        {
            var pair = known[passage.Id];
            if (pair.Other is { } there && other.PositionOf(there.Id) is { } at && at >= next)
            {
                foreach (var alone in Alone(next, at))
                {
                    yield return alone;
                }

                next = at + 1;
            }

            yield return pair;
        }

        foreach (var alone in Alone(next, other.Passages.Length))
        {
            yield return alone;
        }

        IEnumerable<Counterpart> Alone(int from, int to) => other.Passages[from..to].Where(p => !held.Contains(p.Id))
            .Select(p => new Counterpart(null, p, Sure: false));
    }
}
