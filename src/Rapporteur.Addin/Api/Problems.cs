using Microsoft.AspNetCore.Mvc;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Api;

/// <summary>
/// Refusals and faults as ProblemDetails (RFC 9457) with the refusal's <c>code</c> and, when there is one, its
/// <c>field</c>: the one place where a "no" gets an HTTP status.
/// </summary>
public static class Problems
{
    public static ProblemDetails SignIn { get; } = Of(new Refusal("sign-in", "Sign in first: this address tells nothing to those it does not know."));

    public static Refusal NotJson { get; } = new("not-json", "The body must be JSON: set Content-Type to application/json.");

    /// <summary>What routing refuses before any of our code is asked; null when that status is not routing's.</summary>
    public static Refusal? OfRouting(int status) => status switch
    {
        StatusCodes.Status404NotFound => new("no-address", "There is nothing at this address; /openapi/v1.json lists what there is."),
        StatusCodes.Status405MethodNotAllowed => new("no-method", "This address does not take that method; the header Allow names those it takes."),
        StatusCodes.Status415UnsupportedMediaType => NotJson,
        _ => null,
    };

    public static ProblemDetails Of(Refusal refusal)
    {
        var problem = new ProblemDetails
        {
            Title = refusal.Sentence,
            Detail = refusal.Sentence,
            Status = StatusOf(refusal.Code),
            Extensions = { ["code"] = refusal.Code },
        };
        if (refusal.Field is { } field)
        {
            problem.Extensions["field"] = field;
        }

        return problem;
    }

    public static IResult Result(Refusal refusal) => Of(refusal).AsResult();

    public static IResult AsResult(this ProblemDetails problem, int? status = null) =>
        Results.Json(Stamped(problem, status), ApiJson.Plain.ProblemDetails, "application/problem+json", status ?? problem.Status);

    private static ProblemDetails Stamped(ProblemDetails problem, int? status) =>
        status is null || problem.Status == status ? problem : new ProblemDetails { Title = problem.Title, Detail = problem.Detail, Status = status, Extensions = problem.Extensions };

    private static int StatusOf(string code) => code switch
    {
        "no-consultation" or "no-comment" or "no-return" or "no-receipt" or "no-passage" or "no-address" or "no-paper" or "no-draft-version"
            or "no-milestone" or "no-notice" or "not-late" => StatusCodes.Status404NotFound,
        "not-on-roster" or "may-not-comment" or "for-delegations" or "for-secretariat" or "for-focal-point" or "for-chair" or "not-yours" => StatusCodes.Status403Forbidden,
        "changed-since" or "already-withdrawn" or "withdrawn-since" or "already-sent" or "already-aligned" or "already-open" or "not-sent" or "not-approved"
            or "nothing-to-discard" or "nothing-to-submit" or "none-with-comments" or "read-only" or "no-draft" or "clock-back"
            or "not-to-clear" or "other-plan" or "plan-not-approved" or "closing-passed" => StatusCodes.Status409Conflict,
        "no-method" => StatusCodes.Status405MethodNotAllowed,
        "id-reused" => StatusCodes.Status422UnprocessableEntity,
        "too-large" => StatusCodes.Status413PayloadTooLarge,
        "not-json" => StatusCodes.Status415UnsupportedMediaType,
        "no-account" => StatusCodes.Status404NotFound,
        "not-of-delegation" or "question-waits" or "no-question" or "account-taken" or "own-account" => StatusCodes.Status409Conflict,
        NotKept.RecordClosed or NotKept.NotRecorded => StatusCodes.Status503ServiceUnavailable,
        "sign-in" => StatusCodes.Status401Unauthorized,
        _ => StatusCodes.Status400BadRequest,
    };
}
