using System.Xml.Linq;
using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// A circulated file with wordings that were taken up written into it, each word in the look of those around it. Passages are found by
/// their bookmarks; what cannot be changed there is named and left as it stands.
/// </summary>
internal sealed class AppliedFile
{
    private readonly WordFile file;
    private readonly CirculatedPackage package;
    private readonly Dictionary<PassageId, AppliedParagraph> paragraphs = [];

    public AppliedFile(GuardedFile guarded)
    {
        package = new CirculatedPackage(guarded);
        file = WordFile.Of(guarded) ?? throw new InvalidDataException("A circulated file cannot be read.");
        foreach (var paragraph in file.Body!.Within(W.p).Where(p => !p.Ancestors().Any(a => a.Is(W.txbxContent))))
        {
            foreach (var mark in paragraph.Within(W.bookmarkStart).Select(b => PassageMark.Of(b.Attr(W.name) ?? "")))
            {
                if (mark is not null)
                {
                    paragraphs.TryAdd(mark.Passage, new AppliedParagraph(paragraph));
                }
            }
        }
    }

    /// <summary>Those of the passages it changes, or that something goes behind, that the file does not let change.</summary>
    public HashSet<PassageId> Refused(AppliedDraft applied) =>
    [
        .. applied.Edits.Where(e => paragraphs.GetValueOrDefault(e.Key)?.Holds(applied.Draft.Find(e.Key)!.Text) != true).Select(e => e.Key),
        .. applied.Deleted.Concat(applied.Moved.Select(m => m.Passage)).Where(p => paragraphs.GetValueOrDefault(p)?.MayGo != true),
        .. applied.Added.Select(a => a.After).Concat(applied.Moved.Select(m => m.After)).OfType<PassageId>()
            .Where(p => paragraphs.GetValueOrDefault(p)?.StandsInBody != true),
    ];

    public byte[] Written(AppliedDraft applied)
    {
        foreach (var (passage, edits) in applied.Edits)
        {
            paragraphs[passage].Reword(applied.Draft.Find(passage)!.Text, edits);
        }

        foreach (var move in applied.Moved)
        {
            var moved = paragraphs[move.Passage].Source;
            moved.Remove();
            Put(move.After, moved);
        }

        // The last comes first, each directly behind the passage.
        foreach (var added in applied.Added.Reverse())
        {
            Put(added.After, Like(applied.Draft, added));
        }

        foreach (var passage in applied.Deleted)
        {
            paragraphs[passage].Source.Remove();
        }

        return package.Written();
    }

    private void Put(PassageId? after, XElement paragraph)
    {
        if (after is { } passage)
        {
            paragraphs[passage].Source.AddAfterSelf(paragraph);
        }
        else
        {
            file.Body!.AddFirst(paragraph);
        }
    }

    // As the passage it follows; behind a heading or a title as what stands there already.
    private XElement Like(Draft draft, AddedPassage added)
    {
        var at = added.After is { } after ? draft.PositionOf(after)!.Value : -1;
        var model = at >= 0 && draft.Passages[at].Kind is not (PassageKind.Heading or PassageKind.Title) ? draft.Passages[at]
            : draft.Passages.Skip(at + 1).FirstOrDefault(p => p.Kind is PassageKind.Paragraph or PassageKind.Indent);
        return model is not null && paragraphs.GetValueOrDefault(model.Id) is { } like ? like.With(added.Text)
            : AppliedParagraph.Plain(added.Text);
    }
}
