using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;
using WordComment = DocumentFormat.OpenXml.Wordprocessing.Comment;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Proposals from Word comments, at the words they are anchored to in the draft's text; replies follow the comment they
/// answer, on lines of their own. A comment on a whole paragraph is at the passage, one on inserted text between passages.
/// </summary>
internal sealed class WordComments(ReturnedFile file)
{
    private const int Around = 32;

    // So many comments never lie over each other; a file that opens more without closing them is not followed further.
    private const int MostOpen = 200;
    private readonly Dictionary<string, int> anchors = Anchors(file.Story);
    private readonly HashSet<int> alone = [.. file.Groups.Where(g => g.Originals.Count == 0).SelectMany(g => g.Results)];

    public (IReadOnlyList<TextChanges.Located> Proposals, IReadOnlyList<NotUnderstood> NotUnderstood) All(MainDocumentPart main)
    {
        var (found, not) = (new List<TextChanges.Located>(), new List<NotUnderstood>());
        var ranges = Ranges();
        foreach (var (id, author, text) in Threads(main))
        {
            if (text.Length == 0)
            {
                not.Add(new NotUnderstood("A Word comment without words.", Where(id)));
                continue;
            }

            var places = ranges.GetValueOrDefault(id, []).Select(PlaceOf).OfType<Place>().Distinct().ToImmutableArray();
            if (places.IsEmpty && Anchored(id) is { } anchored)
            {
                places = [anchored];
            }

            if (places.IsEmpty)
            {
                not.Add(new NotUnderstood($"A Word comment on text that is not in the draft: \"{(text.Length <= 80 ? text : text[..79] + "…")}\".", Where(id)));
            }
            else
            {
                found.Add(new TextChanges.Located(
                    At(places[0]), new ProposedComment(places, CommentKind.General, text, null, null, author, ProposedComment.WordComment)));
            }
        }

        return (found, not);
    }

    private double At(Place place) =>
        (place.Passage is { } id ? file.Draft.PositionOf(id)!.Value : -1) + (place.Scope == PlaceScope.Between ? 0.5 : 0);

    // Comment text is read like a note's: its own tracked changes accepted, one line a paragraph.
    private List<(string Id, string? Author, string Text)> Threads(MainDocumentPart main)
    {
        var threads = new List<(string Id, string? Author, string Text)>();
        var parentOf = (main.WordprocessingCommentsExPart?.CommentsEx?.Elements<DocumentFormat.OpenXml.Office2013.Word.CommentEx>() ?? [])
            .Where(c => c.ParaId?.Value is not null && c.ParaIdParent?.Value is not null)
            .GroupBy(c => c.ParaId!.Value!)
            .ToDictionary(g => g.Key, g => g.First().ParaIdParent!.Value!, StringComparer.OrdinalIgnoreCase);
        var threadOf = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var comment in main.WordprocessingCommentsPart?.Comments?.Elements<WordComment>() ?? [])
        {
            var walked = new StoryWalker(file.Story.Styles).Walk(comment, new Spot(SpotKind.Note));
            var text = string.Join('\n', TextView.Accepted(walked).Select(p => Wording.Tidy(p.Raw)).Where(t => t.Length > 0));
            var paragraph = comment.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().LastOrDefault()?.ParagraphId?.Value ?? "";
            if (parentOf.TryGetValue(paragraph, out var parent) && threadOf.TryGetValue(parent, out var thread))
            {
                threadOf[paragraph] = thread;
                var said = threads[thread];
                threads[thread] = said with { Text = $"{said.Text}\n{text}".Trim('\n') };
                continue;
            }

            threadOf[paragraph] = threads.Count;
            threads.Add((comment.Id?.Value ?? "", comment.Author?.Value, text));
        }

        return threads;
    }

    /// <summary>For each comment the stretches of original text it covers, by paragraph of the original view.</summary>
    private Dictionary<string, List<(ViewedParagraph Paragraph, int From, int To)>> Ranges()
    {
        var ranges = new Dictionary<string, List<(ViewedParagraph, int, int)>>(StringComparer.Ordinal);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paragraph in file.OriginalView)
        {
            foreach (var anchor in paragraph.Anchors)
            {
                if (anchor.Kind == PieceKind.CommentStart && open.Count < MostOpen)
                {
                    open[anchor.Id] = anchor.Offset;
                }
                else if (anchor.Kind == PieceKind.CommentEnd && open.Remove(anchor.Id, out var from))
                {
                    Cover(anchor.Id, from, anchor.Offset);
                }
            }

            foreach (var id in open.Keys.ToList())
            {
                Cover(id, open[id], paragraph.Raw.Length);
                open[id] = 0;
            }

            void Cover(string id, int from, int to)
            {
                if (!string.IsNullOrWhiteSpace(paragraph.Raw[from..to]))
                {
                    (ranges.TryGetValue(id, out var list) ? list : ranges[id] = []).Add((paragraph, from, to));
                }
            }
        }

        return ranges;
    }

    private Place? PlaceOf((ViewedParagraph Paragraph, int From, int To) range)
    {
        var original = file.OriginalAt(range.Paragraph.Sources[0]);
        if (original < 0 || file.PassageOf[original] < 0)
        {
            return null;
        }

        var passage = file.Draft.Passages[file.PassageOf[original]];
        var (raw, marker) = (range.Paragraph.Raw, file.Originals[original].MarkerLength);
        var (from, to) = (Math.Max(range.From, marker), Math.Max(range.To, marker));
        var exact = Wording.Tidy(raw.AsSpan(from..to));
        var (before, after) = (Wording.Tidy(raw.AsSpan(marker..from)), Wording.Tidy(raw.AsSpan(to)));
        if (exact.Length == 0 || exact == file.Originals[original].Text
            || QuotationMatch.Find(passage.Text, new Quotation(exact, before[^Math.Min(Around, before.Length)..], after[..Math.Min(Around, after.Length)])) is not { } found)
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
        if (original >= 0)
        {
            return file.PassageOf[original] is >= 0 and var passage && !InsertedAlone(result)
                ? Place.At(file.Draft.Passages[passage].Id)
                : InsertedAlone(result) ? Place.Between(file.PassageBefore(at)) : null;
        }

        return result >= 0 ? Place.Between(file.PassageBefore(at)) : null;
    }

    // A paragraph typed behind another's mark shares its original with it but holds nothing of the original's text.
    private bool InsertedAlone(int result) => alone.Contains(result);

    private int ParagraphWith(string id) => anchors.GetValueOrDefault(id, -1);

    private static Dictionary<string, int> Anchors(Story story)
    {
        var anchors = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < story.Paragraphs.Count; i++)
        {
            foreach (var piece in story.Paragraphs[i].Pieces.Where(p => p.Kind is PieceKind.CommentStart or PieceKind.CommentPoint))
            {
                anchors.TryAdd(piece.Text, i);
            }
        }

        return anchors;
    }

    private string Where(string id) =>
        ParagraphWith(id) is >= 0 and var at && file.PassageBefore(at + 1) is { } passage ? $"near {file.Draft.Find(passage)!.Label}" : "at the beginning";
}
