using System.Text.RegularExpressions;

namespace Rapporteur.Mail;

/// <summary>
/// Whether few words say that the answer stands further down, within the old mail and often in a colour of its own ("our answers in red
/// below"): it was taken for the old mail with the rest, and a person has to look.
/// </summary>
internal static partial class Pointing
{
    private const int FewWords = 400;

    public static bool Below(string words) => words.Length <= FewWords && Elsewhere().IsMatch(words);

    [GeneratedRegex(
        @"\b(below|in-?line|in (red|blue|green|bold|capitals|colou?r|yellow))\b"
        + @"|ci-dessous|ci-après|dans le (texte|corps)|\ben (rouge|bleu|vert|gras|jaune|couleur)\b"
        + @"|\bниже\b|в тексте|красным|синим|зел[её]ным|жирным|ж[её]лтым",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
