using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Sites;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Grants;

/// <summary>
/// What applications are granted on a site or on one list, and what people hold. Only applications can be granted anything here
/// (documented: site-post-permissions, list-post-permissions).
/// </summary>
internal sealed class GrantRequests(GraphStore store, ListCatalogue catalogue, LocalGraphOptions options, TimeProvider time)
{
    private static readonly ImmutableHashSet<string> Roles = ["read", "write", "owner", "fullcontrol"];

    /// <summary>Documented (site-list-permissions): applications alone.</summary>
    public GraphReply OfSite(GraphRequest request) =>
        Site(request) is { } site ? Page(request, Grant.On(store, site.Id)) : Refusal.NotFound;

    public GraphReply OfList(GraphRequest request) =>
        catalogue.Find(request["site"], request["list"]) is { } list ? Page(request, Grant.On(store, list.Id)) : Refusal.NotFound;

    public async Task<GraphReply> ToSiteAsync(GraphRequest request) =>
        Site(request) is { } site ? await GrantAsync(request, site.Id) : Refusal.NotFound;

    public async Task<GraphReply> ToListAsync(GraphRequest request) =>
        catalogue.Find(request["site"], request["list"]) is { } list ? await GrantAsync(request, list.Id) : Refusal.NotFound;

    /// <summary>
    /// Remembered, not documented for a root: a drive's root names the site's own groups and whoever was given a role directly; who is
    /// in a group it does not say.
    /// </summary>
    public GraphReply OfRoot(GraphRequest request)
    {
        var site = store.Read(connection => connection.First(
            "SELECT id, path, name, drive, host, created FROM site WHERE drive = $1", GraphSite.Read, request["drive"]));
        return site is null ? Refusal.NotFound : Json.Page<(string Kind, SiteRole Role)>(
            $"{request.Root}/$metadata#permissions",
            [
                ("siteGroup", new SiteRole(site.Path, $"{site.Name} Owners", "owner")),
                .. options.People.Where(p => p.Site == site.Path).Select(p => ("user", p)),
            ],
            (writer, held) => Held(writer, held.Kind, held.Role));
    }

    /// <summary>Whether what the application was granted on the site, or on the list, is in force by now.</summary>
    public bool Allows(string application, string site, string? list)
    {
        var inForce = time.GetUtcNow() - options.GrantsTakeEffectAfter;
        var scopes = store.Read(connection => GraphSite.Find(connection, site)?.Id) is { } id ? (string[])[id] : [];
        return scopes.Append(list is null ? null : catalogue.Find(site, list)?.Id).OfType<string>()
            .SelectMany(scope => Grant.On(store, scope)).Any(g => g.Application == application && g.At <= inForce);
    }

    private GraphSite? Site(GraphRequest request) => store.Read(connection => GraphSite.Find(connection, request["site"]));

    private async Task<GraphReply> GrantAsync(GraphRequest request, string scope)
    {
        if (request.ReadBody(out var body) is { } unreadable)
        {
            return unreadable;
        }

        if (Application(body) is not { } application || application.Text("id") is not { Length: > 0 } id)
        {
            return Refusal.Invalid("Only an application can be given a permission: name it in 'grantedToIdentities' or 'grantedToV2'.");
        }

        if (!body.TryGetProperty("roles", out var roles) || roles.ValueKind != JsonValueKind.Array || roles.GetArrayLength() != 1
            || roles[0].ValueKind != JsonValueKind.String || !Roles.Contains(roles[0].GetString()!))
        {
            return Refusal.Invalid("'roles' must hold one of read, write, owner and fullcontrol.");
        }

        var (name, role) = (application.Text("displayName") ?? "", roles[0].GetString()!);
        var grant = new Grant(Guid.NewGuid().ToString("n"), id, name, role, time.GetUtcNow());
        await store.WriteAsync(connection => { grant.Keep(connection, scope); return true; });
        return GraphReply.Created(writer => grant.Write(writer));
    }

    private static JsonElement? Application(JsonElement body) =>
        body.TryGetProperty("grantedToV2", out var one) && one.TryGetProperty("application", out var named) ? named
        : body.TryGetProperty("grantedToIdentities", out var many) && many.ValueKind == JsonValueKind.Array && many.GetArrayLength() == 1
            && many[0].TryGetProperty("application", out var first) ? first
        : null;

    private static GraphReply Page(GraphRequest request, List<Grant> grants) =>
        Json.Page($"{request.Root}/$metadata#permissions", grants, (writer, grant) => grant.Write(writer));

    private static void Held(Utf8JsonWriter writer, string kind, SiteRole held)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(held.Name)));
        writer.WriteStartArray("roles");
        writer.WriteStringValue(held.Role);
        writer.WriteEndArray();
        writer.WriteStartObject("grantedToV2");
        writer.WriteStartObject(kind);
        writer.WriteString("displayName", held.Name);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
