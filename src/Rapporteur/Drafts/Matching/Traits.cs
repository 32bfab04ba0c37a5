using System.Text;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// What a passage keeps in whatever language it is written: its kind and level, the ordinal it is printed with, its cell, the numbers
/// and names in its text, and how long it is.
/// </summary>
internal sealed class Traits
{
    private const string Cyrillic = "абвгдежзиклмнопрстуфхцчшщэюя";
    private const int MostKept = 24;

    private readonly Passage passage;
    private readonly string ordinal;
    private readonly SortedSet<string> numbers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);

    public Traits(Passage passage)
    {
        this.passage = passage;
        ordinal = OrdinalOf(passage);
        Length = passage.Text.Length;
        Read(passage.Text);
    }

    public int Length { get; }

    /// <summary>The numbers in its text; empty where it has none.</summary>
    public string Figures => string.Join(' ', numbers);

    /// <summary>Whether they say of themselves that they are not the same passage.</summary>
    public bool Denies(Traits other) => passage.Kind != other.passage.Kind
        || (numbers.Count > 0 && other.numbers.Count > 0 && !numbers.Overlaps(other.numbers));

    /// <summary>How much speaks for the two being one passage; below nought it rather is none.</summary>
    public double Likeness(Traits other, double usual)
    {
        var score = (passage.Kind == other.passage.Kind ? 2.0 : -3.0) + (passage.Level == other.passage.Level ? 1 : -1)
            + Ordinals(other) + Numbers(other) + Math.Min(2, names.Count(other.names.Contains));
        if (passage.Path.Cell is { } cell && cell == other.passage.Path.Cell)
        {
            score += 3;
        }

        var stretch = Math.Log((Length + 10) / ((other.Length + 10) * usual));
        return score - Math.Min(4, 4 * stretch * stretch);
    }

    private double Ordinals(Traits other) => (ordinal.Length, other.ordinal.Length) switch
    {
        (0, 0) => 0,
        (0, _) or (_, 0) => -1,
        _ => ordinal == other.ordinal ? 1 : -1,
    };

    private double Numbers(Traits other)
    {
        if (numbers.Count == 0 || other.numbers.Count == 0)
        {
            return numbers.Count == other.numbers.Count ? 0 : -1;
        }

        var shared = (double)numbers.Count(other.numbers.Contains);
        var share = shared / (numbers.Count + other.numbers.Count - shared);
        return (4 * share) - (2 * (1 - share));
    }

    // "(a)", "a)" and "а)" are the first of a list in any language; a heading is known by its number.
    private static string OrdinalOf(Passage passage) => Same(passage.Marker.Length > 0 ? passage.Marker
        : passage.Kind == PassageKind.Heading ? passage.Path.Steps.LastOrDefault().Number ?? "" : "");

    private static string Same(string printed)
    {
        var kept = new string([.. printed.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
        return kept.Length == 1 && Cyrillic.IndexOf(kept[0], StringComparison.Ordinal) is >= 0 and < 26 and var at
            ? $"{(char)('a' + at)}"
            : kept;
    }

    private void Read(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsWithinNumber(text, at)))
            {
                at++;
            }

            if (at > from)
            {
                Keep(text[from..at]);
            }
            else
            {
                at++;
            }
        }
    }

    // Thousands are parted by a comma, a point or a space.
    private static bool IsWithinNumber(string text, int at) => at > 0 && char.IsAsciiDigit(text[at - 1])
        && text[at] is ',' or '.' or '\u00A0' or '\u202F' or ' ' && at + 3 < text.Length
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));

    private void Keep(string word)
    {
        if (char.IsAsciiDigit(word[0]) && numbers.Count < MostKept)
        {
            numbers.Add(new string([.. word.Where(char.IsAsciiDigit)]).TrimStart('0') is { Length: > 0 } number ? number : "0");
        }
        else if (char.IsUpper(word[0]) && word.Length > 1 && names.Count < MostKept && word.All(c => c < '\u0250'))
        {
            names.Add(Plain(word));
        }
    }

    private static string Plain(string word) => new(
    [
        .. Canonical.Composed(word).Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant),
    ]);
}
