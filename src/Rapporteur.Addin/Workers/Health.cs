using Rapporteur.Addin.Doors;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Live: the process answers. Ready: everything is open, the journal can be read and added to, and every worker is at work.
/// Nothing of what it holds is told.
/// </summary>
public static class Health
{
    private const string Full = "not everything can be recorded at the moment";

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        endpoints.MapGet("/health/ready",
            async (IJournalStore journal, AtWork work, RecordState record, StartUp start, CancellationToken cancellationToken) =>
            await WhyNotAsync(journal, work, record, start, cancellationToken) is { } why
                ? Results.Json(new { status = "not ready", why }, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Json(new { status = "ready" })).ExcludeFromDescription();
    }

    private static async Task<string?> WhyNotAsync(IJournalStore journal, AtWork work, RecordState record, StartUp start,
        CancellationToken cancellationToken)
    {
        if (work.Ended is { } worker)
        {
            return $"the worker {worker} has ended";
        }

        if (!start.IsSaid || record.Closed is not null)
        {
            return record.Closed is null ? "not everything is open yet" : "the host is read-only; the log says why";
        }

        try
        {
            await journal.ConsultationsAsync(cancellationToken);
            var (failing, justNow) = record.Writing;
            if (justNow)
            {
                return Full;
            }

            if (failing)
            {
                // Nobody may come to try while it is not ready.
                await journal.ProbeAsync(cancellationToken);
                record.Worked();
            }

            return null;
        }
        catch (JournalException)
        {
            return Full;
        }
    }
}
