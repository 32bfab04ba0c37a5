using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Items;

/// <summary>Pages of a list's items in the order of their ids.</summary>
internal sealed class ItemQueries(GraphStore store, ListCatalogue catalogue)
{
    /// <summary>Documented: the list view threshold, which SharePoint Online does not change.</summary>
    public const int Threshold = 5_000;

    /// <summary>
    /// Documented (listitem-list): expand, filter, follow nextLink until it is absent. Reported: 200 to a page, 5,000 at most;
    /// more than 5,000 matches of the first condition are 429 activityLimitReached, even with Prefer.
    /// </summary>
    public GraphReply List(GraphRequest request)
    {
        if (catalogue.Find(request["site"], request["list"]) is not { } list)
        {
            return Refusal.NotFound;
        }

        if (ItemPage.UnknownOption(request) is { } unknown)
        {
            return Refusal.NotSupported($"The query option '{unknown}' is not part of LocalGraph for list items.");
        }

        if (ItemView.Read(request, list, out var view) is { } refused)
        {
            return refused;
        }

        if (ItemPage.Read(request, out var page) is { } malformed)
        {
            return malformed;
        }

        var predicates = ImmutableArray<Predicate>.Empty;
        if (request.Option("$filter") is { } filter && Predicate.Read(request, list, filter, out predicates) is { } wrong)
        {
            return wrong;
        }

        return store.Read(connection => predicates.IsEmpty
            ? ItemRow.After(connection, list.Id, page.After, page.Size + 1)
            : Matches(connection, list, predicates, page)) is { } rows
            ? Answer(request, list, view, page, rows)
            : Refusal.TooManyMatches;
    }

    private static GraphReply Answer(GraphRequest request, GraphList list, ItemView view, ItemPage page, List<ItemRow> rows)
    {
        var shown = rows.Take(page.Size).ToList();
        var nextLink =
            rows.Count > page.Size
                ? request.Address.With(request.Root, KeyValuePair.Create("$skiptoken", (string?)ItemPage.Token(shown[^1].Id)))
                : null;
        return Json.Page(
            $"{request.Root}/$metadata#sites('{Uri.EscapeDataString(list.SiteId)}')/lists('{list.Id}')/items",
            shown,
            (writer, row) => view.Write(writer, list, row, request.Root, alone: false),
            nextLink);
    }

    /// <summary>Null above the threshold. Only an indexed first condition narrows; anything else reads the whole list.</summary>
    private static List<ItemRow>? Matches(StoreConnection connection, GraphList list, ImmutableArray<Predicate> predicates, ItemPage page)
    {
        var first = predicates[0];
        var narrowed = first.Column.Indexed && first.Key is not null && first.Comparison != Comparison.Ne;
        var candidates = narrowed
            ? IndexedItems(connection, list.Id, first)
            : connection.All("SELECT id FROM item WHERE list = $1 AND deleted = 0 ORDER BY id LIMIT $2", row => row.GetInt64(0), list.Id,
                Threshold + 1);
        if (candidates.Count > Threshold)
        {
            return null;
        }

        return [.. candidates
            .Where(id => id > page.After)
            .Order()
            .Select(id => ItemRow.Find(connection, list.Id, id)!)
            .Where(row => predicates.All(p => p.Holds(Key(row, p.Column))))
            .Take(page.Size + 1)];
    }

    private static List<long> IndexedItems(StoreConnection connection, string list, Predicate predicate)
    {
        var table = predicate.Column.Unique ? "unique_value" : "indexed_value";
        var (condition, upper) = predicate.Comparison switch
        {
            Comparison.Eq => ("value = $3", null),
            Comparison.Lt => ("value < $3", null),
            Comparison.Le => ("value <= $3", null),
            Comparison.Gt => ("value > $3", null),
            Comparison.Ge => ("value >= $3", null),
            _ => ("value >= $3 AND value < $5", (string)predicate.Key! + "\U0010FFFF"),
        };
        var sql = $"SELECT item FROM {table} WHERE list = $1 AND name = $2 AND {condition} LIMIT $4";
        return upper is null
            ? connection.All(sql, row => row.GetInt64(0), list, predicate.Column.Name, predicate.Key, Threshold + 1)
            : connection.All(sql, row => row.GetInt64(0), list, predicate.Column.Name, predicate.Key, Threshold + 1, upper);
    }

    private static object? Key(ItemRow row, GraphColumn column)
    {
        using var fields = JsonDocument.Parse(row.Fields);
        return fields.RootElement.TryGetProperty(column.Name, out var value) ? new FieldValue(column, value).Key : null;
    }
}
