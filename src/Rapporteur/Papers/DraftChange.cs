using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Papers;

/// <summary>One thing a wording does to a draft.</summary>
internal abstract record DraftChange
{
    public sealed record Reword(PassageId Passage, WordingEdit Edit) : DraftChange;

    public sealed record Remove(PassageId Passage) : DraftChange;

    public sealed record Put(PassageId? After, string Text) : DraftChange;

    public sealed record Take(PassageId Passage, PassageId? After) : DraftChange;

    /// <summary>The passage it is at.</summary>
    public PassageId? At => this switch
    {
        Reword reword => reword.Passage,
        Remove remove => remove.Passage,
        Put put => put.After,
        Take take => take.Passage,
        _ => null,
    };

    /// <summary>Whether two that are not the same cannot both be done without one deciding over the other.</summary>
    public static bool Collide(DraftChange one, DraftChange other) => one != other && (One(one, other) || One(other, one));

    private static bool One(DraftChange one, DraftChange other) => (one, other) switch
    {
        (Reword a, Reword b) => a.Passage == b.Passage && Touch(a.Edit, b.Edit),
        (Remove a, Reword b) => a.Passage == b.Passage,
        (Remove a, Put b) => a.Passage == b.After,
        (Remove a, Take b) => a.Passage == b.Passage || a.Passage == b.After,
        (Take a, Take b) => a.Passage == b.Passage || a.Passage == b.After,
        (Take a, Put b) => a.Passage == b.After,
        _ => false,
    };

    // What is put beside words that go is put in their stead for all that is known.
    private static bool Touch(WordingEdit a, WordingEdit b)
    {
        var (endA, endB) = (a.Start + a.Length, b.Start + b.Length);
        return a.Length == 0 || b.Length == 0 ? a.Start <= endB && b.Start <= endA : a.Start < endB && b.Start < endA;
    }
}
