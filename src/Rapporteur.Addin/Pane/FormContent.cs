using Rapporteur.Addin.Shapes;
using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>What the form holds when it is opened: the comment being changed, or nothing but the passage under the cursor.</summary>
public static class FormContent
{
    public static CommentBody For(PaneView view) =>
        view.Editing is { } id && view.Reader.See(id) is { Own: true } seen ? OfComment(seen) : Empty(view);

    private static CommentBody OfComment(SeenComment seen) => new()
    {
        Kinds = [.. seen.Content.Kinds],
        Places = [.. seen.Content.Places.Select(PlaceBody.Of)],
        Text = seen.Content.Text,
        ExistingWording = seen.Content.ExistingWording,
        ProposedWording = seen.Content.ProposedWording,
        Alternatives = [.. seen.Content.Alternatives],
        Condition = seen.Content.Condition,
        Language = seen.Content.Language,
        OnBehalfOf = [.. seen.Content.OnBehalfOf],
        Draft = seen.Content.Draft,
        Revision = seen.Comment.Revision,
    };

    private static CommentBody Empty(PaneView view)
    {
        var scope = view.Scope is { } asked ? asked
            : view.Here is null ? PlaceScope.Document : view.Here.Kind == PassageKind.Heading ? PlaceScope.Section
            : PlaceScope.Passage;
        return new CommentBody
        {
            Kinds = [],
            Places = [new PlaceBody(scope, view.Here?.Id.Value, null, null)],
            Text = "",
            Alternatives = [],
            Language = view.Reader.Asker.Language,
            OnBehalfOf = [],
            Draft = view.Draft.Number,
        };
    }
}
