using System.Text;
using Rapporteur.Mail.Lines;

namespace Rapporteur.Mail.Cutting;

/// <summary>What we said in the thread, compared without spaces, signs and case, since quoting wraps lines anew.</summary>
internal sealed class OwnText
{
    // Shorter lines ("Yes", "4.") stand in any text.
    private const int LongEnough = 12;

    // A quote may lose its last lines, or gain one.
    private const double Share = 0.8;

    private const int Most = 1_000;

    private readonly string? said;

    public OwnText(IEnumerable<string> mails)
    {
        var all = string.Join('\n', mails);
        said = all.Length == 0 ? null : Bare(all);
    }

    /// <summary>Whether it is known what we said.</summary>
    public bool AreKnown => said is not null;

    public bool Hold(IEnumerable<Line> quoted)
    {
        if (said is null)
        {
            return false;
        }

        var (found, all) = (0, 0);
        foreach (var line in quoted.Take(Most).Select(l => Bare(l.Text)).Where(l => l.Length > 0))
        {
            all += line.Length;
            found += said.Contains(line, StringComparison.Ordinal) ? line.Length : 0;
        }

        return all >= LongEnough && found >= all * Share;
    }

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                bare.Append(char.ToLowerInvariant(c));
            }
        }

        return bare.ToString();
    }
}
