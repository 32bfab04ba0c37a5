using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Papers;

/// <summary>What a wording that was taken up does to the draft, or why only a person can say.</summary>
internal static class Proposing
{
    public static (ImmutableArray<DraftChange> Changes, NotAppliedReason? No) Of(Draft draft, TakenUpWording wording)
    {
        if (wording.Barred is { } barred)
        {
            return ([], barred);
        }

        if (wording.Places.IsEmpty)
        {
            return ([], NotAppliedReason.NoPlace);
        }

        var content = wording.Content;
        return content.Kinds.Contains(CommentKind.Move) ? Moving(draft, wording)
            : Lines(content).IsEmpty && !content.Kinds.Contains(CommentKind.Delete) ? ([], NotAppliedReason.NoWording)
            : Said(draft, wording);
    }

    private static (ImmutableArray<DraftChange>, NotAppliedReason?) Said(Draft draft, TakenUpWording wording)
    {
        if (TermsThroughout.Of(wording) is { } term)
        {
            return TermsThroughout.Throughout(draft, wording, term) is { IsEmpty: false } found ? (found, null)
                : ([], NotAppliedReason.NotThere);
        }

        return wording.Places is [{ Scope: PlaceScope.Between } between] ? Adding(between.Passage, Lines(wording.Content))
            : wording.Places is [{ Scope: PlaceScope.Section } section] && IsBareDeletion(wording.Content)
                ? ([.. draft.SectionFrom(section.Passage!.Value).Select(p => new DraftChange.Remove(p.Id))], null)
            : Rewording(draft, wording);
    }

    private static (ImmutableArray<DraftChange>, NotAppliedReason?) Adding(PassageId? after, ImmutableArray<string> lines) =>
        lines.IsEmpty ? ([], NotAppliedReason.NotSaidWhere) : ([.. lines.Select(l => new DraftChange.Put(after, l))], null);

    // What goes, and behind what it comes to stand: a passage, or a section with all that is in it.
    private static (ImmutableArray<DraftChange>, NotAppliedReason?) Moving(Draft draft, TakenUpWording wording)
    {
        var what = wording.Places.Where(p => p.Scope is PlaceScope.Passage or PlaceScope.Section or PlaceScope.Words).ToList();
        var where = wording.Places.Where(p => p.Scope == PlaceScope.Between).ToList();
        if (what is not [{ Scope: not PlaceScope.Words, Passage: { } from } moved] || where is not [{ Passage: var after }])
        {
            return ([], NotAppliedReason.NotSaidWhere);
        }

        List<PassageId> gone = [.. moved.Scope == PlaceScope.Section ? draft.SectionFrom(from).Select(p => p.Id) : [from]];
        if (after is { } target && gone.Contains(target))
        {
            return ([], NotAppliedReason.NotSaidWhere);
        }

        var moves = gone.Select((id, nth) => new DraftChange.Take(id, nth == 0 ? after : gone[nth - 1])).ToImmutableArray<DraftChange>();
        if (Lines(wording.Content).IsEmpty)
        {
            return (moves, null);
        }

        var (edits, no) = Rewording(draft, wording with { Places = [moved] });
        return no is null ? ([.. moves, .. edits], null) : ([], no);
    }

    private static (ImmutableArray<DraftChange>, NotAppliedReason?) Rewording(Draft draft, TakenUpWording wording)
    {
        var (content, lines) = (wording.Content, Lines(wording.Content));
        var changes = ImmutableArray.CreateBuilder<DraftChange>();
        if (wording.Places is not [{ Passage: { } id } place] || draft.Find(id) is not { } passage
            || place.Scope is not (PlaceScope.Passage or PlaceScope.Words))
        {
            return ([], NotAppliedReason.NotSaidWhere);
        }

        if ((place.Scope == PlaceScope.Words && QuotationMatch.Find(passage.Text, place.Quotation!) is null)
            || (ProposedWording.Given(content.ExistingWording) is { } old && QuotationMatch.Find(passage.Text, new Quotation(old)) is null))
        {
            return ([], NotAppliedReason.NotThere);
        }

        var edits = ProposedWording.In(passage.Text, place, content with { ProposedWording = lines.IsEmpty ? null : lines[0] });
        if (edits.IsEmpty || (place.Scope == PlaceScope.Passage && ProposedWording.Given(content.ExistingWording) is null
            && !IsBareDeletion(content) && content.Kinds is not [CommentKind.Add]))
        {
            return ([], NotAppliedReason.NotSaidWhere);
        }

        // Further lines are passages of their own, and only the end of one has something behind it.
        if (lines.Length > 1 && !EndsPassage(passage.Text, place, content))
        {
            return ([], NotAppliedReason.NotSaidWhere);
        }

        if (lines.IsEmpty && edits is [{ Start: 0 } whole] && whole.Length == passage.Text.Length)
        {
            return ([new DraftChange.Remove(id)], null);
        }

        changes.AddRange(edits.Select(e => new DraftChange.Reword(id, Spaced(passage.Text, e))));
        changes.AddRange(lines.Skip(1).Select(l => new DraftChange.Put(id, l)));
        return (changes.ToImmutable(), null);
    }

    /// <summary>The words that go with one of the spaces around them, where they would leave two or one before a mark.</summary>
    internal static WordingEdit Spaced(string text, WordingEdit edit)
    {
        var end = edit.Start + edit.Length;
        if (edit.Added.Length > 0 || edit.Length == 0)
        {
            return edit;
        }

        var before = edit.Start == 0 || text[edit.Start - 1] == ' ';
        var after = end == text.Length || text[end] is ' ' or ',' or '.' or ';' or ':';
        return !before || !after ? edit
            : edit.Start > 0 ? new(edit.Start - 1, edit.Length + 1, "")
            : end < text.Length && text[end] == ' ' ? new(0, edit.Length + 1, "")
            : edit;
    }

    private static bool EndsPassage(string text, Place place, CommentContent content)
    {
        var end = ProposedWording.Given(content.ExistingWording) is { } old && QuotationMatch.Find(text, new Quotation(old)) is { } found
            ? found.Start + found.Length
            : ProposedWording.RangeOf(place, text).End;
        return text.AsSpan(end).IsWhiteSpace();
    }

    private static bool IsBareDeletion(CommentContent content) =>
        content.Kinds is [CommentKind.Delete] && Lines(content).IsEmpty && string.IsNullOrWhiteSpace(content.Text);

    private static ImmutableArray<string> Lines(CommentContent content) =>
    [
        .. (content.ProposedWording ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0),
    ];
}
