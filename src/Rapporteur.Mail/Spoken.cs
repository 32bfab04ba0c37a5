using System.Globalization;
using System.Text;
using Rapporteur.Arrivals;
using Rapporteur.Words;

namespace Rapporteur.Mail;

/// <summary>The language and direction of a mail's words: what they look like before what the mail says.</summary>
internal static class Spoken
{
    public static MailText In(MailText words, string? declared)
    {
        var language = LanguageGuess.Of(words.Kept) ?? Known(declared);
        return words with { Language = language, RightToLeft = Script.DirectionOf(words.Kept) == TextDirection.RightToLeft };
    }

    private static string? Known(string? tag)
    {
        var first = tag?.Split(',', ';', '-')[0].Trim().ToLowerInvariant();
        return first is { Length: 2 } && Ascii.IsValid(first) && first.All(char.IsLetter)
            && CultureInfo.GetCultureInfo(first) is { ThreeLetterISOLanguageName.Length: 3 } ? first : null;
    }
}
