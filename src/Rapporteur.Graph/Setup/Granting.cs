using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Sites.Item.Lists.Item.Permissions;

namespace Rapporteur.Graph.Setup;

/// <summary>
/// Gives an application write on the register and on the papers, the least that Graph gives: on the list alone by v1.0, by beta where
/// v1.0 does not (reported in February 2026), else on the whole site; on the papers' site always, since its files lie in the site's
/// drive. What is there already stays.
/// </summary>
public sealed class Granting(GraphServiceClient privileged, GraphSettings settings, string application)
{
    private const string Write = "write";
    private const string Name = "Rapporteur";

    public async Task<IReadOnlyList<ProvisionLine>> GrantAsync(RegisterPlace place, CancellationToken cancellationToken)
    {
        var papers = (await privileged.Sites[settings.PapersSite].GetAsync(cancellationToken: cancellationToken)).Told().Id.Told();
        return [await RegisterAsync(place, cancellationToken), await SiteAsync(papers, settings.PapersSite, cancellationToken)];
    }

    private async Task<ProvisionLine> RegisterAsync(RegisterPlace place, CancellationToken cancellationToken)
    {
        var list = privileged.Sites[place.SiteId].Lists[place.ListId].Permissions;
        var address = new Uri(new Uri(settings.BaseUrl), $"beta/sites/{place.SiteId}/lists/{place.ListId}/permissions").AbsoluteUri;

        // Made anew for each request: a builder with an address of its own forgets it with the first (Kiota 2.1).
        (Func<PermissionsRequestBuilder>, string)[] ways = [(() => list, "v1.0"), (() => list.WithUrl(address), "beta")];
        foreach (var (by, version) in ways)
        {
            try
            {
                if ((await by().GetAsync(cancellationToken: cancellationToken)).Told().Value.Told().Exists(Has))
                {
                    return new(ProvisionState.Stands, $"write on the list alone for {application} ({version})");
                }

                await by().PostAsync(
                    new Permission { Roles = [Write], GrantedToV2 = new SharePointIdentitySet { Application = Application() } },
                    cancellationToken: cancellationToken);
                return new(ProvisionState.Made, $"write on the list alone for {application} ({version})");
            }
            catch (ODataError cannot) when (cannot.ResponseStatusCode is 400 or 403 or 404 or 405 or 501)
            {
                // The next way is wider and may be there.
            }
        }

        return await SiteAsync(place.SiteId, settings.Site, cancellationToken);
    }

    private async Task<ProvisionLine> SiteAsync(string id, string address, CancellationToken cancellationToken)
    {
        var permissions = privileged.Sites[id].Permissions;
        if ((await permissions.GetAsync(cancellationToken: cancellationToken)).Told().Value.Told().Exists(Has))
        {
            return new(ProvisionState.Stands, $"write on the site {address} for {application}");
        }

        await permissions.PostAsync(
            new Permission { Roles = [Write], GrantedToIdentities = [new IdentitySet { Application = Application() }] },
            cancellationToken: cancellationToken);
        return new(ProvisionState.Made, $"write on the site {address} for {application}");
    }

    // Sites answer without roles unless each permission is asked for by itself: who is named has been granted something.
    private bool Has(Permission given) =>
        (given.GrantedToV2?.Application?.Id == application
            || given.GrantedToIdentitiesV2?.Exists(i => i.Application?.Id == application) == true
            || given.GrantedToIdentities?.Exists(i => i.Application?.Id == application) == true)
        && (given.Roles is null or [] || given.Roles.Exists(r => r is Write or "owner" or "fullcontrol"));

    private Identity Application() => new() { Id = application, DisplayName = Name };
}
