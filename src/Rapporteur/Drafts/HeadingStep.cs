using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>
/// What a heading's name says in the words of any language: "PART ONE", "Première partie" and "Часть 1" are the first part;
/// what is none of these stands as printed.
/// </summary>
public static partial class HeadingStep
{
    /// <summary>The step of a heading printed so.</summary>
    public static PathStep Of(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var alone] when KindOf(alone) is PathStepKind.Preamble or PathStepKind.Annex => new(KindOf(alone)!.Value, Name: name),
            [var kind, var number] when KindOf(kind) is { } of and not PathStepKind.Preamble && NumberOf(number) is { } after =>
                new(of, after, name),
            [var ordinal, var kind] when KindOf(kind) is { } of and not PathStepKind.Preamble
                && Meaning(ordinal) is { Part: CitationPart.Ordinal, Value: > 0 and var before } =>
                new(of, before.ToString(CultureInfo.InvariantCulture), name),
            _ => new(PathStepKind.Heading, Name: name),
        };
    }

    /// <summary>Whether a word is a number in words, of any language: "One", "première".</summary>
    public static bool IsCount(string word) => Meaning(word) is { Part: CitationPart.Other or CitationPart.Ordinal, Value: > 0 };

    /// <summary>Whether a name says its kind of heading in that language.</summary>
    internal static bool Speaks(string name, Language language) =>
        name.Split(' ').Any(w => CitationTable.Find(CitationTokens.Folded(w), language) is { Heading: not null });

    private static PathStepKind? KindOf(string word) => Meaning(word)?.Heading;

    private static CitationMeaning? Meaning(string word) => CitationTable.Find(CitationTokens.Folded(word));

    private static string? NumberOf(string printed) =>
        Printed().IsMatch(printed) ? printed
        : IsCount(printed) ? Meaning(printed)!.Value.ToString(CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"^(\p{N}{1,3}|[IVXLC]{1,6}|\p{Lu})$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
