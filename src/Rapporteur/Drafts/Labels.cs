using System.Collections.Immutable;
using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>
/// What the passages of a draft are called in one language, as a delegate would cite them: "Part 1, 14 (iii)", "Часть 1,
/// 14 (iii)", "Partie 1, 14 iii)"; an unnumbered indent is counted: "Part 2, second indent". Each label is one passage's
/// alone: what has the same path is counted on ("14 (second)"). Worded once for the whole draft.
/// </summary>
public sealed class Labels
{
    private readonly Draft draft;
    private readonly ImmutableArray<string> labels;

    internal Labels(Draft draft, Language language)
    {
        (this.draft, Language) = (draft, language);
        var (words, known) = (LabelWords.In(language), new Dictionary<PathStep, string>());
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        labels = [.. draft.Passages.Select(p => Unique(words, words.Of(p.Path, known), taken))];
    }

    public Language Language { get; }

    /// <summary>In document order.</summary>
    public ImmutableArray<string> InOrder => labels;

    /// <summary>The label of a passage of this draft; throws for another's.</summary>
    public string Of(Passage passage) =>
        Of(passage.Id) ?? throw new ArgumentException($"The draft has no passage {passage.Id}.", nameof(passage));

    /// <summary>The label of the passage of that id; null if the draft has none.</summary>
    public string? Of(PassageId id) => draft.PositionOf(id) is { } position ? labels[position] : null;

    private static string Unique(LabelWords words, string label, Dictionary<string, int> taken)
    {
        var candidate = label;
        while (!taken.TryAdd(candidate, 1))
        {
            candidate = words.Again(label, ++taken[label]);
        }

        return candidate;
    }
}
