using System.Text.Json.Nodes;
using Rapporteur.Addin.Doors;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// POST /api/messages, the Bot Framework's address: a token of the channel, or an unsigned activity of this machine in
/// local mode with the start-up secret; anything else is 401. Messages are answered through the Connector, invokes in the
/// response; nothing here waits for Graph. A message that comes twice is answered once.
/// </summary>
public static partial class MessagesEndpoint
{
    private const int MostBytes = 262_144;

    public static void MapMessages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(WorkKinds.ChannelAddress, TakeAsync).ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(
        HttpContext context, BotSettings settings, InboundTokens tokens, Activities activities, ChatRate rate, ILogger<Replies> log)
    {
        var signed = context.Request.Headers.Authorization.Count > 0;
        if (!signed && (settings.AppId is not null || context.RequestServices.GetService<LocalGuard>()?.Allows(context) != true))
        {
            Refused(log, "unsigned, and not of this machine");
            return Results.Unauthorized();
        }

        var (activity, status) = await ReadAsync(context.Request);
        if (activity is null)
        {
            return Results.StatusCode(status);
        }

        string? fault;
        try
        {
            fault = signed ? await tokens.FaultAsync(context.Request.Headers.Authorization, activity, context.RequestAborted)
                : ServiceAddress.IsHere(activity.ServiceUrl) ? null
                : "unsigned, and to be answered elsewhere";
        }
        catch (IOException)
        {
            // Nobody can be told from anybody before the keys are here; the channel delivers it again.
            NoKeys(log, settings.OpenIdMetadata);
            context.Response.Headers.RetryAfter = "5";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (fault is not null)
        {
            Refused(log, fault);
            return Results.Unauthorized();
        }

        if (await rate.WaitAsync($"{activity.TenantId}/{activity.SenderId}", context.RequestAborted) is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var here = new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        if (activity.Type != "invoke")
        {
            await activities.TakeAsync(activity, here, context.RequestAborted);
            return Results.Ok();
        }

        var (answer, after) = await activities.InvokeAsync(activity, here, context.RequestAborted);
        if (after is not null)
        {
            context.Response.OnCompleted(after);
        }

        return answer is null
            ? Results.StatusCode(StatusCodes.Status501NotImplemented)
            : Results.Text(answer.ToJsonString(Activity.Written), "application/json");
    }

    private static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request)
    {
        var (bytes, tooLong) = await BodyReader.BytesAsync(request, MostBytes, request.HttpContext.RequestAborted);
        return tooLong ? (null, StatusCodes.Status413PayloadTooLarge) : (Activity.Read(bytes.Span), StatusCodes.Status400BadRequest);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel's keys could not be had from {Address}; an activity was put off.")]
    private static partial void NoKeys(ILogger log, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused: {Why}.")]
    private static partial void Refused(ILogger log, string why);
}
