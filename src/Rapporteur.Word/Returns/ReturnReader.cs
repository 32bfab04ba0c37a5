using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Reads an annotated .docx against the draft it annotates: tracked changes, Word comments and silent retyping become
/// proposed comments at their places, what cannot be understood is listed. A file in which less than three in ten of the
/// draft's passages are found is refused as another document; a bad file is never an exception.
/// </summary>
public static class ReturnReader
{
    private const double LeastFound = 0.3;

    public static ReturnResult Read(Stream docx, Draft draft, FileLimits? limits = null) =>
        DraftReader.OpenDocument<ReturnResult>(docx, limits ?? FileLimits.Default, (document, _) => Read(document, draft)) switch
        {
            (_, { } fault) => new ReturnResult.Refused(fault),
            ({ } result, _) => result,
            _ => new ReturnResult.Refused(FileFault.NoText),
        };

    private static ReturnResult? Read(WordprocessingDocument document, Draft draft)
    {
        if (document.MainDocumentPart is not { } main || Story.Of(main) is not { } story)
        {
            return null;
        }

        var file = new ReturnedFile(story, draft);
        var found = file.PassageOf.Count(p => p >= 0);
        if (found < draft.Passages.Length * LeastFound || found == 0)
        {
            return new ReturnResult.Refused(FileFault.NotThisDraft(found, draft.Passages.Length));
        }

        var (changes, changesNot) = new TextChanges(file).All();
        var (comments, commentsNot) = new WordComments(file).All(main);
        return new ReturnResult.Read(
            [.. changes.Concat(comments).OrderBy(p => p.At).Select(p => p.Comment)],
            [.. changesNot, .. commentsNot, .. Unread(main)],
            new ReturnCounts(
                draft.Passages.Length,
                found,
                changes.Count(c => c.Comment.Source != ProposedComment.Untracked),
                changes.Count(c => c.Comment.Source == ProposedComment.Untracked),
                comments.Count));
    }

    private static IEnumerable<NotUnderstood> Unread(MainDocumentPart main)
    {
        var formatting = main.Document!.Descendants().Count(e => e is RunPropertiesChange or ParagraphPropertiesChange or TablePropertiesChange or SectionPropertiesChange);
        if (formatting > 0)
        {
            yield return new NotUnderstood(
                $"{formatting.ToString(CultureInfo.InvariantCulture)} tracked {(formatting == 1 ? "change concerns" : "changes concern")} formatting only; nothing is proposed for that.", "in the whole file");
        }

        var margins = main.HeaderParts.Select(p => (OpenXmlPartRootElement?)p.Header).Concat(main.FooterParts.Select(p => (OpenXmlPartRootElement?)p.Footer));
        if (margins.Any(m => m?.Descendants().Any(e => e is InsertedRun or DeletedRun) ?? false))
        {
            yield return new NotUnderstood("There are tracked changes in a header or footer, which are not part of the draft's text.", "in a header or footer");
        }
    }
}
