using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// What lets a host say which paragraphs it has open without saying their text: the first 64 bits of the SHA-256 of a
/// paragraph's folded text in UTF-8, as 16 lower-case hexadecimal digits. Somebody who has the text can compute it; nobody
/// gets a text from it that he could not guess whole.
/// </summary>
public static class Fingerprint
{
    public const int Length = 16;

    public static string Of(string paragraph) => OfFolded(QuotationMatch.FoldText(paragraph));

    /// <summary>The share of a draft's passages, from 0 to 1, that are among these paragraphs, their number typed or not.</summary>
    public static double Share(Draft draft, IReadOnlySet<string> paragraphs) =>
        draft.Passages.Length == 0
            ? 0
            : (double)draft.Passages.Count(p => PassageIndex.TextsOf(p).Any(t => paragraphs.Contains(OfFolded(t)))) / draft.Passages.Length;

    private static string OfFolded(string folded) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)))[..Length];
}
