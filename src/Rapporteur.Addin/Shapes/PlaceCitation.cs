using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Shapes;

/// <summary>How a delegate would cite a place that is shown.</summary>
public static class PlaceCitation
{
    public static string Place(this Language language, PlaceView place) =>
        language.Place(place.Scope, place.Label, place.Quotation?.Exact, place.Term);
}
