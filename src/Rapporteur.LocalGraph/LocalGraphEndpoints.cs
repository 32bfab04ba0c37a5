using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.LocalGraph.Door;
using Rapporteur.LocalGraph.Drives;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Mail;
using Rapporteur.LocalGraph.Throttling;

namespace Rapporteur.LocalGraph;

/// <summary>
/// Maps LocalGraph below a prefix: <c>/v1.0</c> as Graph answers, of <c>/beta</c> the grants on a list, the pre-authenticated file
/// addresses, and for tests <c>/_local/usage</c> (GET, DELETE to begin counting anew), <c>/_local/faults</c> (GET, POST one rule,
/// DELETE) and <c>/_local/mail</c> (GET: every e-mail that was sent, also those kept nowhere; POST to <c>/_local/mail/MAILBOX</c>:
/// one arrives there now, as a mail server would bring it).
/// </summary>
public static class LocalGraphEndpoints
{
    private static readonly JsonSerializerOptions LocalJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The group of all its endpoints, so that a host may add its own guard.</summary>
    public static RouteGroupBuilder MapLocalGraph(this IEndpointRouteBuilder endpoints, string prefix = "/graph")
    {
        var group = endpoints.MapGroup(prefix);
        group.Map("/v1.0/{**path}", (HttpContext context, GraphDoor door) => door.HandleAsync(context, prefix));
        group.Map("/beta/{**path}", (HttpContext context, GraphDoor door) => door.HandleAsync(context, prefix, "beta"));
        MapFiles(group, prefix);
        MapLocal(group);
        return group;
    }

    private static void MapFiles(RouteGroupBuilder group, string prefix)
    {
        group.MapGet("/_download/{ticket}", (string ticket, FileAddresses files) => files.Download(ticket));
        group.MapPut("/_upload/{id}", async (HttpContext context, string id, FileAddresses files, GraphDoor door) =>
        {
            var caller = GraphDoor.CallerOf(context, prefix);
            await door.WriteAsync(context, await files.PutAsync(context, id, caller), caller);
        });
        group.MapGet("/_upload/{id}", (HttpContext context, string id, FileAddresses files, GraphDoor door) =>
            door.WriteAsync(context, files.Status(id), GraphDoor.CallerOf(context, prefix)));
        group.MapDelete("/_upload/{id}", async (HttpContext context, string id, FileAddresses files, GraphDoor door) =>
            await door.WriteAsync(context, await files.CancelAsync(id), GraphDoor.CallerOf(context, prefix)));
    }

    private static void MapLocal(RouteGroupBuilder group)
    {
        var local = group.MapGroup("/_local").AddEndpointFilter(async (context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<GraphDoor>().KnowsSecret(context.HttpContext.Request)
                ? await next(context)
                : Results.StatusCode(StatusCodes.Status401Unauthorized));
        local.MapGet("/usage", (ResourceUnitLedger ledger) => Results.Json(ledger.Usage, LocalJson));
        local.MapDelete("/usage", (ResourceUnitLedger ledger) => ledger.Reset());
        local.MapGet("/mail", (MailRequests mail) => Results.Json(mail.Delivered(), LocalJson));
        local.MapPost("/mail/{mailbox}", async (string mailbox, HttpRequest request, MailDelivery delivery) =>
        {
            using var mime = new MemoryStream((int)(request.ContentLength ?? 0));
            await request.Body.CopyToAsync(mime, request.HttpContext.RequestAborted);
            var id = await delivery.DeliverAsync(mailbox, GraphDoor.WholeOf(mime));
            return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
        });
        local.MapGet("/faults", (FaultPlan plan) => Results.Json(plan.Rules, LocalJson));
        local.MapDelete("/faults", (FaultPlan plan) => plan.Clear());
        local.MapPost("/faults", async (HttpRequest request, FaultPlan plan) =>
        {
            try
            {
                plan.Add((await request.ReadFromJsonAsync<FaultRule>(LocalJson, request.HttpContext.RequestAborted))!);
                return Results.NoContent();
            }
            catch (Exception wrong) when (wrong is JsonException or System.Text.RegularExpressions.RegexParseException)
            {
                return Results.BadRequest();
            }
        });
    }
}
