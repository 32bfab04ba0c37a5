using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Forms;

/// <summary>
/// What one row of a form comes to: a proposal, a sentence on why it was not understood, or neither when it says nothing.
/// The passage it was found to speak of is given whenever its wording agrees with the draft.
/// </summary>
internal sealed record FormRow(ProposedComment? Proposal = null, Remark? NotUnderstood = null, PassageId? Found = null);

/// <summary>
/// Reads rows against a draft. The printed label says which passage a row is about, the hidden mark only confirms it, and
/// the existing wording must be in that passage: a row that was copied, sorted in part or overwritten is never put in
/// another place on the strength of one of them.
/// </summary>
internal sealed class FormRows(Draft draft, FormWords words, bool sameDraft)
{
    private readonly Dictionary<string, Passage?> byLabel = draft.Passages
        .GroupBy(p => FormColumns.Fold(draft.In(words.Phrases.Language).Of(p)))
        .ToDictionary(g => g.Key, g => g.Count() == 1 ? g.First() : null);

    public FormRow Read(SheetCell label, SheetCell existing, SheetCell proposed, SheetCell explanation, string hint)
    {
        var says = proposed.Says || explanation.Says;
        if (Faulty(label, existing, proposed, explanation, says) is { } fault)
        {
            return new FormRow(NotUnderstood: fault);
        }

        if (FormWords.IsWholeDocument(label.Text))
        {
            return says ? OnWhole(existing.Text, proposed.Text, explanation.Text) : new FormRow();
        }

        var (passage, unknown) = PassageOf(label.Text, existing.Text, hint);
        return passage is null ? new FormRow(NotUnderstood: says ? unknown : null)
            : OnPassage(passage, existing.Text, proposed.Text, explanation.Text, says);
    }

    private Remark? Faulty(SheetCell label, SheetCell existing, SheetCell proposed, SheetCell explanation, bool says)
    {
        foreach (var (heading, cell) in new[] { (words.Passage, label), (words.Existing, existing), (words.Proposed, proposed),
            (words.Explanation, explanation) })
        {
            if (cell.Formula && says)
            {
                return new Remark("returned.row.formula", ("heading", heading));
            }

            if (cell.Unread is { } what && says)
            {
                return what.With(("heading", heading));
            }

            if (cell.Struck && (says || heading == words.Existing))
            {
                return new Remark(
                    "returned.row.struck", ("heading", heading), ("delete", words.Delete), ("proposed", words.Proposed));
            }
        }

        return FormWords.IsInstruction(proposed.Text) && !FormWords.IsDelete(proposed.Text)
            ? new Remark(
                "returned.row.instruction", ("words", proposed.Text), ("proposed", words.Proposed), ("delete", words.Delete))
            : null;
    }

    private static FormRow OnWhole(string existing, string proposed, string explanation) =>
        FormWords.IsDelete(proposed) ? new FormRow(NotUnderstood: new Remark("returned.row.whole-deleted"))
        : existing.Length > 0
            ? new FormRow(NotUnderstood: new Remark("returned.row.whole-existing"))
        : new FormRow(Comment(Place.Document, proposed.Length > 0 ? CommentKind.Add : CommentKind.General, explanation, null, proposed));

    private (Passage? Passage, Remark? Unknown) PassageOf(string label, string existing, string hint)
    {
        var marked = draft.Find(new PassageId(hint));
        if (label.Length == 0)
        {
            return marked is not null && existing.Length > 0 && RangeOf(marked, existing) is not null
                ? (marked, null)
                : (null, new Remark("returned.row.no-passage"));
        }

        var known = byLabel.TryGetValue(FormColumns.Fold(label), out var one);
        if ((known ? one : draft.Labelled(label, words.Phrases.Language) ?? Cited(label)) is not { } named)
        {
            return (null, new Remark("returned.row.unknown-passage", ("label", Wording.Shortened(label))));
        }

        return marked is not null && marked != named && existing.Length > 0 && RangeOf(named, existing) is null
            && RangeOf(marked, existing) is not null
            ? (null, new Remark("returned.row.mislabelled", ("passage", named.Id.Value), ("other", marked.Id.Value)))
            : (named, null);
    }

    // As a delegate would cite it, by the one search of all doors; what fits several is refused by name.
    private Passage? Cited(string label) =>
        Rapporteur.Views.Search.Cited(draft, label, words.Phrases.Language) is [{ Passage: { } id }] ? draft.Find(id) : null;

    private FormRow OnPassage(Passage passage, string existing, string proposed, string explanation, bool says)
    {
        var whole = Same(existing, FormWords.ExistingOf(passage)) || Same(existing, passage.Text);
        var found = whole ? passage.Id : (PassageId?)null;
        if (!says)
        {
            return whole || existing.Length == 0 || !sameDraft
                ? new FormRow(Found: found)
                : new FormRow(NotUnderstood: new Remark("returned.row.existing-changed"));
        }

        if (existing.Length == 0)
        {
            return new FormRow(
                FormWords.IsDelete(proposed) ? Comment(Place.At(passage.Id), CommentKind.Delete, explanation, passage.Text, null)
                : proposed.Length == 0 ? Comment(Place.At(passage.Id), CommentKind.General, explanation, null, null)
                : Comment(Place.Between(passage.Id), CommentKind.Add, explanation, null, proposed));
        }

        if (!whole && RangeOf(passage, existing) is null)
        {
            return new FormRow(
                NotUnderstood: new Remark(
                    QuotationMatch.FoldText(passage.Text).Contains(QuotationMatch.FoldText(Quoted(existing)), StringComparison.Ordinal)
                        ? "returned.row.existing-twice"
                        : "returned.row.existing-elsewhere",
                    ("words", Wording.Shortened(existing)),
                    ("passage", passage.Id.Value)));
        }

        var (place, exact) = whole ? (Place.At(passage.Id), passage.Text) : WordsOf(passage, RangeOf(passage, existing)!.Value);
        return new FormRow(
            FormWords.IsDelete(proposed) ? Comment(place, CommentKind.Delete, explanation, exact, null)
            : proposed.Length > 0 && !Same(proposed, exact) ? Comment(place, CommentKind.Replace, explanation, exact, proposed)
            : explanation.Length > 0 ? Comment(place, CommentKind.General, explanation, null, null)
            : null,
            Found: found);
    }

    private static ProposedComment Comment(Place place, CommentKind kind, string text, string? existing, string? proposed) =>
        new([place], kind, text, existing, string.IsNullOrEmpty(proposed) ? null : proposed, null, ProposedComment.Form);

    private static (Place Place, string Words) WordsOf(Passage passage, QuotationRange range)
    {
        var words = Quotation.Of(passage.Text, range);
        return (Place.Words(passage.Id, words), words.Exact);
    }

    private static QuotationRange? RangeOf(Passage passage, string existing) =>
        QuotationMatch.Find(passage.Text, new Quotation(Quoted(existing)));

    // Words left of a passage are often put between dots or quotation marks.
    private static string Quoted(string existing)
    {
        var bare = existing.Trim(' ', '\n', '…', '"', '“', '”', '„', '«', '»').Trim('[', ']', ' ');
        bare = bare.StartsWith("...", StringComparison.Ordinal) ? bare.TrimStart('.', ' ') : bare;
        bare = bare.EndsWith("...", StringComparison.Ordinal) ? bare.TrimEnd('.', ' ') : bare;
        return bare.Length > 0 ? bare : existing;
    }

    private static bool Same(string one, string other) => QuotationMatch.FoldText(one) == QuotationMatch.FoldText(other);
}
