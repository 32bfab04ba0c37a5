namespace Rapporteur.Addin.Doors;

/// <summary>
/// The HTTP border: what nobody expected is logged with the request's id and answered with a sentence and that id, never
/// with what went wrong inside.
/// </summary>
public static partial class FaultBorder
{
    public static void UseFaultBorder(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            await SayWhyAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }
        }
        catch (BadFormException) when (!context.Response.HasStarted)
        {
            await Problems.Result(DoorRefusals.BadForm).ExecuteAsync(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Problems.Result(RequestLimits.TooLong(context, bad) ?? DoorRefusals.BadRequest, bad.StatusCode).ExecuteAsync(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && NotKept.Of(fault) is { } refusal)
        {
            Failed(app.Logger, fault, context.TraceIdentifier);
            await Problems.Result(refusal).ExecuteAsync(context);
        }
#pragma warning disable CA1031 // One of the three borders: anything else ends here.
        catch (Exception fault) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            Failed(app.Logger, fault, context.TraceIdentifier);
            await Problems.Result(DoorRefusals.Fault(context.TraceIdentifier), StatusCodes.Status500InternalServerError)
                .ExecuteAsync(context);
        }
    });

    // Routing answers with a bare status; a program at an address of ours gets a sentence with it.
    private static Task SayWhyAsync(HttpContext context)
    {
        var path = context.Request.Path;
        return !context.Response.HasStarted && context.Response.ContentType is null
            && (path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/local", StringComparison.Ordinal))
            && Problems.OfRouting(context.Response.StatusCode) is { } refusal
            ? Problems.Result(refusal).ExecuteAsync(context)
            : Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {TraceId} failed")]
    private static partial void Failed(ILogger logger, Exception fault, string traceId);
}
