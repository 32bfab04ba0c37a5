using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>
/// The passages of one version of a document in document order, frozen: a draft read once is never derived again from
/// its file. <see cref="Hash"/> is the SHA-256 of its <c>passages.json</c>, lower-case hexadecimal.
/// </summary>
public sealed class Draft
{
    private readonly Dictionary<PassageId, int> positions;
    private readonly Lazy<PassageIndex> index;
    private readonly Lazy<CitationIndex> citations;
    private readonly Lazy<LabelIndex> typed;
    private readonly Lazy<ImmutableArray<SearchText>> searched;
    private readonly ConcurrentDictionary<string, Labels> labels = new();

    public Draft(string hash, ImmutableArray<Passage> passages)
    {
        Hash = hash;
        Passages = passages;
        positions = new Dictionary<PassageId, int>(passages.Length);
        for (var position = 0; position < passages.Length; position++)
        {
            positions[passages[position].Id] = position;
        }

        index = new Lazy<PassageIndex>(() => new PassageIndex(this));
        citations = new Lazy<CitationIndex>(() => new CitationIndex(this));
        typed = new Lazy<LabelIndex>(() => new LabelIndex(this));
        searched = new Lazy<ImmutableArray<SearchText>>(() => [.. Passages.Select(p => SearchText.Of(p.Text))]);
    }

    public string Hash { get; }

    internal PassageIndex Index => index.Value;

    internal CitationIndex Citations => citations.Value;

    internal LabelIndex Typed => typed.Value;

    /// <summary>The text of each passage as it is searched, in document order.</summary>
    internal ImmutableArray<SearchText> Searched => searched.Value;

    public ImmutableArray<Passage> Passages { get; }

    /// <summary>What its passages are called in that language; worded once.</summary>
    public Labels In(Language language) =>
        labels.GetOrAdd(language.Tag, static (_, it) => new Labels(it.Draft, it.Language), (Draft: this, Language: language));

    /// <summary>
    /// The passage somebody names by its label in that language, else in any; capitals and spaces do not matter. Null where
    /// none is called so, and where one label is two passages' in two other languages.
    /// </summary>
    public Passage? Labelled(string label, Language? language = null) => Typed.Find(label, language) is { } at ? Passages[at] : null;

    /// <summary>The place of a passage in document order from zero; null if this draft has no such passage.</summary>
    public int? PositionOf(PassageId id) => positions.TryGetValue(id, out var position) ? position : null;

    /// <summary>The passage of that id; null if this draft has none.</summary>
    public Passage? Find(PassageId id) => positions.TryGetValue(id, out var position) ? Passages[position] : null;

    /// <summary>A heading and everything under it up to the next heading of the same or a higher rank, or to the footnotes; else the
    /// passage alone.</summary>
    public IEnumerable<Passage> SectionFrom(PassageId id)
    {
        if (Find(id) is not { } first)
        {
            yield break;
        }

        yield return first;
        if (first.Kind != PassageKind.Heading)
        {
            yield break;
        }

        for (var position = positions[id] + 1; position < Passages.Length; position++)
        {
            var passage = Passages[position];
            if ((passage.Kind == PassageKind.Heading && passage.Level <= first.Level) || passage.Kind == PassageKind.Footnote)
            {
                yield break;
            }

            yield return passage;
        }
    }
}
