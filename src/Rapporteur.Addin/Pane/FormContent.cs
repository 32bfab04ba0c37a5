using Rapporteur.Addin.Shapes;
using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>What the form holds when it is opened: the comment being changed, or nothing but the passage under the cursor.</summary>
public static class FormContent
{
    public static CommentBody For(PaneView view) =>
        view.Editing is { } id && view.Reader.See(id) is { Own: true } seen ? OfComment(seen) : Empty(view);

    private static CommentBody OfComment(SeenComment seen) => new(
        [.. seen.Content.Kinds],
        [.. seen.Content.Places.Select(PlaceBody.Of)],
        seen.Content.Text,
        seen.Content.ExistingWording,
        seen.Content.ProposedWording,
        [.. seen.Content.Alternatives],
        seen.Content.Condition,
        seen.Content.Language,
        [.. seen.Content.OnBehalfOf],
        seen.Content.Draft,
        seen.Comment.Revision,
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
