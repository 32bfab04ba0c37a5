using System.Globalization;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Items;

/// <summary>One list item: created, read, updated, deleted.</summary>
internal sealed class ItemRequests(GraphStore store, ListCatalogue catalogue, LocalGraphOptions options, TimeProvider time)
{
    /// <summary>
    /// Documented (listitem-create): 201 with the item and its ETag; the page shows no fields. Reported: a value taken in a unique column
    /// is 400 invalidRequest. Nothing is written when anything is refused. Ids grow and are never used twice (remembered).
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

        if (!body.TryGetProperty("fields", out var fields))
        {
            return Refusal.Invalid("The request has no 'fields' object.");
        }

        if (FieldRules.Read(list, fields, creating: true, out var values) is { } refused)
        {
            return refused;
        }

        var at = Stamp.Text(time.GetUtcNow());
        var by = request.Principal.ToString();
        var draft = new ItemRow
        {
            Id = 0,
            Tag = Identifiers.Tag(),
            Version = 1,
            Created = at,
            Modified = at,
            Author = by,
            Editor = by,
            Fields = FieldSet.Merge("{}", values),
            Deleted = false,
            Change = 0,
        };
        var row = await store.WriteAsync(connection => ItemWriting.Create(connection, list, draft, values));
        return row is null
            ? UniqueViolation()
            : GraphReply.Created(writer => ItemView.Plain.Write(writer, list, row, request.Root, alone: true)).With("ETag", row.ETag);
    }

    /// <summary>Documented (listitem-get): 200 with an ETag header, 404 itemNotFound.</summary>
    public GraphReply Get(GraphRequest request)
    {
        if (catalogue.Find(request["site"], request["list"]) is not { } list)
        {
            return Refusal.NotFound;
        }

        if (ItemView.Read(request, list, out var view) is { } refused)
        {
            return refused;
        }

        return Id(request) is { } id && store.Read(connection => ItemRow.Find(connection, list.Id, id)) is { } row
            ? GraphReply.Ok(writer => view.Write(writer, list, row, request.Root, alone: true)).With("ETag", row.ETag)
            : Refusal.NotFound;
    }

    /// <summary>Documented (listitem-update): 200 with the fieldValueSet; If-Match is optional, a mismatch is 412.</summary>
    public async Task<GraphReply> UpdateAsync(GraphRequest request)
    {
        if (catalogue.Find(request["site"], request["list"]) is not { } list || Id(request) is not { } id)
        {
            return Refusal.NotFound;
        }

        if (request.ReadBody(out var body) is { } unreadable)
        {
            return unreadable;
        }

        if (FieldRules.Read(list, body, creating: false, out var values) is { } refused)
        {
            return refused;
        }

        var at = Stamp.Text(time.GetUtcNow());
        return await store.WriteAsync(connection =>
        {
            if (ItemRow.Find(connection, list.Id, id) is not { } before)
            {
                return Refusal.NotFound;
            }

            if (EntityTag.Check(request.Header("If-Match"), before.ETag, options) is { } mismatch)
            {
                return mismatch;
            }

            var next =
                before with
                {
                    Version = before.Version + 1,
                    Modified = at,
                    Editor = request.Principal.ToString(),
                    Fields = FieldSet.Merge(before.Fields, values)
                };
            return ItemWriting.Update(connection, list, before, next, values) is { } row
                ? GraphReply.Ok(
                    writer =>
                        FieldSet.Write(writer, row, null,
                            $"{request.Root}/$metadata#sites('{Uri.EscapeDataString(list.SiteId)}')/lists('{list.Id}')/items('{row.Id}')/fields/$entity")).With("ETag", row.ETag)
                : UniqueViolation();
        });
    }

    /// <summary>Documented (listitem-delete): 204; If-Match is optional, a mismatch is 412.</summary>
    public async Task<GraphReply> DeleteAsync(GraphRequest request)
    {
        if (catalogue.Find(request["site"], request["list"]) is not { } list || Id(request) is not { } id)
        {
            return Refusal.NotFound;
        }

        var at = Stamp.Text(time.GetUtcNow());
        return await store.WriteAsync(connection =>
        {
            if (ItemRow.Find(connection, list.Id, id) is not { } row)
            {
                return Refusal.NotFound;
            }

            if (EntityTag.Check(request.Header("If-Match"), row.ETag, options) is { } mismatch)
            {
                return mismatch;
            }

            ItemWriting.Delete(connection, list, row with { Modified = at, Deleted = true, Fields = "{}" });
            return GraphReply.NoContent;
        });
    }

    /// <summary>Documented (csdl listItemVersion): ids "1.0", "2.0", the newest first; fields are not kept here.</summary>
    public GraphReply Versions(GraphRequest request)
    {
        if (catalogue.Find(request["site"], request["list"]) is not { } list
            || Id(request) is not { } id
            || store.Read(connection => ItemRow.Find(connection, list.Id, id)) is not { } row)
        {
            return Refusal.NotFound;
        }

        var older = store.Read(connection => ItemWriting.Versions(connection, list.Id, id));
        return Json.Page(
            $"{request.Root}/$metadata#sites('{Uri.EscapeDataString(list.SiteId)}')/lists('{list.Id}')/items('{id}')/versions",
            [new ItemVersion(row.Version, row.Modified, row.Editor), .. older],
            (writer, version) => version.Write(writer));
    }

    private static long? Id(GraphRequest request) =>
        long.TryParse(request["item"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private GraphReply UniqueViolation() => Refusal.Of(options.UniqueViolationStatus, "invalidRequest", Refusal.UniqueViolation);
}
