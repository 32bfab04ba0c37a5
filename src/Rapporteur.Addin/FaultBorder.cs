using Rapporteur.Addin.Api;

namespace Rapporteur.Addin;

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
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Problems.Of(new("bad-request", "The request cannot be read; check its address, headers and body.")).AsResult(bad.StatusCode).ExecuteAsync(context);
        }
#pragma warning disable CA1031 // One of the three borders: anything else ends here.
        catch (Exception fault) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            Failed(app.Logger, fault, context.TraceIdentifier);
            await Problems.Of(new("fault", $"Something went wrong here and was noted as {context.TraceIdentifier}; nothing you wrote is lost, send it again."))
                .AsResult(StatusCodes.Status500InternalServerError).ExecuteAsync(context);
        }
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {TraceId} failed")]
    private static partial void Failed(ILogger logger, Exception fault, string traceId);
}
