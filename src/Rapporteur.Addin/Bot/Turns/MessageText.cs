using System.Net;
using System.Text;
using System.Text.RegularExpressions;

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
        var own = Unseen().Replace(WithoutReplies(html), "");
        var named = Mention().Replace(own, m => ofBot(m.Groups["id"].Value, m.Groups["name"].Value) ? "" : m.Groups["name"].Value);
        var text = WebUtility.HtmlDecode(Tag().Replace(Break().Replace(named, "\n"), "")).Replace('\u00a0', ' ');
        return Empty().Replace(text, "\n").Trim();
    }

    // From the mark that begins a reply to the one that ends it, counting those between; what never ends is no word of one's own.
    private static string WithoutReplies(string html)
    {
        var (own, from, depth) = (new StringBuilder(), 0, 0);
        foreach (Match mark in Quote().Matches(html))
        {
            if (depth == 0 && IsReply().IsMatch(mark.Value))
            {
                own.Append(html, from, mark.Index - from);
                depth = 1;
            }
            else if (depth > 0)
            {
                depth += mark.Value[1] == '/' ? -1 : 1;
                from = mark.Index + mark.Length;
            }
        }

        return depth > 0 ? own.ToString() : own.Append(html, from, html.Length - from).ToString();
    }

    [GeneratedRegex(@"</?blockquote\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^<blockquote\b[^>]*schema\.skype\.com/(Reply|Forward)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex IsReply();

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
