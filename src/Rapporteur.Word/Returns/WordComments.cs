using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Proposals from Word comments, at the words they are anchored to in the draft's text; replies follow the comment they
/// answer, on lines of their own. A comment on a whole paragraph is at the passage, one on inserted text or on an empty
/// paragraph between passages. A range that never ends closes at the comment's reference, else with its paragraph.
/// </summary>
internal sealed class WordComments(ReturnedFile file)
{
    private const int Around = 32;

    // Longer stretches are the passage itself to whoever reads the quotation.
    private const int LongestQuotation = 4_000;

    // A comment over more passages speaks of the text as a whole.
    private const int MostPlaces = 24;

    // So many comments never lie over each other; a file that opens more without closing them is not followed further.
    private const int MostOpen = 200;
    private readonly Dictionary<string, int> anchors = Anchors(file.Story);
    private readonly HashSet<int> alone = [.. file.Groups.Where(g => g.Originals.Count == 0).SelectMany(g => g.Results)];

    /// <summary>How many comments, replies and changes of their own words counted, became proposals; and how many a line.</summary>
    public int InProposals { get; private set; }

    public int Listed { get; private set; }

    /// <summary>Changes of how their words look.</summary>
    public int Formatting { get; private set; }

    public (IReadOnlyList<Located> Proposals, IReadOnlyList<NotUnderstood> NotUnderstood) All(WordFile opened)
    {
        var (found, not) = (new List<Located>(), new List<NotUnderstood>());
        var ranges = Ranges();
        foreach (var thread in new CommentThreads(file.Story.Styles).Read(opened))
        {
            var (id, author, text, resolved, comments) = thread;
            var marks = comments + thread.Changes.OfText;
            Formatting += thread.Changes.Formatting;
            if (text.Length == 0)
            {
                Listed += marks;
                not.Add(new NotUnderstood(new Remark("returned.comment-empty"), Where(id)));
                continue;
            }

            var places = ranges.GetValueOrDefault(id, []).ToImmutableArray();
            places = places.Length > MostPlaces ? [Place.Document]
                : places.IsEmpty && Anchored(id) is { } anchored ? [anchored]
                : places;

            if (places.IsEmpty)
            {
                Listed += marks;
                not.Add(new NotUnderstood(new Remark("returned.comment-elsewhere", ("words", Wording.Shortened(text))), Where(id)));
            }
            else
            {
                InProposals += marks;
                found.Add(new Located(
                    At(places[0]),
                    new ProposedComment(places, CommentKind.General, text, null, null, author,
                        resolved ? ProposedComment.ResolvedWordComment : ProposedComment.WordComment), []));
            }
        }

        return (found, not);
    }

    private double At(Place place) =>
        (place.Passage is { } id ? file.Draft.PositionOf(id)!.Value : -1) + (place.Scope == PlaceScope.Between ? 0.5 : 0);

    /// <summary>For each comment the places in original text it covers, each once; of one over more than <see cref="MostPlaces"/> no
    /// more than show that.</summary>
    private Dictionary<string, List<Place>> Ranges()
    {
        var ranges = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var (ended, last) = (Last(PieceKind.CommentEnd), Last(PieceKind.CommentPoint));
        for (var at = 0; at < file.OriginalView.Count; at++)
        {
            var paragraph = file.OriginalView[at];
            foreach (var anchor in paragraph.Anchors)
            {
                if (anchor.Kind == PieceKind.CommentStart && open.Count < MostOpen)
                {
                    open[anchor.Id] = anchor.Offset;
                }
                else if ((anchor.Kind == PieceKind.CommentEnd || (anchor.Kind == PieceKind.CommentPoint && !ended.ContainsKey(anchor.Id)))
                    && open.Remove(anchor.Id, out var from))
                {
                    Cover(anchor.Id, from, anchor.Offset);
                }
            }

            foreach (var id in open.Keys.ToList())
            {
                Cover(id, open[id], paragraph.Raw.Length);
                open[id] = 0;
                if (IsFull(id) || (ended.TryGetValue(id, out var end) ? end : last.GetValueOrDefault(id, -1)) <= at)
                {
                    open.Remove(id);
                }
            }

            void Cover(string id, int from, int to)
            {
                if (from < to && !IsFull(id) && !paragraph.Raw.AsSpan(from, to - from).IsWhiteSpace()
                    && PlaceOf((paragraph, from, to)) is { } place)
                {
                    var places = ranges.TryGetValue(id, out var known) ? known : ranges[id] = [];
                    if (!places.Contains(place))
                    {
                        places.Add(place);
                    }
                }
            }
        }

        return ranges;

        bool IsFull(string id) => ranges.TryGetValue(id, out var places) && places.Count > MostPlaces;
    }

