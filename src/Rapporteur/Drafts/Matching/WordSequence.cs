namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Drafts laid one behind the other as they are compared: the words of all their passages in one row, and where each passage
/// begins in it. A passage's label is no part of its words.
/// </summary>
internal sealed class WordSequence
{
    // With the white space behind it, hardly ever more: the list of the words is not made anew again and again.
    private const int LettersOfWord = 6;
    private readonly int[] letters;
    private readonly int[] words;
    private readonly int[] first;
    private int[]? headings;

    public WordSequence(IReadOnlyList<Draft> drafts, Vocabulary vocabulary)
    {
        Drafts = drafts;
        Starts = [.. drafts.Select((_, document) => drafts.Take(document).Sum(d => d.Passages.Length))];
        Passages = new Passage[drafts.Sum(d => d.Passages.Length)];
        Documents = new int[Passages.Length];
        for (var document = 0; document < drafts.Count; document++)
        {
            drafts[document].Passages.CopyTo(Passages, Starts[document]);
            Documents.AsSpan(Starts[document], drafts[document].Passages.Length).Fill(document);
        }

        first = new int[Passages.Length + 1];
        var spans = new List<WordSpan>(Passages.Sum(p => p.Text.Length) / LettersOfWord);
        for (var passage = 0; passage < Passages.Length; passage++)
        {
            WordSpans.Of(Passages[passage].Text, spans);
            first[passage + 1] = spans.Count;
        }

        Spans = [.. spans];
        (letters, words) = (new int[Spans.Length], new int[Spans.Length]);
        Holders = new int[Spans.Length];
        Texts = new int[Passages.Length];
        for (var passage = 0; passage < Passages.Length; passage++)
        {
            var text = Passages[passage].Text;
            for (var word = first[passage]; word < first[passage + 1]; word++)
            {
                (letters[word], words[word]) = vocabulary.Number(text.AsSpan(Spans[word].Start, Spans[word].End - Spans[word].Start));
                Holders[word] = passage;
            }

            Texts[passage] = vocabulary.Text(letters.AsMemory(first[passage], Length(passage)), Kind(passage));
        }
    }

    public IReadOnlyList<Draft> Drafts { get; }

    /// <summary>The first passage of each of the drafts.</summary>
    public int[] Starts { get; }

    public Passage[] Passages { get; }

    /// <summary>For each passage which of the drafts it stands in.</summary>
    public int[] Documents { get; }

    /// <summary>Where each word is in its passage's text.</summary>
    public WordSpan[] Spans { get; }

    /// <summary>The passage of each word.</summary>
    public int[] Holders { get; }

    /// <summary>For each passage the number of its whole text.</summary>
    public int[] Texts { get; }

    /// <summary>For each passage the heading it stands under, itself for one; -1 before the first.</summary>
    public int[] Headings => headings ??= HeadingsOver();

    public int Count => Passages.Length;

    public ReadOnlySpan<int> All => words;

    /// <summary>The first word of a passage; of the passage after the last, the number of words.</summary>
    public int First(int passage) => first[passage];

    public int Length(int passage) => first[passage + 1] - first[passage];

    public ReadOnlySpan<int> Of(int passage) => words.AsSpan(first[passage], Length(passage));

    /// <summary>How many words the number takes that is typed before a passage ("24.", "3.7)"); less where it is all there is.</summary>
    public int NumberOf(int passage)
    {
        var (words, number) = (Length(passage), 0);
        while (number + 2 < words && Word(first[passage] + number) is [>= '0' and <= '9', ..]
            && Word(first[passage] + number + 1) is "." or ")")
        {
            number += 2;
        }

        return number;
    }

    /// <summary>Whether the letters of two words are the same too.</summary>
    public bool SameLetters(int word, WordSequence other, int there) => letters[word] == other.letters[there];

    public ReadOnlySpan<char> Word(int word) => Passages[Holders[word]].Text.AsSpan(Spans[word].Start, Spans[word].End - Spans[word].Start);

    /// <summary>Passages of two kinds are never one.</summary>
    public LineKind Kind(int passage) => Passages[passage].Kind switch
    {
        PassageKind.TableCell => LineKind.Cell,
        PassageKind.Footnote => LineKind.Note,
        _ => LineKind.Text,
    };

    private int[] HeadingsOver()
    {
        var over = new int[Count];
        for (var at = 0; at < over.Length; at++)
        {
            over[at] = Passages[at].Kind == PassageKind.Heading ? at : at > 0 ? over[at - 1] : -1;
        }

        return over;
    }
}
