using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using NodaTime.Text;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Graph.Register;

/// <summary>What came of one item: null when it was created.</summary>
public sealed record CreateAnswer(RegisterItem Item, RegisterFault? Fault);

/// <summary>What came of a batch, and how many units Graph said are left for how long; null when it said nothing.</summary>
public sealed record BatchAnswer(ImmutableArray<CreateAnswer> Answers, UnitsLeft? Left);

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

    private static readonly string[] Fields = ["fields($select=Key,Kind,At,Payload)"];

    private Microsoft.Graph.Sites.Item.Lists.Item.Items.ItemsRequestBuilder Items => graph.Sites[place.SiteId].Lists[place.ListId].Items;

    public async Task<BatchAnswer> CreateAsync(IReadOnlyList<RegisterItem> items, CancellationToken cancellationToken)
    {
        var batch = new BatchRequestContentCollection(graph);
        var ids = new List<string>(items.Count);
        foreach (var item in items)
        {
            ids.Add(await batch.AddBatchRequestStepAsync(Items.ToPostRequestInformation(Write(item))));
        }

        var response = await graph.Batch.PostAsync(batch, cancellationToken);
        var answers = ImmutableArray.CreateBuilder<CreateAnswer>(items.Count);
        UnitsLeft? left = null;
        for (var i = 0; i < items.Count; i++)
        {
            using var part = await response.GetResponseByIdAsync(ids[i]);
            answers.Add(new CreateAnswer(items[i], part switch
            {
                null => new RegisterFault(FaultKind.Lost, "Graph left a part of a batch unanswered."),
                { IsSuccessStatusCode: true } => null,
                _ => RegisterFault.Of(part.StatusCode, part.Headers),
            }));
            left = UnitsLeft.Least(left, part);
        }

        return new BatchAnswer(answers.MoveToImmutable(), left);
    }

    /// <summary>Null when no item has this key.</summary>
    public async Task<RegisterItem?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var found = await Items.GetAsync(
            c =>
            {
                c.QueryParameters.Filter = $"fields/Key eq '{key.Replace("'", "''", StringComparison.Ordinal)}'";
                c.QueryParameters.Expand = Fields;
            },
            cancellationToken);
        return found?.Value is [var item, ..] ? Read(item) : null;
    }

    /// <summary>The page behind a link of the page before; everything from the beginning with null.</summary>
    public async Task<DeltaPage> ReadAsync(string? link, CancellationToken cancellationToken)
    {
        var delta = Items.Delta;
        var page = link is null
            ? await delta.GetAsDeltaGetResponseAsync(c => c.QueryParameters.Expand = Fields, cancellationToken)
            : await delta.WithUrl(Own(link)).GetAsDeltaGetResponseAsync(cancellationToken: cancellationToken);
        return new DeltaPage(
            [.. (page?.Value ?? []).Select(i => Listed(i))], page?.OdataNextLink, page?.OdataDeltaLink);
    }

    private static ListedItem Listed(ListItem item) =>
        item.AdditionalData.ContainsKey("deleted") ? new(item.Id!, null, Deleted: true) : new(item.Id!, Read(item), Deleted: false);

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
                ["Kind"] = item.Kind,
                ["At"] = InstantPattern.ExtendedIso.Format(item.At),
                ["Payload"] = item.Payload,
            },
        },
    };

    // Null for what is no item of ours: someone has put something else into the list.
    private static RegisterItem? Read(ListItem item)
    {
        var fields = item.Fields?.AdditionalData;
        var at = InstantPattern.ExtendedIso.Parse(Text("At"));
        return at.Success && Text("Key") is { Length: > 0 } key && Text("Kind") is { Length: > 0 } kind
            ? new RegisterItem(key, kind, at.Value, Text("Payload"))
            : null;

        // The client makes dates and ids of texts that look like them.
        string Text(string name) => fields is not null && fields.TryGetValue(name, out var value) ? value switch
        {
            string text => text,
            DateTimeOffset instant => InstantPattern.ExtendedIso.Format(NodaTime.Instant.FromDateTimeOffset(instant)),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        } : "";
    }
}
