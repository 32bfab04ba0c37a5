using System.Text.RegularExpressions;

namespace Rapporteur.Mail;

/// <summary>What subjects say by their beginnings and ends.</summary>
internal static partial class Subjects
{
    public static bool IsForward(string subject) => Forward().IsMatch(subject);

    /// <summary>
    /// What a subject says where the mail itself says nothing: all of a new one, of an answer's what its sender marked as the whole
    /// message ("EOM"). Empty where it says nothing.
    /// </summary>
    public static string Said(string subject) =>
        Ended().Match(subject) is { Success: true, Index: var end } ? Prefix().Replace(subject[..end], "").Trim()
        : Prefix().IsMatch(subject) || IsForward(subject) ? ""
        : subject;

    [GeneratedRegex(@"\s*[(\[<]?(eom|без текста|sans texte)[)\]>]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Ended();

    [GeneratedRegex(@"^\s*(\[[^\]]{1,40}\]\s*)?((re|aw|sv|antw|ответ|отв|رد|回复|答复)(\[\d{1,2}\])?\s*[:：]\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^\s*(\[[^\]]{1,40}\]\s*)?(fwd?|wg|tr|rv|enc|i|doorst|vs|vl|pd|ilt|пересл|fwd? ?\d)\s*[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex Forward();
}
