using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Two versions of a text laid beside each other: which passage of the later is which of the earlier, and which word which.
/// Parts of passages that were split or merged are found wherever they stand, and before moves are told. It does not matter
/// which draft is named first: swapped, it says the same the other way round.
/// </summary>
/// <remarks>
/// Bounded on any input: a passage is compared with at most 29 others, with all only where at most 400 pairs stand between
/// two that are found; what is left over then with some dozens more, and rows of a table with all of another where they make no
/// more than 40,000 pairs; of two texts whose words make more than 4,000,000 pairs only words that stand once tie them. What is
/// not found so is deleted and new ("replaced").
/// </remarks>
public sealed class Comparison
{
    private static readonly ConditionalWeakTable<Draft, ConcurrentDictionary<string, Lazy<Comparison>>> Remembered = [];

    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly WordLinks words;
    private readonly DocumentPairs documents;
    private readonly int[] changeOfEarlier;
    private readonly int[] changeOfLater;

    private Comparison(WordSequence earlier, WordSequence later, WordLinks words, List<PassageLink> links)
    {
        (this.earlier, this.later, this.words) = (earlier, later, words);
        Followed = new Followed(earlier, later, words);
        Changes = Changing.Of(earlier, later, links);
        documents = new DocumentPairs(links.Select(l => (earlier.Documents[l.Earlier], later.Documents[l.Later])));
        (changeOfEarlier, changeOfLater) = (new int[earlier.Count], new int[later.Count]);
        for (var change = 0; change < Changes.Length; change++)
        {
            foreach (var a in Changes[change].Earlier)
            {
                changeOfEarlier[a] = change;
            }

            foreach (var b in Changes[change].Later)
            {
                changeOfLater[b] = change;
            }
        }
    }

    /// <summary>What became of every passage, in the order of the later draft; what was deleted stands where it stood.</summary>
    public ImmutableArray<PassageChange> Changes { get; }

    /// <summary>The passages compared; a position counts through all the drafts of its side.</summary>
    public IReadOnlyList<Passage> Earlier => earlier.Passages;

    public IReadOnlyList<Passage> Later => later.Passages;

    internal Followed Followed { get; }

    internal WordSequence EarlierWords => earlier;

    internal WordSequence LaterWords => later;

    public static Comparison Of(Draft earlier, Draft later) => Of([earlier], [later]);

    /// <summary>Documents under one consultation and what became of them; each goes on in the one that holds most of it.</summary>
    public static Comparison Of(IReadOnlyList<Draft> earlier, IReadOnlyList<Draft> later)
    {
        var vocabulary = new Vocabulary();
        return Orientation.IsTurned(earlier, later)
            ? Compared(later, earlier, vocabulary).Turned()
            : Compared(earlier, later, vocabulary);
    }

    /// <summary>Two versions of a draft by the documents each is made of; compared once as long as the earlier one is there.</summary>
    public static Comparison OfVersions(Draft earlier, Draft later) => Remembered.GetOrCreateValue(earlier)
        .GetOrAdd(later.Hash, _ => new Lazy<Comparison>(() => Of(DraftDocuments.Of(earlier), DraftDocuments.Of(later)))).Value;

    public PassageChange OfEarlier(int position) => Changes[changeOfEarlier[position]];

    public PassageChange OfLater(int position) => Changes[changeOfLater[position]];

    /// <summary>Whether a later passage stands in the document that goes on from that of the earlier one.</summary>
    public bool InSameDocument(PassageLink link) => documents.GoesOn(earlier.Documents[link.Earlier], later.Documents[link.Later]);

    /// <summary>Which of the drafts of its side a passage stands in.</summary>
    public int DocumentOfEarlier(int position) => earlier.Documents[position];

    public int DocumentOfLater(int position) => later.Documents[position];

    /// <summary>The position of a passage of that document; -1 for none.</summary>
    public int PositionInEarlier(int document, PassageId? passage) => Position(earlier, document, passage);

    public int PositionInLater(int document, PassageId? passage) => Position(later, document, passage);

    /// <summary>The words of an earlier passage and what became of each.</summary>
    public IReadOnlyList<LinkedWord> WordsOfEarlier(int position) => Linked(earlier, position, words.To, later);

    /// <summary>The words of a later passage and where each comes from.</summary>
    public IReadOnlyList<LinkedWord> WordsOfLater(int position) => Linked(later, position, words.From, earlier);

    /// <summary>The words of a change that stand on one side only, removed and added, in their order.</summary>
    public (IReadOnlyList<string> Removed, IReadOnlyList<string> Added) Painted(PassageChange change) => (
        Unlinked(earlier, change.Earlier, words.To, later), Unlinked(later, change.Later, words.From, earlier));

    private static LinkedWord[] Linked(WordSequence side, int passage, int[] links, WordSequence other)
    {
        var linked = new LinkedWord[side.Length(passage)];
        for (var i = 0; i < linked.Length; i++)
        {
            var word = side.First(passage) + i;
            var ((start, end, next), there) = (side.Spans[word], links[word]);
            var holder = there < 0 ? -1 : other.Holders[there];
            linked[i] = holder < 0
                ? new LinkedWord(start, end, next, -1, -1, Same: false)
                : new LinkedWord(start, end, next, holder, there - other.First(holder), side.SameLetters(word, other, there));
        }

        return linked;
    }

    private static int Position(WordSequence side, int document, PassageId? passage) =>
        passage is { } id && document >= 0 && document < side.Drafts.Count && side.Drafts[document].PositionOf(id) is { } at
            ? side.Starts[document] + at
            : -1;

    private static List<string> Unlinked(WordSequence side, ImmutableArray<int> passages, int[] links, WordSequence other)
    {
        var unlinked = new List<string>();
        foreach (var passage in passages)
        {
            for (var word = side.First(passage); word < side.First(passage + 1); word++)
            {
                if (links[word] < 0 || !side.SameLetters(word, other, links[word]))
                {
                    unlinked.Add(side.Word(word).ToString());
                }
            }
        }

        return unlinked;
    }

    private static Comparison Compared(IReadOnlyList<Draft> from, IReadOnlyList<Draft> to, Vocabulary vocabulary)
    {
        var (earlier, later) = (new WordSequence(from, vocabulary), new WordSequence(to, vocabulary));
        var stems = new Stems(earlier, later, vocabulary);
        var equal = new EqualPassages(earlier, later, new TableRows(earlier, later, stems));
        var words = new WordLinks(earlier, later, vocabulary.Weights());
        for (var a = 0; a < earlier.Count; a++)
        {
            if (equal.To[a] >= 0 && earlier.Texts[a] == later.Texts[equal.To[a]] && equal.KeepsWords(a))
            {
                words.Equal(a, equal.To[a]);
            }
        }

        var headings = new TellingHeadings(earlier, later);
        var gathered = new Gathering(earlier, later, equal, words, headings, stems);
        var joined = new Joined(earlier, later, equal, gathered.Found);
        ListsRunOn.Join(earlier, later, stems, joined);
        Rewordings.Join(earlier, later, stems, joined);
        Introductions.Join(earlier, later, joined);
        SectionsGoOn.Join(earlier, later, stems, joined);
        StandIns.Join(earlier, later, headings, joined);
        Parts.Link(joined.Found, words, earlier, later);
        LeftoverRuns.Link(earlier, later, words);
        return new Comparison(earlier, later, words, Links.Of(earlier, later, equal, joined, gathered, words));
    }

    private Comparison Turned() => new(
        later, earlier, words.Turned(), [.. Changes.SelectMany(c => c.Links).Select(l => l with { Earlier = l.Later, Later = l.Earlier })]);
}
