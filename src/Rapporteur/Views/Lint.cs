using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Words;

namespace Rapporteur.Views;

/// <summary>What a response to delegations should not do; the words that do it are shown with the reason.</summary>
public enum LintRule
{
    Person,
    Name,
    Count,
    Promise,
    SeveralPoints,
}

/// <summary>Words of a response and the rule they are against; <see cref="Found"/> is as written there.</summary>
public sealed record LintFinding(LintRule Rule, string Found)
{
    private static readonly Phrasebook Book = new(typeof(LintFinding).Assembly, "lint");

    /// <summary>The reason, as a sentence.</summary>
    public string In(Language language) => Book.In(language).Say(Rule switch
    {
        LintRule.Person => "lint.person",
        LintRule.Name => "lint.name",
        LintRule.Count => "lint.count",
        LintRule.Promise => "lint.promise",
        _ => "lint.several",
    }, ("found", Found));
}

/// <summary>
/// Looks a response through: nobody says "we" or "you", no delegation is named, none are counted, nothing is promised, one point is
/// answered. It advises: an officer decides. What stands in quotation marks is another's and is passed over; each language's words are
/// looked for, since a response may be written in any.
/// </summary>
public static partial class Lint
{
    private static readonly Phrasebook Book = new(typeof(Lint).Assembly, "lint");

    private static readonly ImmutableArray<(LintRule Rule, Regex Words)> Rules =
    [
        .. Language.Spoken.SelectMany(language => new[]
        {
            (LintRule.Person, Any(Book.In(language)["lint.words.person"])),
            (LintRule.Count, Counted(Book.In(language)["lint.words.counted"], Book.In(language)["lint.words.count"])),
            (LintRule.Promise, Any(Book.In(language)["lint.words.promise"])),
            (LintRule.SeveralPoints, Any(Book.In(language)["lint.words.several"])),
        }),
    ];

    public static ImmutableArray<LintFinding> Of(string response, Roster roster)
    {
        var own = Quoted().Replace(response, m => new string(' ', m.Length));
        var found = ImmutableArray.CreateBuilder<LintFinding>();
        found.AddRange(Rules.SelectMany(r => r.Words.Matches(own).Select(m => new LintFinding(r.Rule, m.Value.Trim()))).Distinct());
        found.AddRange(ChairsEye.NamedIn(roster, own).Select(n => new LintFinding(LintRule.Name, n)));
        if (own.Trim().Contains("\n\n", StringComparison.Ordinal))
        {
            found.Add(new LintFinding(LintRule.SeveralPoints, "¶"));
        }

        return [.. found.OrderBy(f => f.Rule)];
    }

    private static Regex Any(string words) => Made($@"(?<!\p{{L}})(?:{Listed(words)})(?!\p{{L}})");

    // "most delegations", "12 States": how many, and of whom, perhaps with a word between.
    private static Regex Counted(string whom, string howMany) =>
        Made($@"(?<!\p{{L}})(?:\d+|{Listed(howMany)})\s+(?:\p{{L}}+\s+)?(?:{Listed(whom)})\p{{L}}*");

    private static string Listed(string words) =>
        string.Join('|', words.Split('|').Select(w => Regex.Escape(w).Replace(@"\ ", @"\s+", StringComparison.Ordinal)));

    private static Regex Made(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex("“[^”]*”|«[^»]*»|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