    // The paragraph of the original view that holds a comment's last mark of that kind.
    private Dictionary<string, int> Last(PieceKind kind)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < file.OriginalView.Count; at++)
        {
            foreach (var anchor in file.OriginalView[at].Anchors.Where(a => a.Kind == kind))
            {
                found[anchor.Id] = at;
            }
        }

        return found;
    }

    private Place? PlaceOf((ViewedParagraph Paragraph, int From, int To) range)
    {
        var original = file.OriginalAt(range.Paragraph.Sources[0]);
        if (original < 0 || file.PassagesOf[original].Count == 0)
        {
            return null;
        }

        var passages = file.PassagesOf[original].Select(p => file.Draft.Passages[p]).ToList();
        var (raw, marker) = (range.Paragraph.Raw, file.Originals[original].MarkerLength);
        var (from, to) = (Math.Max(range.From, marker), Math.Max(range.To, marker));
        if (to - from > LongestQuotation)
        {
            return Place.At(passages[0].Id);
        }

        var exact = Wording.Tidy(raw.AsSpan(from..to));
        var before = Wording.Tidy(raw.AsSpan(Math.Max(marker, from - LongestQuotation)..from));
        var after = Wording.Tidy(raw.AsSpan(to, Math.Min(LongestQuotation, raw.Length - to)));
        var quotation = new Quotation(exact, before[^Math.Min(Around, before.Length)..], after[..Math.Min(Around, after.Length)]);
        return exact.Length == 0 || exact == file.Originals[original].Text
            ? Place.At(passages[0].Id)
            : passages.Select(p => Quoted(p, quotation)).FirstOrDefault(p => p is not null) ?? Place.At(passages[0].Id);
    }

    private static Place? Quoted(Passage passage, Quotation quotation)
    {
        if (QuotationMatch.Find(passage.Text, quotation) is not { } found)
        {
            return null;
        }

        if (found.Length == passage.Text.Length)
        {
            return Place.At(passage.Id);
        }

        var end = found.Start + found.Length;
        return Place.Words(passage.Id, new Quotation(
            passage.Text.Substring(found.Start, found.Length).Trim(),
            passage.Text[Math.Max(0, found.Start - Around)..found.Start],
            passage.Text[end..Math.Min(passage.Text.Length, end + Around)]));
    }

    /// <summary>The place of a comment that covers no original text: the paragraph it stands in, or where that was inserted.</summary>
    private Place? Anchored(string id)
    {
        var at = ParagraphWith(id);
        if (at < 0)
        {
            return null;
        }

        var (original, result) = (file.OriginalAt(at), file.ResultAt(at));
        return original >= 0 && !InsertedAlone(result)
            ? file.PassageOf(original) is >= 0 and var passage ? Place.At(file.Draft.Passages[passage].Id) : null
            : result >= 0 && file.PassageOfResult(result) is { } held ? Place.At(held)
            : file.WhereInserted(at);
    }

    // A paragraph typed behind another's mark shares its original with it but holds nothing of the original's text.
    private bool InsertedAlone(int result) => alone.Contains(result);

    private int ParagraphWith(string id) => anchors.GetValueOrDefault(id, -1);

    private static Dictionary<string, int> Anchors(Story story)
    {
        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < story.Paragraphs.Count; i++)
        {
            foreach (var piece in story.Paragraphs[i].Pieces.Where(
                p => p.Kind is PieceKind.CommentStart or PieceKind.CommentPoint or PieceKind.CommentEnd))
            {
                anchors.TryAdd(piece.Text, i);
            }
        }

        return anchors;
    }

    private Remark Where(string id) =>
        ParagraphWith(id) is >= 0 and var at && file.PassageBefore(at + 1) is { } passage
            ? new Remark("returned.at.near", ("passage", passage.Value))
            : new Remark("returned.at.beginning");
}
