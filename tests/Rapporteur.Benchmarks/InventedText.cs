namespace Rapporteur.Benchmarks;

/// <summary>Text of a stated length that differs from number to number and is always the same for one.</summary>
internal static class InventedText
{
    private static readonly string[] All =
    [
        "cooperation", "border", "management", "return", "voluntary", "education", "region", "migration", "capacity", "technical",
        "support", "communities", "host", "priorities", "ministers", "dialogue", "labour", "skills", "travel", "documents",
        "in", "the", "of", "and", "with", "for", "to", "on", "including", "where", "appropriate",
    ];

    public static string Of(int number, int words)
    {
        var random = new Random(number);
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => All[random.Next(All.Length)]));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
