using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Words;

namespace Rapporteur.Word.Redline;

/// <summary>What the papers of a revised draft say in one language, beside the draft's own words.</summary>
public sealed class RevisedWords(Language language)
{
    private static readonly Phrasebook Book = new(typeof(RevisedWords).Assembly, "revised");

    internal Phrases Phrases { get; } = Book.In(language);

    /// <summary>In whose name changes are marked: a function, never a person.</summary>
    public string Author => Phrases["revised.author"];

    /// <summary>The numbered changes as the margin and the list of the marked version have them.</summary>
    public MarginChanges Margin(Comparison comparison, (string Label, Draft Draft) earlier, (string Label, Draft Draft) later)
    {
        var words = new ChangeWords(comparison, earlier.Draft, later.Draft, language);
        return new MarginChanges(
            Phrases.Say("revised.list.heading", ("from", earlier.Label), ("to", later.Label)),
            [.. NumberedChange.Of(comparison).Select(n => new MarginChange(
                [.. n.Change.Earlier.Select(a => comparison.Earlier[a].Id)],
                [.. n.Change.Later.Select(b => comparison.Later[b].Id)],
                Phrases.Say("revised.margin", ("number", n.Number)),
                Sentence(words, n.Change)))]);
    }

    internal string Sentence(ChangeWords words, PassageChange change) => change.Links.All(l => l.Sure)
        ? words.Sentence(change)
        : Phrases.Say("revised.unsure", ("sentence", words.Sentence(change)));
}
