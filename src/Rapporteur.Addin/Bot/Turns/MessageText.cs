using System.Net;
using System.Text.RegularExpressions;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// The words somebody wrote in a message of the chat: its HTML without marks, with the names it mentions but for the bot's,
/// and without the message of another it replies to, however deep quotations stand in one another.
/// </summary>
internal static partial class MessageText
{
    /// <param name="html">The message as it stands.</param>
    /// <param name="ofBot">Whether a mention, by its number in the message and its name, calls the bot.</param>
    public static string Of(string html, Func<string, string, bool> ofBot)
    {
        var own = Unseen().Replace(QuotedReplies.Without(html), "");
        var named = Mention().Replace(own, m => ofBot(m.Groups["id"].Value, m.Groups["name"].Value) ? "" : m.Groups["name"].Value);
        var text = WebUtility.HtmlDecode(Tag().Replace(Break().Replace(named, "\n"), "")).Replace('\u00a0', ' ');
        return Empty().Replace(text, "\n").Trim();
    }

    [GeneratedRegex(@"<(attachment|script|style)\b[^>]*>.*?</(attachment|script|style)\s*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<at(\s[^<>]*?id\s*=\s*[""']?(?<id>[^""'<>\s]*)[^<>]*|\s[^<>]*)?>(?<name>.*?)</at\s*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li|tr|h[1-6])\s*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Break();

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t]*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Empty();
}
