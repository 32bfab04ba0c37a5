using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace Rapporteur.Graph.Register;

/// <summary>What it means for the entry when Graph did not do what was asked.</summary>
public enum FaultKind
{
    /// <summary>Too fast: nothing is known to be wrong, wait as told.</summary>
    Throttled,

    /// <summary>No answer, or one that leaves open whether it was done: look before doing it again.</summary>
    Lost,

    /// <summary>Not allowed, or not there: someone has to mend it; wait longer and longer.</summary>
    Denied,

    /// <summary>This one request is refused, whatever the reason.</summary>
    Refused,

    /// <summary>A delta token is too old: read everything.</summary>
    Gone,
}

/// <summary>Why Graph did not answer as hoped, in one sentence without any content, and how long it asked to be left alone.</summary>
public sealed record RegisterFault(FaultKind Kind, string Sentence, TimeSpan? RetryAfter = null)
{
    /// <summary>Null when the exception is no fault of Graph or the network (a bug, or the caller's own cancelling).</summary>
    public static RegisterFault? Of(Exception fault, CancellationToken cancellationToken) => fault switch
    {
        ApiException refused => Of(refused.ResponseStatusCode, RetryAfterOf(refused)),
        HttpRequestException => new(FaultKind.Lost, "Graph cannot be reached, or the connection broke before its answer."),
        HttpIOException => new(FaultKind.Lost, "The connection to Graph broke before its answer."),
        AuthenticationFailedException => new(FaultKind.Denied, "The sign-in to Graph failed: check the credential and the network."),
        JsonException => new(FaultKind.Lost, "Graph's answer could not be read."),
        OperationCanceledException when !cancellationToken.IsCancellationRequested => new(FaultKind.Lost, "Graph did not answer in time."),
        _ => null,
    };

    public static RegisterFault Of(int status, TimeSpan? retryAfter) => status switch
    {
        429 or 503 => new(FaultKind.Throttled, $"Graph asks to slow down ({status}).", retryAfter),
        401 => new(FaultKind.Denied, "Graph does not accept the sign-in (401): check the credential.", retryAfter),
        403 => new(FaultKind.Denied, "Graph refuses access (403): check the grant on the site.", retryAfter),
        404 => new(FaultKind.Denied, "The register or its drive is not there (404): provision it again.", retryAfter),
        410 => new(FaultKind.Gone, "The delta token is too old (410).", retryAfter),
        >= 400 and < 500 => new(FaultKind.Refused, $"Graph refuses the request ({status}).", retryAfter),
        _ => new(FaultKind.Lost, $"Graph failed ({status}); whether it was done is not known.", retryAfter),
    };

    public static RegisterFault Of(HttpStatusCode status, HttpResponseHeaders headers) =>
        Of((int)status, AskedWait.Of(headers) ?? Seconds(headers, "RateLimit-Reset"));

    // The client's two kinds of exception keep the headers in two places.
    private static TimeSpan? RetryAfterOf(ApiException refused) => refused is ServiceException { ResponseHeaders: { } own }
        ? AskedWait.Of(own)
        : AskedWait.Of(refused.ResponseHeaders);

    private static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && int.TryParse(values.FirstOrDefault(), out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
