using System.Globalization;
using Rapporteur.Drafts;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Reads an annotated .docx against the draft it annotates: tracked changes, Word comments and silent retyping become
/// proposed comments at their places, what cannot be understood is listed. A file that holds less than three in ten of the
/// draft's passages and is less than three in ten the draft's text is refused as another document; an extract is a return
/// too. A bad file is never an exception. A filled-in comment form (.xlsx) is read as one.
/// </summary>
public static class ReturnReader
{
    private const double LeastFound = 0.3;

    public static ReturnResult Read(Stream docx, Draft draft, FileLimits? limits = null) =>
        Read(docx, mark => new ReadAgainst(draft, mark?.Number ?? 0), limits);

    /// <summary>
    /// The same, where the file's own mark (null when it carries none) says which draft it was made from; when
    /// <paramref name="choose"/> has none for it, the file is <see cref="ReturnResult.OfAnother"/>.
    /// </summary>
    public static ReturnResult Read(Stream docx, Func<DraftMark?, ReadAgainst?> choose, FileLimits? limits = null) =>
        CommentFormReader.Takes(docx, limits) ? CommentFormReader.Read(docx, choose, limits)
        : DraftReader.OpenDocument<ReturnResult>(docx, limits ?? FileLimits.Default, opened => Read(opened, choose)) switch
        {
            (_, { } fault) => new ReturnResult.Refused(fault),
            ({ } result, _) => result,
            _ => new ReturnResult.Refused(FileFault.NoText),
        };

    private static ReturnResult? Read(WordFile opened, Func<DraftMark?, ReadAgainst?> choose)
    {
        var mark = DraftMarkReader.Of(opened);
        if (choose(mark) is not { } against)
        {
            return mark is null ? null : new ReturnResult.OfAnother(mark);
        }

        if (Story.Of(opened) is not { } story)
        {
            return null;
        }

        var reported = ReportedFile.Is(opened);
        var file = new ReturnedFile(story, against, reported);
        var (passages, found) = (against.Draft.Passages.Length, file.Groups.SelectMany(g => g.Passages).Distinct().Count());
        if ((!reported && found < passages * LeastFound && file.ShareOfFile < LeastFound) || found == 0)
        {
            return new ReturnResult.Refused(FileFault.NotThisDraft(found, passages));
        }

        var (texts, words) = (new TextChanges(file), new WordComments(file));
        var (changes, changesNot) = texts.All();
        var (comments, commentsNot) = words.All(opened);
        var tracked = new TrackedChanges(file, opened, changes.SelectMany(c => c.Sources), texts.Listed);
        var margins = TrackedCount.In(opened.Margins);
        var formatting = tracked.Formatting + words.Formatting + margins.Formatting;
        return new ReturnResult.Read(
            against,
            [.. changes.Concat(comments).OrderBy(p => p.At).Select(p => p.Comment)],
            [.. changesNot, .. commentsNot, .. tracked.Lines, .. Retyped(file), .. Unread(margins.OfText)],
            new ReturnCounts(
                passages,
                found,
                changes.Count(c => c.Comment.Source != ProposedComment.Untracked),
                changes.Count(c => c.Comment.Source == ProposedComment.Untracked),
                comments.Count,
                comments.Count(c => c.Comment.Resolved),
                formatting))
        {
            Balance =
                new ReturnBalance(tracked.InProposals + words.InProposals, tracked.Listed + words.Listed + margins.OfText, formatting,
                    tracked.Unchanged)
                {
                    Renewed = file.Renewals.Count(r => r.Renewal.ByProgram),
                },
        };
    }

    // What no program prints there a person wrote; as a proposal it would be undone by the next program that opens the file.
    private static IEnumerable<NotUnderstood> Retyped(ReturnedFile file) =>
        from found in file.Renewals
        where !found.Renewal.ByProgram
        select new NotUnderstood(
            new Remark("returned.field-retyped", ("field", found.Renewal.Field), ("words", Wording.Shortened(found.Renewal.Words))),
            new Remark("returned.at.passage", ("passage", found.Passage.Value)));

    private static IEnumerable<NotUnderstood> Unread(int margins)
    {
        if (margins > 0)
        {
            yield return new NotUnderstood(new Remark("returned.margins"), new Remark("returned.at.margin"));
        }
    }
}
