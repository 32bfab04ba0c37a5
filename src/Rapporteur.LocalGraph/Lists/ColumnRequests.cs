using System.Text.Json;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Lists;

/// <summary>Columns of a list: made by the provisioning principal, read by both.</summary>
internal sealed class ColumnRequests(GraphStore store, ListCatalogue catalogue)
{
    /// <summary>
    /// Documented (list-post-columns): 201 with the server's id. Remembered: a column made indexed on a list that holds
    /// items indexes only what comes later here, so it is refused on a list with items.
    /// </summary>
    public async Task<GraphReply> CreateAsync(GraphRequest request)
    {
        if (catalogue.Find(request["site"], request["list"]) is not { } list)
        {
            return Refusal.NotFound;
        }

        if (request.ReadBody(out var body) is { } unreadable)
        {
            return unreadable;
        }

        if (ColumnRules.Read(body, out var column) is { } refused)
        {
            return refused;
        }

        var refusal = await store.WriteAsync(connection => Add(connection, list.Id, column));
        if (refusal is not null)
        {
            return refusal;
        }

        catalogue.Reload();
        return GraphReply.Created(writer => column.Write(writer, Context(request, list) + "/$entity"));
    }

    /// <summary>Documented: hidden columns come only when selected, and here never.</summary>
    public GraphReply List(GraphRequest request) =>
        catalogue.Find(request["site"], request["list"]) is { } list
            ? Json.Page(Context(request, list), [.. list.Columns.Where(c => !c.Hidden)], (writer, column) => column.Write(writer, null))
            : Refusal.NotFound;

    public static void Insert(StoreConnection connection, string list, GraphColumn column) =>
        connection.Execute(
            "INSERT INTO list_column (list, id, name, definition) VALUES ($1, $2, $3, $4)",
            list, column.Id, column.Name, JsonSerializer.Serialize(column));

    private static GraphReply? Add(StoreConnection connection, string list, GraphColumn column)
    {
        if (connection.Any("SELECT 1 FROM list_column WHERE list = $1 AND name = $2", list, column.Name))
        {
            return Refusal.NameTaken;
        }

        if (column.Indexed && connection.Any("SELECT 1 FROM item WHERE list = $1 AND deleted = 0 LIMIT 1", list))
        {
            return Refusal.Invalid($"Column '{column.Name}' cannot be indexed: declare indexes before the list holds items.");
        }

        Insert(connection, list, column);
        return null;
    }

    private static string Context(GraphRequest request, GraphList list) =>
        $"{request.Root}/$metadata#sites('{Uri.EscapeDataString(list.SiteId)}')/lists('{list.Id}')/columns";
}
