using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using NodaTime.Text;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Graph.Register;

/// <summary>What came of one item: null when it was created.</summary>
public sealed record CreateResponse(RegisterItem Item, RegisterFault? Fault);

/// <summary>What came of a batch, and how many units Graph said are left for how long; null when it said nothing.</summary>
public sealed record BatchResponse(ImmutableArray<CreateResponse> Responses, UnitsLeft? Left);

/// <summary>A page of what changed. Exactly one of the links is there: more to read now, or where to read on next time.</summary>
public sealed record DeltaPage(ImmutableArray<ListedItem> Items, string? NextLink, string? DeltaLink);

/// <summary>
/// The append-only list in SharePoint. Items are created and read, never changed; a create is refused when its key is
/// taken. Faults of Graph come as the client's exceptions, except inside a batch, where each item has its own.
/// </summary>
public sealed class RegisterList(GraphServiceClient graph, RegisterPlace place)
{
    /// <summary>The most that Graph takes in one batch.</summary>
    public const int LargestBatch = 20;

    private static readonly string[] Fields = ["fields($select=Key,At,Payload)"];

    private Microsoft.Graph.Sites.Item.Lists.Item.Items.ItemsRequestBuilder Items => graph.Sites[place.SiteId].Lists[place.ListId].Items;

    public async Task<BatchResponse> CreateAsync(IReadOnlyList<RegisterItem> items, CancellationToken cancellationToken)
    {
        // The client writes each request into a block of 128 kB that goes back when its content is disposed of, which it leaves to others.
        var requests = items.Select(i => Items.ToPostRequestInformation(Write(i))).ToList();
        try
        {
            return await CreateAsync(items, requests, cancellationToken);
        }
        finally
        {
            requests.ForEach(r => r.Content?.Dispose());
        }
    }

    private async Task<BatchResponse> CreateAsync(
        IReadOnlyList<RegisterItem> items, List<RequestInformation> requests, CancellationToken cancellationToken)
    {
        var batch = new BatchRequestContentCollection(graph);
        var ids = new List<string>(items.Count);
        foreach (var request in requests)
        {
            ids.Add(await batch.AddBatchRequestStepAsync(request));
        }

        var response = await graph.Batch.PostAsync(batch, cancellationToken);
        var answers = ImmutableArray.CreateBuilder<CreateResponse>(items.Count);
        UnitsLeft? left = null;
        for (var i = 0; i < items.Count; i++)
        {
            using var part = await response.GetResponseByIdAsync(ids[i]);
            answers.Add(new CreateResponse(items[i], part switch
            {
                null => new RegisterFault(FaultKind.Lost, "Graph left a part of a batch unanswered."),
                { IsSuccessStatusCode: true } => null,
                _ => RegisterFault.Of(part.StatusCode, part.Headers),
            }));
            left = UnitsLeft.Least(left, part);
        }

        return new BatchResponse(answers.MoveToImmutable(), left);
    }

    /// <summary>Null when no item has this key.</summary>
    public async Task<RegisterItem?> FindAsync(string key, CancellationToken cancellationToken)
    {
        using var found = await JsonAsync(
            Items.ToGetRequestInformation(c =>
            {
                c.QueryParameters.Filter = $"fields/Key eq '{key.Replace("'", "''", StringComparison.Ordinal)}'";
                c.QueryParameters.Expand = Fields;
            }),
            cancellationToken);
        return Values(found).Select(Read).FirstOrDefault(i => i is not null);
    }

    public Task ReachAsync(CancellationToken cancellationToken) =>
        graph.Sites[place.SiteId].Lists[place.ListId].GetAsync(c => c.QueryParameters.Select = ["id"], cancellationToken);

    /// <summary>The page behind a link of the page before; everything from the beginning with null.</summary>
    public async Task<DeltaPage> ReadAsync(string? link, CancellationToken cancellationToken)
    {
        using var page = await JsonAsync(
            link is null
                ? Items.Delta.ToGetRequestInformation(c => c.QueryParameters.Expand = Fields)
                : Items.Delta.WithUrl(Own(link)).ToGetRequestInformation(),
            cancellationToken);
        return new DeltaPage([.. Values(page).Select(Listed)], Text(page.RootElement, "@odata.nextLink"),
            Text(page.RootElement, "@odata.deltaLink"));
    }

    // Read as it stands: the client's own model makes dates and numbers of texts that look like them, keys among them.
    private async Task<JsonDocument> JsonAsync(RequestInformation request, CancellationToken cancellationToken)
    {
        await using var stream = await graph.RequestAdapter.SendPrimitiveAsync<Stream>(request, cancellationToken: cancellationToken);
        return await JsonDocument.ParseAsync(stream.Told(), cancellationToken: cancellationToken);
    }

    private static JsonElement.ArrayEnumerator Values(JsonDocument page) =>
        page.RootElement.TryGetProperty("value", out var items) && items.ValueKind == JsonValueKind.Array
            && items.EnumerateArray().All(i => i.ValueKind == JsonValueKind.Object)
            ? items.EnumerateArray()
            : throw new JsonException("A page of the register holds no items.");

    private static ListedItem Listed(JsonElement item) =>
        new(Text(item, "id") ?? throw new JsonException("An item of the register has no id."), Read(item),
            item.TryGetProperty("deleted", out _));

    // The bearer must not follow a link to another host.
    private string Own(string link) =>
        new Uri(link).Authority == new Uri(graph.RequestAdapter.BaseUrl!).Authority
            ? link
            : throw new InvalidOperationException($"A page of the register points to another host, {new Uri(link).Authority}.");

    private static ListItem Write(RegisterItem item) => new()
    {
        Fields = new FieldValueSet
        {
            AdditionalData = new Dictionary<string, object>
            {
                ["Key"] = item.Key,
                ["At"] = InstantPattern.ExtendedIso.Format(item.At),
                ["Payload"] = item.Payload,
            },
        },
    };

    // Null for what is no item of ours: someone has put something else into the list.
    private static RegisterItem? Read(JsonElement item) =>
        item.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Object
        && Text(fields, "Key") is { } key && Text(fields, "At") is { } written
        && InstantPattern.ExtendedIso.Parse(written) is { Success: true } at
            ? new RegisterItem(key, at.Value, Text(fields, "Payload") ?? "")
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
