using System.Globalization;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Throttling;

namespace Rapporteur.LocalGraph.Door;

/// <summary>
/// The way of one request, alone or part of a batch: find its route, charge it, let a planned fault strike, answer it.
/// </summary>
internal sealed class Dispatcher(GraphRoutes routes, GrantCheck grants, ResourceUnitLedger ledger, FaultPlan faults, TimeProvider time)
{
    private const string GatewayPage =
        "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>The service is not available</h1></body></html>";

    public async Task<GraphReply> AnswerAsync(GraphRequest request)
    {
        var unknown = routes.Find(request, out var route, out var named);
        if (unknown is not null)
        {
            ledger.Charge("unknown", 1);
            return unknown;
        }

        var charge = ledger.Charge(route.Kind, route.Units(named));
        var reply = charge.Over
            ? Refusal.Throttled(charge.ResetSeconds)
            : await WithFaultsAsync(named, struck => AllowedAsync(route, struck));
        return charge.Near ? Budget(reply, charge) : reply;
    }

    /// <summary>Also the way of a batch's envelope, which is not itself charged.</summary>
    public async Task<GraphReply> WithFaultsAsync(GraphRequest request, Func<GraphRequest, Task<GraphReply>> answer)
    {
        if (faults.Take(request.Method, request.Address.Path) is not { } rule)
        {
            return await answer(request);
        }

        var done = rule.AfterCommit || rule.Fault == Fault.Dropped ? await answer(request) : null;
        switch (rule.Fault)
        {
            case Fault.Latency:
                await Task.Delay(TimeSpan.FromMilliseconds(rule.DelayMilliseconds), time, request.Aborted);
                return done ?? await answer(request);
            case Fault.NoAnswer:
                await Task.Delay(Timeout.InfiniteTimeSpan, time, request.Aborted);
                return new GraphReply(StatusCodes.Status504GatewayTimeout) { Dropped = true };
            case Fault.Dropped:
                return new GraphReply(StatusCodes.Status504GatewayTimeout) { Dropped = true };
            case Fault.Gone:
                return Refusal.Of(410, "resyncChangesApplyDifferences",
                    "Resync required. Replace any local items with the server's version (including deletes).")
                    .With("Location", request.Root + request.Address.Path);
            case Fault.Repeated or Fault.EmptyPage:
                return await answer(request with { Struck = rule.Fault });
            case Fault.Status:
                return RetryAfter(Planned(rule.Status), rule);
            case Fault.Page:
                return RetryAfter(new GraphReply(rule.Status) { Page = (rule.PageType, rule.PageBody ?? GatewayPage) }, rule);
            default:
                throw new InvalidOperationException($"The fault {rule.Fault} has no behaviour.");
        }
    }

    private GraphReply RetryAfter(GraphReply planned, FaultRule rule) => rule.RetryAfterSeconds is not { } seconds ? planned
        : planned.With("Retry-After", rule.RetryAfterAsDate
            ? time.GetUtcNow().AddSeconds(seconds).ToString("r", CultureInfo.InvariantCulture)
            : seconds.ToString(CultureInfo.InvariantCulture));

    private Task<GraphReply> AllowedAsync(GraphRoute route, GraphRequest request) =>
        grants.Refuses(route, request) is { } refused ? Task.FromResult(refused) : route.AnswerAsync(request);

    private static GraphReply Planned(int status) => status switch
    {
        409 => Refusal.Of(409, "resourceModified", "The resource has changed since the caller last read it; usually an eTag mismatch"),
        429 => Refusal.Of(429, "activityLimitReached", "Application has been throttled."),
        503 => Refusal.Of(503, "serviceNotAvailable", "The service is temporarily unavailable."),
        502 => Refusal.Of(502, "UnknownError", "Bad gateway"),
        504 => Refusal.Of(504, "UnknownError", "Gateway timeout"),
        _ => Refusal.Of(status, "generalException", "General exception while processing"),
    };

    private static GraphReply Budget(GraphReply reply, Charge charge) => reply
        .With("RateLimit-Limit", charge.Limit.ToString(CultureInfo.InvariantCulture))
        .With("RateLimit-Remaining", charge.Remaining.ToString(CultureInfo.InvariantCulture))
        .With("RateLimit-Reset", charge.ResetSeconds.ToString(CultureInfo.InvariantCulture));
}
