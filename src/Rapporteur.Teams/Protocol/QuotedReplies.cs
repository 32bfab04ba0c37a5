using System.Text;
using System.Text.RegularExpressions;

namespace Rapporteur.Teams.Protocol;

/// <summary>
/// The messages of others that a message replies to or forwards, as Teams puts them into it: between marks, however deep they stand in
/// one another, or as a sign in the place of one that its entities describe. None of it is the writer's own.
/// </summary>
public static partial class QuotedReplies
{
    /// <summary>From the mark that begins a reply to the one that ends it, counting those between; what never ends is no word of one's
    /// own.</summary>
    public static string Without(string message)
    {
        var (own, from, depth) = (new StringBuilder(), 0, 0);
        foreach (Match mark in Quote().Matches(message))
        {
            if (depth == 0 && IsReply().IsMatch(mark.Value))
            {
                own.Append(message, from, mark.Index - from);
                depth = 1;
            }
            else if (depth > 0)
            {
                depth += mark.Value[1] == '/' ? -1 : 1;
                from = mark.Index + mark.Length;
            }
        }

        return depth > 0 ? own.ToString() : own.Append(message, from, message.Length - from).ToString();
    }

    /// <summary>Without the signs that stand for quoted messages.</summary>
    internal static string WithoutSigns(string message) => Sign().Replace(message, "");

    [GeneratedRegex(@"</?blockquote\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^<blockquote\b[^>]*schema\.skype\.com/(Reply|Forward)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex IsReply();

    [GeneratedRegex(@"<quoted\s[^<>]*messageId[^<>]*/?>(\s*</quoted\s*>)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sign();
}
