using System.Net;
using System.Text.RegularExpressions;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// The words somebody wrote in a message of the chat: its HTML without marks, without whom it mentions and without the
/// message of another it replies to.
/// </summary>
internal static partial class MessageText
{
    public static string Of(string html)
    {
        var own = Reply().Replace(html, "");
        var lines = Break().Replace(Mention().Replace(own, ""), "\n");
        var text = WebUtility.HtmlDecode(Tag().Replace(lines, "")).Replace('\u00a0', ' ');
        return Empty().Replace(text, "\n").Trim();
    }

    [GeneratedRegex(@"<blockquote\b[^>]*schema\.skype\.com/(Reply|Forward)[^>]*>.*?</blockquote\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reply();

    [GeneratedRegex(@"<(at|attachment|script|style)\b[^>]*>.*?</(at|attachment|script|style)\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li|tr|h[1-6])\s*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Break();

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t]*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Empty();
}
