using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.LocalGraph.Sites;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Lists;

/// <summary>
/// All lists with their columns in memory: they change at provisioning only, and every item request needs them.
/// </summary>
internal sealed class ListCatalogue
{
    private readonly GraphStore store;
    private readonly Lock gate = new();
    private volatile GraphList[] lists;

    public ListCatalogue(GraphStore store)
    {
        this.store = store;
        lists = store.Read(Load);
    }

    public ImmutableArray<GraphList> Of(string siteId) => [.. lists.Where(l => l.SiteId == siteId)];

    /// <summary>By id or by title, in a site by id or by path; null when either is unknown.</summary>
    public GraphList? Find(string site, string list)
    {
        foreach (var one in lists)
        {
            if (one.Id.Equals(list, StringComparison.OrdinalIgnoreCase) || one.Title.Equals(list, StringComparison.OrdinalIgnoreCase))
            {
                if (one.SiteId == site || store.Read(connection => GraphSite.Find(connection, site))?.Id == one.SiteId)
                {
                    return one;
                }
            }
        }

        return null;
    }

    /// <summary>Called after a change is committed, so that nobody reads an older state than was answered.</summary>
    public void Reload()
    {
        lock (gate)
        {
            lists = store.Read(Load);
        }
    }

    private static GraphList[] Load(StoreConnection connection)
    {
        var columns = connection.All(
            "SELECT list, definition FROM list_column ORDER BY rowid",
            row => JsonSerializer.Deserialize<GraphColumn>(row.GetString(1))! with { ListId = row.GetString(0) }).ToLookup(c => c.ListId);
        return [.. connection.All(
            "SELECT list.id, site, list.name, title, description, list.created, 'https://' || host || '/' || path || '/Lists/' || " +
            "list.name FROM list JOIN site ON site.id = site ORDER BY list.rowid",
            row => new GraphList(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(6),
                row.GetString(5),
                [GraphColumn.Title(row.GetString(0)), .. columns[row.GetString(0)]]))];
    }
}
