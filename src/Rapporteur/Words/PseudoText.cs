using System.Text;

namespace Rapporteur.Words;

/// <summary>Makes a sentence of the pseudo-language: accented letters, a third longer, in marks that show where it was cut.</summary>
internal static class PseudoText
{
    private const string Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private const string Accented = "ȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ";

    public static Sentence Of(Sentence english)
    {
        // What only sets its holes apart ("{{above}}, {{own}}") holds no word that could have been nailed in.
        if (!english.Pieces.Any(p => p.Text.Any(char.IsLetter)))
        {
            return english;
        }

        var padding = new string('·', Math.Max(1, english.Pieces.Sum(p => p.Text.Length) / 3));
        return english.With(Letters).Between("⟦", $"{padding}⟧");
    }

    private static string Letters(string text)
    {
        var accented = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var at = Plain.IndexOf(letter, StringComparison.Ordinal);
            accented.Append(at < 0 ? letter : Accented[at]);
        }

        return accented.ToString();
    }
}
