using Rapporteur.LocalGraph.Grants;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Sites;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Door;

/// <summary>Whether who asks may have an answer at all: by principal, by version, and by grant where grants are needed.</summary>
internal sealed class GrantCheck(GrantRequests grants, GraphStore store, LocalGraphOptions options)
{
    /// <summary>Null lets it pass. Reported: without a grant everything of a site is 403 accessDenied, its own address included.</summary>
    public GraphReply? Refuses(GraphRoute route, GraphRequest request)
    {
        if (request.Beta ? !route.OfListGrants : route.OfListGrants && options.ListGrantsOnBetaOnly)
        {
            return Refusal.BadRequest($"Resource not found for the segment '{request.Address.Path.Split('/').Last()}'.");
        }

        if (request.Principal == Principal.Provision)
        {
            return null;
        }

        return route.ProvisionOnly || (options.GrantsAreNeeded && !Granted(request)) ? Refusal.AccessDenied : null;
    }

    // Mail is Exchange's, which has rules of its own.
    private bool Granted(GraphRequest request) =>
        request.Names.TryGetValue("site", out var site)
            ? grants.Allows(options.RunApplication, site, request.Names.GetValueOrDefault("list"))
        : !request.Names.TryGetValue("drive", out var drive)
            || (store.Read(c => c.First("SELECT id, path, name, drive, host, created FROM site WHERE drive = $1", GraphSite.Read, drive))
                is { } owner && grants.Allows(options.RunApplication, owner.Id, null));
}
