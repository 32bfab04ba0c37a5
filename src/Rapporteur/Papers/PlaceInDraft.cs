using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// Where a place comes in a paper, and how the paper cites it. The newest draft comes first; in it the places in their order
/// (<see cref="PlaceOrder"/>).
/// </summary>
internal sealed class PlaceInDraft : IComparable<PlaceInDraft>
{
    private const int LongestQuotation = 80;

    private readonly Place place;
    private readonly Passage? passage;
    private (int Draft, (int Position, int Part, int Offset) In)? order;

    public PlaceInDraft(CirculatedDraft of, Place place)
    {
        (Of, this.place) = (of, place);
        passage = place.Passage is { } id ? of.Draft.Find(id) : null;
    }

    public CirculatedDraft Of { get; }

    public bool IsDocument => place.Scope == PlaceScope.Document;

    /// <summary>True for every occurrence of a term, wherever it stands.</summary>
    public bool IsThroughout => place.Scope == PlaceScope.Term && passage is null;

    /// <summary>True for a footnote, which stands under no heading and after all of them.</summary>
    public bool IsFootnote => passage is { Kind: PassageKind.Footnote };

    /// <summary>The heading it stands under: itself when it is one; null before the first.</summary>
    public Passage? Heading => passage is null or { Kind: PassageKind.Heading } ? passage
        : passage.Section is { } section ? Of.Draft.Find(section) : null;

    /// <summary>The same for all that are cited alike.</summary>
    public SummaryUnit Unit => SummaryUnit.At(Of.Number, place);

    public string Cited(Phrases words) => place.Scope switch
    {
        PlaceScope.Document => words["papers.place.document"],
        PlaceScope.Section => words.Say("papers.place.section", ("label", Label(passage!, words))),
        PlaceScope.Term when passage is null => words.Say("papers.place.term", ("term", Letters.Shortened(place.Term!, LongestQuotation))),
        PlaceScope.Term => words.Say(
            "papers.place.term.within", ("term", Letters.Shortened(place.Term!, LongestQuotation)), ("label", Label(passage, words))),
        PlaceScope.Between when passage is null => words.Say("papers.place.before", ("label", Label(Of.Draft.Passages[0], words))),
        PlaceScope.Between => words.Say("papers.place.after", ("label", Label(passage, words))),
        _ => Label(passage!, words),
    };

    private string Label(Passage passage, Phrases words) => Of.Draft.In(words.Language).Of(passage);

    /// <summary>As cited beside another place, with the words it means.</summary>
    public string CitedWithWords(Phrases words) =>
        place.Quotation is { } quoted
            ? words.Say("papers.place.words", ("place", Cited(words)), ("words", Letters.Shortened(quoted.Exact, LongestQuotation)))
            : Cited(words);

    /// <summary>The words of the draft it means exactly: those quoted, or the whole passage; null for wider places.</summary>
    public (string? Quoted, string? Whole) Words => (place.Quotation?.Exact, place.Scope == PlaceScope.Passage ? passage!.Text : null);

    private (int Draft, (int Position, int Part, int Offset) In) Order => order ??= (-Of.Number, PlaceOrder.Of(place, Of.Draft));

    public int CompareTo(PlaceInDraft? other) => Order.CompareTo(other!.Order);
}
