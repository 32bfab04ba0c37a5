using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane.InWord;

/// <summary>
/// Says which draft a document is, among the consultations its reader takes part in. A mark found in the file is believed
/// only as far as the text agrees with it; a mark that names what the reader may not see is one that names nothing.
/// </summary>
public static class Recognition
{
    // Less of a draft's text is what any two declarations of one forum have in common.
    private const double Alone = 0.3;
    private const double WithMark = 0.1;

    public static DocumentAnswer Of(IReadOnlyList<Attribution> open, DraftMark? mark, IReadOnlySet<string> paragraphs)
    {
        var found = open
            .SelectMany(o => o.Board.Drafts.Select(d => (o.Board, Draft: d, Share: Fingerprint.Share(d.Draft, paragraphs), Marked: Names(mark, o.Board, d))))
            .Where(d => d.Share >= (d.Marked ? WithMark : Alone))
            .OrderByDescending(d => d.Share + (d.Marked ? Alone - WithMark : 0)).ThenByDescending(d => d.Draft.Number)
            .ToList();
        if (found.Count == 0)
        {
            return Unknown(open, mark);
        }

        var (board, draft, share, marked) = found[0];
        return !marked && found.Exists(d => d.Board.Id != board.Id && d.Share == share)
            ? new("unknown", "This text is on the table in more than one consultation; choose the one you comment in.") { Open = Lines(open) }
            : Known(board, draft);
    }

    private static DocumentAnswer Known(Board board, CirculatedDraft draft)
    {
        var current = board.CurrentDraft!;
        var older = current.Number != draft.Number;
        return new(older ? "older" : "current", older ? $"This is {Called(draft)}; the draft on the table is {Called(current)}." : $"This is {Called(draft)}, the one on the table.")
        {
            Consultation = board.Id.Value,
            Number = draft.Number,
            Label = draft.Label,
            Offer = older ? OfferOf(board) : null,
        };
    }

    private static DocumentAnswer Unknown(IReadOnlyList<Attribution> open, DraftMark? mark) =>
        mark is null ? new("none", "This document is not a draft of a consultation you take part in.") { Open = Lines(open) }
        : open.SelectMany(o => o.Board.Drafts.Where(d => Names(mark, o.Board, d))).FirstOrDefault() is { } named
            ? new("none", $"This file is marked as {Called(named)}, but its text is another.") { Open = Lines(open) }
            : new("unknown", "This file is marked as the draft of a consultation that is not open to you.") { Open = Lines(open) };

    private static List<OpenConsultation> Lines(IReadOnlyList<Attribution> open) =>
    [
        .. open.Where(o => o.Board.CurrentDraft is not null)
            .Select(o => new OpenConsultation(o.Board.Id.Value, o.Board.Consultation!.Title, o.Board.CurrentDraft!.Label, OfferOf(o.Board))),
    ];

    private static bool Names(DraftMark? mark, Board board, CirculatedDraft draft) =>
        mark is not null && mark.Consultation == board.Id.Value && mark.Number == draft.Number && mark.Hash == draft.Draft.Hash;

    private static string OfferOf(Board board) => $"/api/v1/consultations/{board.Id}/papers/draft.docx";

    private static string Called(CirculatedDraft draft) => draft.Label.EndsWith("draft", StringComparison.OrdinalIgnoreCase) ? $"the {draft.Label}" : draft.Label;
}
