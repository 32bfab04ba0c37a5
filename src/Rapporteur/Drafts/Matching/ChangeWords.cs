using System.Collections.Immutable;
using Rapporteur.Words;

namespace Rapporteur.Drafts.Matching;

/// <summary>What became of a passage, in one word.</summary>
public enum ChangeSort
{
    Same,
    Edited,
    Moved,

    /// <summary>It went to another document.</summary>
    Transferred,
    Split,
    Merged,
    Deleted,
    New,
}

/// <summary>
/// Says in one language what became of passages, by their labels in either draft: "14 (iii), now 15 (i): moved, not reworded".
/// </summary>
public sealed class ChangeWords(Comparison comparison, Draft earlier, Draft later, Language language)
{
    private static readonly Phrasebook Book = new(typeof(ChangeWords).Assembly, "changes");

    private readonly Phrases words = Book.In(language);
    private readonly Labels was = earlier.In(language);
    private readonly Labels now = later.In(language);
    private readonly ImmutableArray<Draft> documents = DraftDocuments.Of(later);

    public static ChangeSort SortOf(Comparison comparison, PassageChange change) => change.Fate switch
    {
        PassageFate.Split => ChangeSort.Split,
        PassageFate.Merged => ChangeSort.Merged,
        PassageFate.Deleted => ChangeSort.Deleted,
        PassageFate.New => ChangeSort.New,
        _ when NumberedChange.IsTransfer(comparison, change) => ChangeSort.Transferred,
        _ when change.Moved => ChangeSort.Moved,
        PassageFate.Edited => ChangeSort.Edited,
        _ => ChangeSort.Same,
    };

    public ImmutableArray<string> Before(PassageChange change) => [.. change.Earlier.Select(a => was.Of(comparison.Earlier[a]))];

    public ImmutableArray<string> After(PassageChange change) => [.. change.Later.Select(b => now.Of(comparison.Later[b]))];

    /// <summary>The change in a sentence without a full stop.</summary>
    public string Sentence(PassageChange change)
    {
        var (before, after) = (Joined(Before(change)), Joined(After(change)));
        var document = change.Later.IsEmpty ? "" : DraftDocuments.TitleOf(documents[comparison.DocumentOfLater(change.Later[0])]);
        return words.Say(Key(change, before == after), ("was", before), ("now", after), ("document", document));
    }

    /// <summary>Labels side by side.</summary>
    public string Joined(ImmutableArray<string> labels) => string.Join(words["changes.and"], labels);

    private string Key(PassageChange change, bool named) => (SortOf(comparison, change), change.Fate == PassageFate.Edited) switch
    {
        (ChangeSort.Edited, _) => named ? "changes.edited.same-label" : "changes.edited.new-label",
        (ChangeSort.Moved, true) => named ? "changes.moved.same-label.reworded" : "changes.moved.reworded",
        (ChangeSort.Moved, false) => named ? "changes.moved.same-label" : "changes.moved.as-was",
        (ChangeSort.Transferred, true) => named ? "changes.transferred.same-label.reworded" : "changes.transferred.reworded",
        (ChangeSort.Transferred, false) => named ? "changes.transferred.same-label" : "changes.transferred.as-was",
        (ChangeSort.Split, _) => "changes.split",
        (ChangeSort.Merged, _) => "changes.merged",
        (ChangeSort.Deleted, _) => "changes.deleted",
        (ChangeSort.New, _) => "changes.new",
        _ => named ? "changes.same.same-label" : "changes.same.new-label",
    };
}
