using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Papers;

/// <summary>
/// Applies wordings to a draft: each whole or not at all, those that say the same once, and of those that collide none. Pure.
/// </summary>
public static class Applying
{
    public static AppliedDraft To(Draft draft, ImmutableArray<TakenUpWording> wordings)
    {
        var applied = Agreeing(draft, wordings);
        return applied.Texts().Any(t => !string.IsNullOrWhiteSpace(t)) ? applied
            : Agreeing(draft, [.. wordings.Select(w => TakesOut(draft, w) ? w with { Barred = NotAppliedReason.NothingLeft } : w)]);
    }

    /// <summary>The same without the wordings that touch those passages, which a file does not let change.</summary>
    public static AppliedDraft Without(AppliedDraft draft, ImmutableArray<TakenUpWording> wordings, IReadOnlySet<PassageId> passages)
    {
        bool Touches(TakenUpWording wording) =>
            Proposing.Of(draft.Draft, wording).Changes.SelectMany(Meets).Any(passages.Contains);
        return To(draft.Draft, [.. wordings.Select(w => Touches(w) ? w with { Barred = NotAppliedReason.NotInFile } : w)]);
    }

    private static AppliedDraft Agreeing(Draft draft, ImmutableArray<TakenUpWording> wordings)
    {
        var left = ImmutableArray.CreateBuilder<NotApplied>();
        var applied = ImmutableArray.CreateBuilder<AppliedWording>();
        var changes = new List<DraftChange>();
        var proposed = wordings.Select(w => (Wording: w, Proposed: Proposing.Of(draft, w))).ToList();
        var rivals = Rivals([.. proposed.Select(p => p.Proposed.Changes)]);
        foreach (var (at, (wording, (does, no))) in proposed.Index())
        {
            if (no is { } reason)
            {
                left.Add(new NotApplied(wording.Of, wording.Reference, reason, []));
            }
            else if (rivals[at].Count > 0)
            {
                left.Add(new NotApplied(wording.Of, wording.Reference, NotAppliedReason.Collides,
                    [.. rivals[at].Order().Select(r => wordings[r].Reference).Distinct()]));
            }
            else
            {
                applied.Add(new AppliedWording(wording.Of, wording.Reference, does[0].At));
                changes.AddRange(does.Where(d => !changes.Contains(d)));
            }
        }

        return new AppliedDraft(draft)
        {
            Edits = changes.OfType<DraftChange.Reword>().GroupBy(r => r.Passage)
                .ToImmutableDictionary(g => g.Key, g => g.Select(r => r.Edit).OrderBy(e => e.Start).ToImmutableArray()),
            Deleted = [.. changes.OfType<DraftChange.Remove>().Select(r => r.Passage)],
            Added = [.. changes.OfType<DraftChange.Put>().Select(p => new AddedPassage(p.After, p.Text))],
            Moved = [.. changes.OfType<DraftChange.Take>().Select(t => new MovedPassage(t.Passage, t.After))],
            Applied = applied.ToImmutable(),
            Left = left.ToImmutable(),
        };
    }

    private static bool TakesOut(Draft draft, TakenUpWording wording) =>
        Proposing.Of(draft, wording).Changes.Any(c => c is DraftChange.Remove or DraftChange.Reword);

    // Whom each collides with; only what is at one passage, or goes to it, can.
    private static HashSet<int>[] Rivals(ImmutableArray<DraftChange>[] changes)
    {
        var rivals = changes.Select(_ => new HashSet<int>()).ToArray();
        var meeting = changes.Index().SelectMany(c => c.Item.SelectMany(change => Meets(change).Select(p => (Passage: p, c.Index, change))))
            .GroupBy(m => m.Passage);
        foreach (var group in meeting)
        {
            var all = group.ToList();
            for (var i = 0; i < all.Count; i++)
            {
                foreach (var other in all.Skip(i + 1).Where(o => o.Index != all[i].Index && DraftChange.Collide(all[i].change, o.change)))
                {
                    rivals[all[i].Index].Add(other.Index);
                    rivals[other.Index].Add(all[i].Index);
                }
            }
        }

        return rivals;
    }

    private static IEnumerable<PassageId> Meets(DraftChange change)
    {
        if (change.At is { } at)
        {
            yield return at;
        }

        if (change is DraftChange.Take { After: { } after } && after != change.At)
        {
            yield return after;
        }
    }
}
