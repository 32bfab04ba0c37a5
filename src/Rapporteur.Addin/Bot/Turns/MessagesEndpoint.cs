using System.Text.Json.Nodes;
using Rapporteur.Addin.Api;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Bot.Protocol;
using Rapporteur.Addin.Local;

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
        endpoints.MapPost("/api/messages", TakeAsync).ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(
        HttpContext context, BotSettings settings, InboundTokens tokens, LocalGuard guard, Answers answers, Connector connector, Answered answered, ILogger<Answers> log)
    {
        var (activity, status) = await ReadAsync(context.Request);
        if (activity is null)
        {
            return Results.StatusCode(status);
        }

        if (await FaultAsync(context, activity, settings, tokens, guard) is { } fault)
        {
            Refused(log, fault);
            return Results.Unauthorized();
        }

        switch (activity.Type)
        {
            case "invoke":
                return await InvokeAsync(activity, answers, context.RequestAborted);
            case "message" when activity is { Id: { } id, ConversationId: { } conversation, ServiceUrl: { } service }:
                if (!answered.Before(conversation, id))
                {
                    var card = await answers.MessageAsync(activity, context.RequestAborted);
                    await connector.SendAsync(service, activity.TenantId, conversation, Reply(activity, card), context.RequestAborted);
                }

                return Results.Ok();
            case "installationUpdate" when activity.Text("action") is "add" && activity is { ConversationId: { } conversation, ServiceUrl: { } service, IsPersonal: true }:
                await connector.SendAsync(service, activity.TenantId, conversation, Reply(activity, Answers.Welcome(Tongue.Of(activity.Locale))), context.RequestAborted);
                return Results.Ok();
            default:
                return Results.Ok();
        }
    }

    private static async Task<IResult> InvokeAsync(Activity activity, Answers answers, CancellationToken cancellationToken)
    {
        if (activity.Name != "adaptiveCard/action")
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        var card = await answers.ActionAsync(activity, cancellationToken);
        return Results.Text(new JsonObject { ["statusCode"] = 200, ["type"] = Card.ContentType, ["value"] = card.Content.DeepClone() }.ToJsonString(), "application/json");
    }

    // The summary is what a notification shows; it holds no comment's text.
    private static Activity Reply(Activity activity, Card card)
    {
        var reply = activity.Answer("message");
        reply.Json["summary"] = card.Fallback;
        reply.Json["attachments"] = new JsonArray(card.Attachment());
        return reply;
    }

    private static async Task<string?> FaultAsync(HttpContext context, Activity activity, BotSettings settings, InboundTokens tokens, LocalGuard guard)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        return settings.AppId is null && authorization.Length == 0
            ? guard.Allows(context) && ServiceAddress.IsHere(activity.ServiceUrl) ? null : "unsigned, and not of this machine"
            : await tokens.FaultAsync(authorization, activity, context.RequestAborted);
    }

    private static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        using var whole = new MemoryStream();
        var buffer = new byte[8_192];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
        {
            await whole.WriteAsync(buffer.AsMemory(0, read), request.HttpContext.RequestAborted);
            if (whole.Length > MostBytes)
            {
                return (null, StatusCodes.Status413PayloadTooLarge);
            }
        }

        return (Activity.Read(whole.ToArray()), StatusCodes.Status400BadRequest);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused: {Why}.")]
    private static partial void Refused(ILogger log, string why);
}
