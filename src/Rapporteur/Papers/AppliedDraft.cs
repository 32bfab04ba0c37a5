using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Papers;

/// <summary>Why a wording that was taken up is left to a person.</summary>
public enum NotAppliedReason
{
    /// <summary>It proposes no wording; somebody has to write it.</summary>
    NoWording,

    /// <summary>It was taken up in part, or is one point of several: which words, only a person knows.</summary>
    InPart,

    /// <summary>What it is about is no longer in the draft.</summary>
    NoPlace,

    /// <summary>Where it belongs now was not certain, and nobody has said.</summary>
    NotCertain,

    /// <summary>It does not say in whose place its words are meant, or where something goes.</summary>
    NotSaidWhere,

    /// <summary>The words it means to change are not there.</summary>
    NotThere,

    /// <summary>Another wording that was taken up changes the same words otherwise.</summary>
    Collides,

    /// <summary>The passage cannot be changed in the file: it is a note, or its paragraph is not found.</summary>
    NotInFile,

    /// <summary>All that was taken up together leaves no word of the text, and what has no text is no draft.</summary>
    NothingLeft,
}

/// <summary>A wording that is left to a person; <paramref name="With"/> are the references of those it collides with.</summary>
public sealed record NotApplied(PointId Of, string Reference, NotAppliedReason Reason, ImmutableArray<string> With);

/// <summary>A wording that is in the text, and the first passage it changes or follows; none where it begins the text.</summary>
public sealed record AppliedWording(PointId Of, string Reference, PassageId? At);

/// <summary>A passage of its own behind another one, or before all.</summary>
public sealed record AddedPassage(PassageId? After, string Text);

/// <summary>A passage that goes behind another one, or before all.</summary>
public sealed record MovedPassage(PassageId Passage, PassageId? After);

/// <summary>
/// A draft with wordings that were taken up in it, as changes to its passages; what could not be applied is beside it with the reason,
/// and nothing is in neither. Edits of a passage stand in its order and none overlaps another.
/// </summary>
public sealed record AppliedDraft(Draft Draft)
{
    public required ImmutableDictionary<PassageId, ImmutableArray<WordingEdit>> Edits { get; init; }

    public required ImmutableHashSet<PassageId> Deleted { get; init; }

    public required ImmutableArray<AddedPassage> Added { get; init; }

    public required ImmutableArray<MovedPassage> Moved { get; init; }

    public required ImmutableArray<AppliedWording> Applied { get; init; }

    public required ImmutableArray<NotApplied> Left { get; init; }

    public bool IsUnchanged => Edits.IsEmpty && Deleted.IsEmpty && Added.IsEmpty && Moved.IsEmpty;

    /// <summary>The text of each passage, in order, when all of it is accepted.</summary>
    public IEnumerable<string> Texts()
    {
        var following = Added.ToLookup(a => a.After ?? default);
        foreach (var id in Order())
        {
            if (id is { } passage && !Deleted.Contains(passage))
            {
                yield return TextOf(Draft.Find(passage)!);
            }

            foreach (var added in following[id ?? default])
            {
                yield return added.Text;
            }
        }
    }

    /// <summary>The text of a passage with its edits.</summary>
    public string TextOf(Passage passage)
    {
        var text = passage.Text;
        foreach (var edit in Edits.GetValueOrDefault(passage.Id, []).Reverse())
        {
            text = string.Concat(text.AsSpan(0, edit.Start), edit.Added, text.AsSpan(edit.Start + edit.Length));
        }

        return text;
    }

    // Before all passages stands nothing, which something may follow.
    private List<PassageId?> Order()
    {
        List<PassageId?> order = [null, .. Draft.Passages.Select(p => (PassageId?)p.Id)];
        foreach (var move in Moved)
        {
            order.Remove(move.Passage);
            order.Insert(order.IndexOf(move.After) + 1, move.Passage);
        }

        return order;
    }
}
