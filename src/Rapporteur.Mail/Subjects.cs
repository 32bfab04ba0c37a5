using System.Text.RegularExpressions;

namespace Rapporteur.Mail;

/// <summary>The beginnings of subjects by which writers of mails mark a forward.</summary>
internal static partial class Subjects
{
    public static bool IsForward(string subject) => Forward().IsMatch(subject);

    [GeneratedRegex(@"^\s*(\[[^\]]{1,40}\]\s*)?(fwd?|wg|tr|rv|enc|i|doorst|vs|vl|pd|ilt|пересл|fwd? ?\d)\s*[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex Forward();
}
