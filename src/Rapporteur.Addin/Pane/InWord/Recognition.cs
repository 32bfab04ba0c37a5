using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

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

    public static RecognisedDocument Of(IReadOnlyList<Attribution> open, DraftMark? mark, IReadOnlySet<string> paragraphs, Phrases say)
    {
        var found = open
            .SelectMany(
                o => o.Drafts.Select(d => (Open: o, Draft: d, Share: Fingerprint.Share(d.Draft, paragraphs), Marked: Names(mark, o, d))))
            .Where(d => d.Share >= (d.Marked ? WithMark : Alone))
            .OrderByDescending(d => d.Share + (d.Marked ? Alone - WithMark : 0)).ThenByDescending(d => d.Draft.Number)
            .ToList();
        if (found.Count == 0)
        {
            return Unknown(open, mark, say);
        }

        var (reader, draft, share, marked) = found[0];
        return !marked && found.Exists(d => d.Open.Id != reader.Id && d.Share == share)
            ? new("unknown", say["pane.word.several"]) { Open = Lines(open) }
            : Known(reader, draft, say);
    }

    private static RecognisedDocument Known(Attribution reader, CirculatedDraft draft, Phrases say)
    {
        var current = reader.CurrentDraft!;
        var older = current.Number != draft.Number;
        return new(older ? "older" : "current",
            older
                ? say.Say("pane.word.older", ("draft", Called(draft, say)), ("current", Called(current, say)))
                : say.Say("pane.word.current", ("draft", Called(draft, say))))
        {
            Consultation = reader.Id.Value,
            Number = draft.Number,
            Label = draft.Label,
            Offer = older ? OfferOf(reader) : null,
        };
    }

    private static RecognisedDocument Unknown(IReadOnlyList<Attribution> open, DraftMark? mark, Phrases say) =>
        mark is null ? new("none", say["pane.word.none"]) { Open = Lines(open) }
        : open.SelectMany(o => o.Drafts.Where(d => Names(mark, o, d))).FirstOrDefault() is { } named
            ? new("none", say.Say("pane.word.marked", ("draft", Called(named, say)))) { Open = Lines(open) }
            : new("unknown", say["pane.word.closed"]) { Open = Lines(open) };

    private static List<OpenConsultation> Lines(IReadOnlyList<Attribution> open) =>
    [
        .. open.Where(o => o.CurrentDraft is not null)
            .Select(o => new OpenConsultation(o.Id.Value, o.Consultation.Title, o.CurrentDraft!.Label, OfferOf(o))),
    ];

    private static bool Names(DraftMark? mark, Attribution reader, CirculatedDraft draft) =>
        mark is not null && mark.Consultation == reader.Id.Value && mark.Number == draft.Number && mark.Hash == draft.Draft.Hash;

    private static string OfferOf(Attribution reader) => $"/api/v1/consultations/{reader.Id}/papers/draft.docx";

    // "the Zero draft", but "Rev.1": an English matter, which other languages answer with the label alone.
    private static string Called(CirculatedDraft draft, Phrases say) =>
        draft.Label.EndsWith("draft", StringComparison.OrdinalIgnoreCase)
            ? say.Say("pane.word.the-draft", ("draft", draft.Label))
            : draft.Label;
}
