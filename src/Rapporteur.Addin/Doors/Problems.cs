using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Intake;
using Rapporteur.Words;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// Refusals and faults as ProblemDetails (RFC 9457) with the refusal's <c>code</c> and, when there is one, its
/// <c>field</c>, in the reader's language: the one place where a "no" gets an HTTP status.
/// </summary>
public static class Problems
{
    /// <summary>What routing refuses before any of our code is asked; null when that status is not routing's.</summary>
    public static Refusal? OfRouting(int status) => status switch
    {
        StatusCodes.Status404NotFound => DoorRefusals.NoAddress,
        StatusCodes.Status405MethodNotAllowed => DoorRefusals.NoMethod,
        StatusCodes.Status415UnsupportedMediaType => DoorRefusals.NotJson,
        _ => null,
    };

    /// <summary>The answer, with the status of its kind where none is given.</summary>
    public static IResult Result(Refusal refusal, int? status = null) => new Problem(refusal, status ?? StatusOf(refusal));

    /// <summary>By its kind; a few have a status of their own in HTTP.</summary>
    public static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "sign-in" => StatusCodes.Status401Unauthorized,
        "no-method" => StatusCodes.Status405MethodNotAllowed,
        "too-often" => StatusCodes.Status429TooManyRequests,
        "not-json" => StatusCodes.Status415UnsupportedMediaType,
        "id-reused" => StatusCodes.Status422UnprocessableEntity,
        NotKept.RecordClosed or NotKept.NotRecorded => StatusCodes.Status503ServiceUnavailable,
        _ => refusal.Kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status400BadRequest,
        },
    };

    internal static ProblemDetails Of(Refusal refusal, int status, Language language)
    {
        var problem = new ProblemDetails
        {
            Title = refusal.In(language),
            Detail = refusal.In(language),
            Status = status,
            Extensions = { ["code"] = refusal.Code },
        };
        if (refusal.Field is { } field)
        {
            problem.Extensions["field"] = field;
        }

        return problem;
    }

    private sealed class Problem(Refusal refusal, int status) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => status;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            var language = ReadingLanguage.Of(httpContext);
            httpContext.Response.Headers.ContentLanguage = language.PageTag;
            return Results.Json(Of(refusal, status, language), ProblemJson.Plain.ProblemDetails, "application/problem+json", status)
                .ExecuteAsync(httpContext);
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class ProblemJson : JsonSerializerContext
{
    /// <summary>With only the escapes JSON demands: an answer is JSON, never part of a page.</summary>
    public static ProblemJson Plain => Made.Plain;

    // Apart, since the generated part must have been initialised before it is copied.
    private static class Made
    {
        internal static readonly ProblemJson Plain =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
