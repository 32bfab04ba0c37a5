using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Tests;

/// <summary>Paths and labels as tests write them: by the English label.</summary>
internal static class PassagePaths
{
    /// <summary>The path of which "Part 1, 14 (iii)" is the label: a heading by its name, then numbers.</summary>
    public static PassagePath Of(string label)
    {
        var parts = label.Split(", ");
        var heading = parts[0] == "Title" ? new PathStep(PathStepKind.Title) : HeadingStep.Of(parts[0]);
        return PassagePath.Of([heading, .. parts[1..].SelectMany(p => char.IsLetter(p[0]) && p.Length > 1
            ? [HeadingStep.Of(p)]
            : p.Split(' ').Select(n => new PathStep(PathStepKind.Number, n)))]);
    }

    public static string Label(this Draft draft, PassageId id) => draft.In(Language.English).Of(id)!;

    /// <summary>The passages of a file with their English labels.</summary>
    public static IEnumerable<(string Label, Passage Passage)> Labelled(IEnumerable<Passage> passages)
    {
        var draft = new Draft("", [.. passages]);
        return draft.In(Language.English).InOrder.Zip(draft.Passages);
    }
}
