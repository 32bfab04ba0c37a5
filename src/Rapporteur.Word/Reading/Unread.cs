namespace Rapporteur.Word.Reading;

/// <summary>
/// What a reader of the page sees and the passages do not hold, gathered while a document is read: each kind once, with what
/// names it. What is gathered is bounded, however many the file has.
/// </summary>
internal sealed class Unread
{
    private const int MostSentences = 20;
    private const int MostCounted = 1_000;
    private const int LongestName = 60;
    private readonly SortedSet<string> sentences = new(StringComparer.Ordinal);
    private readonly HashSet<string> more = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The sentences, the same for the same document.</summary>
    public IEnumerable<string> Sentences =>
        sentences.Concat(More)
            .Concat(counts.OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c =>
                    $"Not read as text: {c.Key} ({c.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)} in the document)."));

    private IEnumerable<string> More => more.Count == 0 ? []
        : [$"And {(more.Count == MostCounted ? "at least " : "")}{more.Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} more of these kinds, not named here."];

    public void NumberFormat(string format, string? language) =>
        Say(language is null
            ? $"Some numbers of the list number format \"{Named(format)}\" are not known here and are shown as digits."
            : $"Some numbers of the list number format \"{Named(format)}\" are not known here in the language \"{Named(language)}\" and " +
                $"are shown as digits.");

    public void LongMarker(int most) =>
        Say($"A list number longer than {most.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters is cut short.");

    public void NotesByPage(string kind) =>
        Say($"The {kind} begin their numbers anew on each page; where pages begin is not in the file, so they are numbered through.");

    /// <summary>Notes what <paramref name="printed"/> holds no character for and the file does.</summary>
    public void Symbols(string text, string printed, string? font)
    {
        if (printed.Contains('\uFFFD', StringComparison.Ordinal) && !text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            Say(font is null
                ? "Some symbols of a symbol font are not known and are shown as \uFFFD."
                : $"Some symbols of the font {Named(font)} are not known and are shown as \uFFFD.");
        }
    }

    public void Field(string name) => Say($"What the field {Named(name)} prints is not in the file and was not read.");

    public void FieldNeverEnded(string name) =>
        Say($"A field ({Named(name)}) begins and never ends; what stands after it is read as text, though a page may not show it.");

    public void Prompt(string words) => Say($"A content control that only shows its prompt is left out: \"{Named(words)}\".");

    public void Margins(string words) => Say($"Headers and footers are no passages: \"{Named(words)}\".");

    /// <summary>Counts a thing on the page whose words, if it has any, are not read.</summary>
    public void Thing(string kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;

    private void Say(string sentence)
    {
        if (sentences.Count < MostSentences)
        {
            sentences.Add(sentence);
        }
        else if (more.Count < MostCounted && !sentences.Contains(sentence))
        {
            more.Add(sentence);
        }
    }

    private static string Named(string name) => Wording.Tidy(name.Length <= LongestName ? name : name[..LongestName] + "…");
}
