using Rapporteur.LocalGraph.Items;

namespace Rapporteur.LocalGraph.Door;

/// <summary>The entries of a list.</summary>
internal sealed class ItemRoutes(ItemRequests items, ItemQueries queries, ItemDelta delta) : IGraphTable
{
    private const string List = "/sites/{site}/lists/{list}";

    public IReadOnlyList<GraphRoute> Routes { get; } =
    [
        new("listItem.create", "POST", List + "/items", 2, items.CreateAsync),
        new("listItem.list", "GET", List + "/items", 2, queries.List),
        new("listItem.delta", "GET", List + "/items/delta", ItemDelta.Units, delta.Changes),
        new("listItem.delta", "GET", List + "/items/delta{call}", ItemDelta.Units, delta.Changes),
        new("listItem.get", "GET", List + "/items/{item}", 1, items.Get),
        new("listItem.versions", "GET", List + "/items/{item}/versions", 2, items.Versions),
        new("listItem.update", "PATCH", List + "/items/{item}/fields", 2, items.UpdateAsync),
        new("listItem.delete", "DELETE", List + "/items/{item}", 2, items.DeleteAsync),
    ];
}
