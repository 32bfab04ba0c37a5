using System.Net;
using System.Text.RegularExpressions;

namespace Rapporteur.Teams.Protocol;

/// <summary>
/// Somebody named in a message: how the message marks it, where the channel says so, the name, and whether it is the bot.
/// </summary>
internal sealed partial record Mention(string? Marked, string? Name, bool OfBot)
{
    /// <summary>The text with this mention as a person reads it: the name without its marks, nothing where the bot was called.</summary>
    public string In(string text) => Marked is { Length: > 0 } marked
        ? text.Replace(marked, OfBot ? "" : NameIn(marked), StringComparison.Ordinal)
        : Marks().Replace(text, m => Same(m.Groups["name"].Value) ? OfBot ? "" : Name! : m.Value);

    private string NameIn(string marked) => Name is { Length: > 0 } name ? name : WebUtility.HtmlDecode(Marks().Replace(marked, "${name}"));

    private bool Same(string name) =>
        Name is { Length: > 0 } mine && string.Equals(WebUtility.HtmlDecode(name).Trim(), mine.Trim(), StringComparison.Ordinal);

    [GeneratedRegex("<at(\\s[^<>]*)?>(?<name>[^<>]*)</at\\s*>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
