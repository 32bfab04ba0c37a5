using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Words;

namespace Rapporteur.Views;

/// <summary>By which rule two comments cannot both be taken up as they stand.</summary>
public enum ConflictRule
{
    TwoWordings,
    RatherThan,
    AddAndDelete,
    Repetition,
    WiderAndNarrower,
    AgreedLanguage,
}

/// <summary>Two comments that seem not to go together, and by which rule; a person looks at them.</summary>
public sealed record Conflict(SeenComment One, SeenComment Other, ConflictRule Rule)
{
    private static readonly Phrasebook Book = new(typeof(Conflict).Assembly, "conflicts");

    /// <summary>The reason, as a sentence.</summary>
    public string Reason(Language language) => Book.In(language).Say(Rule switch
    {
        ConflictRule.TwoWordings => "conflicts.two-wordings",
        ConflictRule.RatherThan => "conflicts.rather-than",
        ConflictRule.AddAndDelete => "conflicts.add-and-delete",
        ConflictRule.Repetition => "conflicts.repetition",
        ConflictRule.WiderAndNarrower => "conflicts.wider-and-narrower",
        _ => "conflicts.agreed-language",
    }, ("one", One.Comment.Reference), ("other", Other.Comment.Reference));
}

/// <summary>
/// Finds pairs by rules, since likeness cannot tell agreement from opposition. Each pair once, under the first rule that holds; of all
/// there are at most <see cref="Most"/>, of one comment all.
/// </summary>
public static class Conflicts
{
    public const int Most = 200;

    public static IEnumerable<Conflict> In(Attribution reader) => reader.SeesPrepared ? Within(Standing(reader)) : [];

    /// <summary>Those of one comment that was sent and stands; it is <see cref="Conflict.One"/> of each that begins with it.</summary>
    public static IEnumerable<Conflict> Of(Attribution reader, CommentId comment)
    {
        var said = reader.SeesPrepared ? Standing(reader) : [];
        return said.Find(s => s.Seen.Comment.Id == comment) is not { } one ? []
            : said.Where(other => other != one).Select(other => Between(one, other)).OfType<Conflict>();
    }

    /// <summary>The same among a few comments that reader was shown, whoever it is: for who looks at one passage.</summary>
    internal static IEnumerable<Conflict> Among(Attribution reader, IEnumerable<SeenComment> few) =>
        Within([.. few.Select(s => new OpposedComment(reader, s))]);

    private static List<OpposedComment> Standing(Attribution reader) =>
        [.. reader.Comments().Where(s => s.Comment.Sent is not null && s.State != CommentState.Withdrawn)
            .Select(s => new OpposedComment(reader, s))];

    private static IEnumerable<Conflict> Within(List<OpposedComment> said) =>
        Near(said).Concat(Everywhere(said)).DistinctBy(PairOf).Take(Most);

    private static (string, string) PairOf(Conflict conflict)
    {
        var (one, other) = (conflict.One.Comment.Id.Value, conflict.Other.Comment.Id.Value);
        return string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
    }

    // Of one place: by passage, so that ten thousand comments are never held against ten thousand.
    private static IEnumerable<Conflict> Near(List<OpposedComment> said) =>
        from at in said.SelectMany(s => s.Passages.Select(p => (Passage: p, Said: s))).GroupBy(p => p.Passage, p => p.Said)
        from pair in Pairs([.. at])
        let rule = OfOnePlace(pair.One, pair.Other, at.Key is not null)
        where rule is not null
        select new Conflict(pair.One.Seen, pair.Other.Seen, rule.Value);

    // Terms and agreed language hold wherever they stand.
    private static IEnumerable<Conflict> Everywhere(List<OpposedComment> said)
    {
        var instead = said.Where(s => s.Instead is not null).ToLookup(s => s.Instead!.Value);
        var mirrored = from one in said
                       where one.Instead is not null
                       from other in instead[(one.Instead!.Value.Given, one.Instead.Value.Wanted)]
                       where string.CompareOrdinal(one.Seen.Comment.Id.Value, other.Seen.Comment.Id.Value) < 0
                       select new Conflict(one.Seen, other.Seen, ConflictRule.RatherThan);
        var directed = from rule in Directed
                       from one in said
                       where rule.Begins(one)
                       from other in said
                       where other != one && rule.Opposes(one, other)
                       select new Conflict(one.Seen, other.Seen, rule.Rule);
        return mirrored.Concat(directed);
    }

    // Whether the first says what the second opposes, by each rule that has a direction.
    private static readonly ImmutableArray<DirectedRule> Directed =
    [
        new(ConflictRule.WiderAndNarrower, one => one.IsWider, (one, other) => other.IsNarrower && one.Shares(other, 2)),
        new(ConflictRule.AgreedLanguage, one => one.IsAgreed, (_, other) => other.IsNewTerm && !other.IsAgreed),
        new(ConflictRule.Repetition, one => one.IsStreamlining, (one, other) => other.IsAgain && one.Shares(other, 1)),
    ];

    private static Conflict? Between(OpposedComment one, OpposedComment other)
    {
        var shared = one.Passages.Where(other.Passages.Contains).ToList();
        if (shared.Count > 0 && OfOnePlace(one, other, shared.Exists(p => p is not null)) is { } near)
        {
            return new Conflict(one.Seen, other.Seen, near);
        }

        if (one.Instead is { } instead && other.Instead is { } mirror && (mirror.Given, mirror.Wanted) == instead)
        {
            return new Conflict(one.Seen, other.Seen, ConflictRule.RatherThan);
        }

        foreach (var rule in Directed)
        {
            if (rule.Begins(one) && rule.Opposes(one, other))
            {
                return new Conflict(one.Seen, other.Seen, rule.Rule);
            }

            if (rule.Begins(other) && rule.Opposes(other, one))
            {
                return new Conflict(other.Seen, one.Seen, rule.Rule);
            }
        }

        return null;
    }

    private static ConflictRule? OfOnePlace(OpposedComment one, OpposedComment other, bool isPlaced) =>
        Rule(one, other, isPlaced) ?? Rule(other, one, isPlaced);

    // About the whole document alone two comments may have nothing in common.
    private static ConflictRule? Rule(OpposedComment one, OpposedComment other, bool isPlaced) =>
        one.Wording is { } wording && other.Wording is { } another && wording != another && one.IsOver(other)
            ? ConflictRule.TwoWordings
        : one.Deleted is { } gone && other.Keeps(gone) ? ConflictRule.AddAndDelete
        : isPlaced && one.IsStreamlining && other.IsAgain ? ConflictRule.Repetition
        : null;

    private static IEnumerable<(OpposedComment One, OpposedComment Other)> Pairs(List<OpposedComment> said) =>
        said.SelectMany((one, at) => said.Skip(at + 1).Where(other => other != one).Select(other => (one, other)));

    private sealed record DirectedRule(
        ConflictRule Rule, Func<OpposedComment, bool> Begins, Func<OpposedComment, OpposedComment, bool> Opposes);
}
