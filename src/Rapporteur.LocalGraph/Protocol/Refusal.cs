using System.Globalization;
using Rapporteur.LocalGraph.Setup;

namespace Rapporteur.LocalGraph.Protocol;

/// <summary>
/// Every "no" LocalGraph gives. The codes are those of Graph's error page (documented); where a text is quoted it is the
/// one reported from the real service, because callers have nothing else to tell two of them apart.
/// </summary>
internal static class Refusal
{
    /// <summary>Reported (n8n, UK Export Finance): the exact text is the only discriminator.</summary>
    public const string UniqueViolation = "One or more fields with unique constraints already has the provided value.";

    public static GraphReply BadRequest(string message) => Of(400, "BadRequest", message);

    public static GraphReply Invalid(string message) => Of(400, "invalidRequest", message);

    public static GraphReply NotSupported(string message) => Of(400, "notSupported", message);

    public static GraphReply NotFound { get; } = Of(404, "itemNotFound", "The resource could not be found.");

    public static GraphReply AccessDenied { get; } = Of(403, "accessDenied", "Access denied");

    public static GraphReply NameTaken { get; } = Of(409, "nameAlreadyExists", "The specified item name already exists.");

    /// <summary>Documented: an entity tag without its quotes.</summary>
    public static GraphReply MalformedEntityTag { get; } =
        Of(400, "invalidRequest", "The expression 'If-Match' is not a valid entity tag.", "malformedEntityTag");

    /// <summary>Reported: the threshold of 5,000 appears as a throttle without Retry-After, even with Prefer.</summary>
    public static GraphReply TooManyMatches { get; } = Of(429, "activityLimitReached", "The request has been throttled");

    /// <summary>Reported: the text of the 400 for a filter on a column without an index.</summary>
    public static GraphReply NotIndexed(string column) => Invalid(
        $"Field '{column}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: " +
        $"HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.");

    public static GraphReply UnknownField(string column) =>
        Invalid($"Field '{column}' is not recognized: the field name is not recognized.");

    public static GraphReply EtagMismatch(LocalGraphOptions options) =>
        Of(412, options.EtagMismatchCode, "ETag does not match current item's value.", "entityTagDoesNotMatch");

    public static GraphReply Unauthenticated(string message) =>
        Of(401, "InvalidAuthenticationToken", message).With("WWW-Authenticate", "Bearer");

    public static GraphReply Throttled(int seconds) =>
        Of(429, "activityLimitReached", "Application has been throttled.")
            .With("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));

    public static GraphReply Of(int status, string code, string message, string? inner = null) =>
        new(status) { Error = new GraphError(code, message, inner) };
}
