using System.Collections.Immutable;
using Rapporteur.LocalGraph.Drives;
using Rapporteur.LocalGraph.Grants;
using Rapporteur.LocalGraph.Items;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Mail;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Sites;

namespace Rapporteur.LocalGraph.Door;

/// <summary>
/// Everything LocalGraph answers, with its price in resource units (documented: 1 for one item, a download and a delta
/// with a token, 2 for many items, every write and a delta without one, 5 what concerns permissions; mail is not SharePoint's and
/// costs none).
/// </summary>
internal sealed class GraphRoutes(SiteRequests sites, ListRequests lists, ColumnRequests columns, ItemRequests items, ItemQueries queries,
    ItemDelta delta, DriveRequests drives, ContentRequests content, UploadRequests uploads, MailRequests mail, GrantRequests grants)
{
    private const string List = "/sites/{site}/lists/{list}";
    private const string DriveItem = "/drives/{drive}/items/{item}";

    private readonly ImmutableArray<GraphRoute> table =
    [
        new("listItem.create", "POST", List + "/items", 2, items.CreateAsync),
        new("listItem.list", "GET", List + "/items", 2, queries.List),
        new("listItem.delta", "GET", List + "/items/delta", ItemDelta.Units, delta.Changes),
        new("listItem.delta", "GET", List + "/items/delta{call}", ItemDelta.Units, delta.Changes),
        new("listItem.get", "GET", List + "/items/{item}", 1, items.Get),
        new("listItem.versions", "GET", List + "/items/{item}/versions", 2, items.Versions),
        new("listItem.update", "PATCH", List + "/items/{item}/fields", 2, items.UpdateAsync),
        new("listItem.delete", "DELETE", List + "/items/{item}", 2, items.DeleteAsync),
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
        new("drive.get", "GET", "/drives/{drive}", 1, drives.Drive),
        new("driveItem.content", "GET", DriveItem + "/content", 1, content.Get),
        new("driveItem.upload", "PUT", DriveItem + "/content", 2, content.PutAsync),
        new("driveItem.uploadSession", "POST", DriveItem + "/createUploadSession", 2, uploads.CreateAsync),
        new("driveItem.get", "GET", DriveItem, 1, drives.Get),
        new("driveItem.children", "GET", DriveItem + "/children", 2, drives.Children),
        new("driveItem.create", "POST", DriveItem + "/children", 2, drives.CreateFolderAsync),
        new("driveItem.versions", "GET", DriveItem + "/versions", 2, drives.Versions),
        new("driveItem.delete", "DELETE", DriveItem, 2, drives.DeleteAsync),
        new("message.sendMail", "POST", "/users/{user}/sendMail", 0, mail.SendMailAsync),
        new("message.create", "POST", "/users/{user}/messages", 0, mail.CreateAsync),
        new("message.get", "GET", "/users/{user}/messages/{message}", 0, mail.Get),
        new("message.delete", "DELETE", "/users/{user}/messages/{message}", 0, mail.DeleteAsync),
        new("message.send", "POST", "/users/{user}/messages/{message}/send", 0, mail.SendAsync),
        new("message.delta", "GET", "/users/{user}/mailFolders/{folder}/messages/delta", 0, mail.Inbox.Changes),
        new("message.delta", "GET", "/users/{user}/mailFolders/{folder}/messages/delta()", 0, mail.Inbox.Changes),
        new("message.mime", "GET", "/users/{user}/messages/{message}/$value", 0, mail.Inbox.Mime),
        new("message.list", "GET", "/users/{user}/mailFolders/{folder}/messages", 0, mail.List),
    ];

    /// <summary>The first line that fits, and the request with the names of its path; else a refusal.</summary>
    public GraphReply? Find(GraphRequest request, out GraphRoute route, out GraphRequest named)
    {
        (route, named) = (table[0], request);
        var known = false;
        foreach (var line in table)
        {
            if (line.Match(request.Address.Path) is not { } names)
            {
                continue;
            }

            known = true;
            if (line.Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
            {
                (route, named) = (line, request with { Names = names });
                return null;
            }
        }

        return known
            ? Refusal.Of(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.")
            : Refusal.BadRequest($"Resource not found for the segment '{request.Address.Path.Split('/').Last()}'.");
    }
}
