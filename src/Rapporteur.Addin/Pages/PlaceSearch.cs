using Rapporteur.Addin.Doors;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pages;

/// <summary>What the one search offers beside a field that asks for a place; for whoever is on the roster.</summary>
public static class PlaceSearch
{
    public static void MapPlaces(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/places/{c}", OfferAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> OfferAsync(string c, string? q, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.CurrentDraft is not { } draft ? Problems.Result(refusal ?? Refusals.NoDraft)
            : Page.Of<PlaceOffers>(nameof(PlaceOffers.Hits), Search.InDraft(draft, q ?? "", ReadingLanguage.Of(context))
                .SelectMany(hit => Offered(draft.Draft, hit)).Take(Search.MostPassages).ToList());
    }

    // A heading is itself and what stands under it.
    private static IEnumerable<Hit> Offered(Draft draft, Hit hit) =>
        hit.Passage is { } id && draft.Find(id) is { Kind: PassageKind.Heading }
            ? [hit with { Place = Place.At(id) }, hit with { Place = Place.Section(id) }]
            : [hit];
}
