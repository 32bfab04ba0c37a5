using Rapporteur.LocalGraph.Grants;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Sites;

namespace Rapporteur.LocalGraph.Door;

/// <summary>Sites, their lists and columns, and who may do what with them.</summary>
internal sealed class SiteRoutes(SiteRequests sites, ListRequests lists, ColumnRequests columns, GrantRequests grants) : IGraphTable
{
    private const string List = "/sites/{site}/lists/{list}";

    public IReadOnlyList<GraphRoute> Routes { get; } =
    [
        new("site.get", "GET", "/sites/{site}", 1, sites.Get),
        new("site.drive", "GET", "/sites/{site}/drive", 1, sites.Drive),
        new("site.drives", "GET", "/sites/{site}/drives", 2, sites.Drives),
        new("list.create", "POST", "/sites/{site}/lists", 2, lists.CreateAsync) { ProvisionOnly = true },
        new("list.list", "GET", "/sites/{site}/lists", 2, lists.List),
        new("list.get", "GET", List, 1, lists.Get),
        new("column.create", "POST", List + "/columns", 2, columns.CreateAsync) { ProvisionOnly = true },
        new("column.list", "GET", List + "/columns", 2, columns.List),
        new("site.permissions", "GET", "/sites/{site}/permissions", 5, grants.OfSite) { ProvisionOnly = true },
        new("site.grant", "POST", "/sites/{site}/permissions", 5, grants.ToSiteAsync) { ProvisionOnly = true },
        new("list.permissions", "GET", List + "/permissions", 5, grants.OfList) { ProvisionOnly = true, OfListGrants = true },
        new("list.grant", "POST", List + "/permissions", 5, grants.ToListAsync) { ProvisionOnly = true, OfListGrants = true },
        new("driveItem.permissions", "GET", "/drives/{drive}/items/root/permissions", 5, grants.OfRoot) { ProvisionOnly = true },
    ];
}
