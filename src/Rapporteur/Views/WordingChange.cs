namespace Rapporteur.Views;

/// <summary>What a wording takes away from the words it is for and what it puts there, in folded words, without those around that
/// stay.</summary>
internal sealed record WordingChange(string Gone, string Come)
{
    public static WordingChange Of(string before, string after)
    {
        var (old, fresh) = (before.Split(' '), after.Split(' '));
        var shorter = Math.Min(old.Length, fresh.Length);
        var start = 0;
        while (start < shorter && old[start] == fresh[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && old[^(end + 1)] == fresh[^(end + 1)])
        {
            end++;
        }

        return new(string.Join(' ', old[start..^end]), string.Join(' ', fresh[start..^end]));
    }

    /// <summary>Whether both take the same words away and put others there.</summary>
    public bool Meets(WordingChange other) => this != other && (Holds(Gone, other.Gone) || Holds(other.Gone, Gone));

    private static bool Holds(string text, string words) =>
        words.Length > 0 && $" {text} ".Contains($" {words} ", StringComparison.Ordinal);
}
