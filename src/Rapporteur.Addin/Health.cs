using Rapporteur.Addin.Workers;
using Rapporteur.Record;

namespace Rapporteur.Addin;

/// <summary>Live: the process answers. Ready: the journal can be read and every worker is at work. Nothing of what it holds is told.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        endpoints.MapGet("/health/ready", async (IJournal journal, AtWork work, CancellationToken cancellationToken) =>
        {
            if (work.Ended is { } worker)
            {
                return Results.Json(new { status = "not ready", why = $"the worker {worker} has ended" }, statusCode: StatusCodes.Status503ServiceUnavailable);
            }

            await journal.ConsultationsAsync(cancellationToken);
            return Results.Json(new { status = "ready" });
        }).ExcludeFromDescription();
    }
}
