namespace Rapporteur.Drafts.Matching;

/// <summary>A word, or two one behind the other, as one number that no other word and no other two have.</summary>
internal static class WordSign
{
    // A dictionary lays the halves of a number over each other: unmixed, dozens of the pairs of a text would share each place in it.
    private const ulong Odd = 0x9E3779B97F4A7C15;

    public static long Of(int word) => Mixed((uint)word);

    public static long Of(int word, int next) => Mixed(((ulong)(word + 1) << 32) | (uint)next);

    // By an odd number, so that no two become one.
    private static long Mixed(ulong sign) => unchecked((long)(sign * Odd));
}
