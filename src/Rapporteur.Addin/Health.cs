using Rapporteur.Record;

namespace Rapporteur.Addin;

/// <summary>Live: the process answers. Ready: the journal can be read. Nothing of what it holds is told.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        endpoints.MapGet("/health/ready", async (IJournal journal, CancellationToken cancellationToken) =>
        {
            await journal.ConsultationsAsync(cancellationToken);
            return Results.Json(new { status = "ready" });
        }).ExcludeFromDescription();
    }
}
