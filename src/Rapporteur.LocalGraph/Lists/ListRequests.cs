using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Sites;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Lists;

/// <summary>Lists: made by the provisioning principal, read by both.</summary>
internal sealed partial class ListRequests(GraphStore store, ListCatalogue catalogue, TimeProvider time)
{
    /// <summary>
    /// Documented (list-create): 201. Reported: a <c>name</c> is refused (docs PR 2663), a display name in use is 409
    /// nameAlreadyExists (corso 5005). All columns are checked before anything is made.
    /// </summary>
    public async Task<GraphReply> CreateAsync(GraphRequest request)
    {
        if (request.ReadBody(out var body) is { } unreadable)
        {
            return unreadable;
        }

        if (Check(body, out var title, out var columns) is { } refused)
        {
            return refused;
        }

        var id = Guid.NewGuid().ToString();
        var created = Stamp.Text(time.GetUtcNow());
        var refusal = await store.WriteAsync(connection =>
        {
            if (GraphSite.Find(connection, request["site"]) is not { } site)
            {
                return Refusal.NotFound;
            }

            if (connection.Any("SELECT 1 FROM list WHERE site = $1 AND title = $2", site.Id, title))
            {
                return Refusal.NameTaken;
            }

            connection.Execute(
                "INSERT INTO list (id, site, name, title, description, created) VALUES ($1, $2, $3, $4, $5, $6)",
                id, site.Id, title, title, body.Text("description") ?? "", created);
            foreach (var column in columns)
            {
                ColumnRequests.Insert(connection, id, column);
            }

            return null;
        });
        if (refusal is not null)
        {
            return refusal;
        }

        catalogue.Reload();
        var list = catalogue.Find(request["site"], id)!;
        return GraphReply.Created(writer => list.Write(writer, request.Root, withColumns: false));
    }

    /// <summary>Documented (list-list); <c>$filter=displayName eq '…'</c> is reported to work and is the only filter here.</summary>
    public GraphReply List(GraphRequest request)
    {
        if (store.Read(connection => GraphSite.Find(connection, request["site"])) is not { } site)
        {
            return Refusal.NotFound;
        }

        var lists = catalogue.Of(site.Id);
        if (request.Option("$filter") is { } filter)
        {
            if (DisplayNameFilter().Match(filter) is not { Success: true } match)
            {
                return Refusal.Invalid("Lists can be filtered by displayName eq '…' only.");
            }

            var title = match.Groups["title"].Value.Replace("''", "'", StringComparison.Ordinal);
            lists = [.. lists.Where(l => l.Title.Equals(title, StringComparison.OrdinalIgnoreCase))];
        }

        return Json.Page(
            $"{request.Root}/$metadata#sites('{Uri.EscapeDataString(site.Id)}')/lists",
            lists,
            (writer, list) => list.Write(writer, null, WantsColumns(request)));
    }

    /// <summary>Documented (list-get): by id or title, columns when expanded.</summary>
    public GraphReply Get(GraphRequest request) =>
        catalogue.Find(request["site"], request["list"]) is { } list
            ? GraphReply.Ok(writer => list.Write(writer, request.Root, WantsColumns(request)))
            : Refusal.NotFound;

    private static bool WantsColumns(GraphRequest request) =>
        request.Option("$expand")?.StartsWith("columns", StringComparison.OrdinalIgnoreCase) == true;

    private static GraphReply? Check(JsonElement body, out string title, out ImmutableArray<GraphColumn> columns)
    {
        (title, columns) = (body.Text("displayName") ?? "", []);
        if (body.Text("name") is not null)
        {
            return Refusal.Invalid("Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'");
        }

        if (string.IsNullOrWhiteSpace(title) || title.Length > ColumnRules.LongestLine)
        {
            return Refusal.Invalid("A list needs a 'displayName' of at most 255 characters.");
        }

        if (body.TryGetProperty("list", out var facet) && facet.Text("template") is { } template and not "genericList")
        {
            return Refusal.NotSupported($"The list template '{template}' is not part of LocalGraph; it has 'genericList'.");
        }

        if (!body.TryGetProperty("columns", out var definitions) || definitions.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var definition in definitions.EnumerateArray())
        {
            if (ColumnRules.Read(definition, out var column) is { } refused)
            {
                return refused;
            }

            if (columns.Any(c => c.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase)))
            {
                return Refusal.NameTaken;
            }

            columns = columns.Add(column);
        }

        return columns.Count(c => c.Indexed) > ColumnRules.MostIndexes
            ? Refusal.Invalid($"A list can have at most {ColumnRules.MostIndexes} indexed columns.")
            : null;
    }

    [GeneratedRegex(@"^\s*displayName\s+eq\s+'(?<title>(?:[^']|'')*)'\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex DisplayNameFilter();
}
