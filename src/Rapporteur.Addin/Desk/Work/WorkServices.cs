using Rapporteur.Overviews;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>The Secretariat's work on what was received: what it needs of the host, and its addresses.</summary>
public static class WorkServices
{
    public static void AddWork(this IServiceCollection services)
    {
        services.AddSingleton<IStemming, Stemming>();
        services.AddSingleton<OverviewIndex>();
        services.AddSingleton<SavedViews>();
    }

    public static void MapWork(this IEndpointRouteBuilder endpoints)
    {
        var desk = endpoints.MapGroup("/desk/{c}").ExcludeFromDescription();
        desk.MapOverview();
        desk.MapOneComment();
        desk.MapCommonPoints();
        desk.MapBrackets();
        desk.MapGlossary();
        desk.MapPhrases();
        desk.MapSummary();
    }
}
