using Rapporteur.Addin.Api;
using Rapporteur.Drafts;

namespace Rapporteur.Addin.Pane;

/// <summary>How a delegate would cite a place: <c>Part 1, 14 (iii), “the words”</c>.</summary>
public static class PlaceWords
{
    public static string Of(PlaceView place) => place.Scope switch
    {
        PlaceScope.Document => "The whole document",
        PlaceScope.Section => $"The whole of {place.Label}",
        PlaceScope.Words => $"{place.Label}, “{place.Quotation?.Exact}”",
        PlaceScope.Term => place.Label is null ? $"Wherever “{place.Term}” occurs" : $"Wherever “{place.Term}” occurs in {place.Label}",
        PlaceScope.Between => place.Label is null ? "Before the first passage" : $"After {place.Label}",
        _ => place.Label ?? "",
    };
}
