using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>The one filter on messages understood here (documented, message-delta): <c>receivedDateTime ge</c> an instant.</summary>
internal static partial class ReceivedSince
{
    public static GraphReply Unknown { get; } =
        Refusal.Of(400, "ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.");

    /// <summary>Empty where there is no filter; false where it is another.</summary>
    public static bool Read(string? filter, out string since)
    {
        var match = Filter().Match(filter ?? "");
        since = match.Groups["at"].Value;
        return filter is null || match.Success;
    }

    [GeneratedRegex(@"^receivedDateTime ge (?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z$", RegexOptions.ExplicitCapture)]
    private static partial Regex Filter();
}
