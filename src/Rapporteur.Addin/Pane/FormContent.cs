using Rapporteur.Addin.Shapes;
using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>What the form holds when it is opened: the comment being changed, or nothing but the passage under the cursor.</summary>
public static class FormContent
{
    public static CommentBody For(PaneView view) =>
        view.Editing is { } id && view.Reader.See(id) is { Own: true } seen ? OfComment(view.Present(seen), seen) : Empty(view);

    private static CommentBody OfComment(CommentView comment, SeenComment seen) => new(
        [.. comment.Kinds],
        [.. comment.Places.Select(p => new PlaceBody(p.Scope, p.Passage?.Value, p.Quotation, p.Term))],
        comment.Text,
        comment.ExistingWording,
        comment.ProposedWording,
        [.. comment.Alternatives ?? []],
        comment.Condition,
        comment.Language,
        [.. seen.Content.OnBehalfOf],
        comment.Draft,
        comment.Revision,
        null,
        null);

    private static CommentBody Empty(PaneView view)
    {
        var scope =
            view.Here is null ? PlaceScope.Document : view.Here.Kind == PassageKind.Heading ? PlaceScope.Section : PlaceScope.Passage;
        return new CommentBody([], [new PlaceBody(scope, view.Here?.Id.Value, null, null)], "", null, null, [], null,
            view.Reader.Reader.Language, [], view.Draft.Number, null, null, null);
    }
}
