using System.Collections.Immutable;
using System.Text.RegularExpressions;
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
/// Finds pairs by rules, since likeness cannot tell agreement from opposition. Each pair once, under the first rule that holds; at most
/// <see cref="Most"/> of them.
/// </summary>
public static partial class Conflicts
{
    public const int Most = 200;

    private static readonly Phrasebook Book = new(typeof(Conflicts).Assembly, "conflicts");

    private static readonly Regex Streamline = Cue("conflicts.words.streamline");
    private static readonly Regex Again = Cue("conflicts.words.again");
    private static readonly Regex Wider = Cue("conflicts.words.wider");
    private static readonly Regex Narrower = Cue("conflicts.words.narrower");
    private static readonly Regex Agreed = Cue("conflicts.words.agreed");
    private static readonly Regex NewTerm = Cue("conflicts.words.new-term");

    public static IEnumerable<Conflict> In(Attribution reader)
    {
        if (!reader.SeesPrepared)
        {
            return [];
        }

        var said = reader.Comments().Where(s => s.Comment.Sent is not null && s.State != CommentState.Withdrawn)
            .Select(s => new Said(reader, s)).ToList();
        return Near(said).Concat(Everywhere(said)).DistinctBy(c => (c.One.Comment.Id, c.Other.Comment.Id)).Take(Most);
    }

    /// <summary>The same among a few comments that reader was shown, whoever it is: for who looks at one passage.</summary>
    internal static IEnumerable<Conflict> Among(Attribution reader, IEnumerable<SeenComment> few)
    {
        var said = few.Select(s => new Said(reader, s)).ToList();
        return Near(said).Concat(Everywhere(said)).DistinctBy(c => (c.One.Comment.Id, c.Other.Comment.Id)).Take(Most);
    }

    // Of one place: by passage, so that ten thousand comments are never held against ten thousand.
    private static IEnumerable<Conflict> Near(List<Said> said) =>
        from at in said.SelectMany(s => s.Seen.Content.Places.Select(p => p.Passage).Distinct().Select(p => (Passage: p, Said: s)))
            .GroupBy(p => p.Passage, p => p.Said)
        from pair in Pairs([.. at])
        let rule = Rule(pair.One, pair.Other, at.Key is not null) ?? Rule(pair.Other, pair.One, at.Key is not null)
        where rule is not null
        select new Conflict(pair.One.Seen, pair.Other.Seen, rule.Value);

    // Terms and agreed language hold wherever they stand.
    private static IEnumerable<Conflict> Everywhere(List<Said> said)
    {
        var mirrored = from one in said
                       where one.Instead is not null
                       from other in said
                       where other.Instead is { } instead && (instead.Given, instead.Wanted) == one.Instead!.Value
                           && string.CompareOrdinal(one.Seen.Comment.Id.Value, other.Seen.Comment.Id.Value) < 0
                       select new Conflict(one.Seen, other.Seen, ConflictRule.RatherThan);
        var agreed = from one in said
                     where one.IsAgreed
                     from other in said
                     where other.IsNewTerm && !other.IsAgreed && one.Seen.Comment.Id != other.Seen.Comment.Id
                     select new Conflict(one.Seen, other.Seen, ConflictRule.AgreedLanguage);
        var widths = from one in said
                     where one.IsWider
                     from other in said
                     where other.IsNarrower && one.Seen.Comment.Id != other.Seen.Comment.Id && one.Shares(other, 2)
                     select new Conflict(one.Seen, other.Seen, ConflictRule.WiderAndNarrower);
        var again = from one in said
                    where one.IsStreamlining
                    from other in said
                    where other.IsAgain && one.Seen.Comment.Id != other.Seen.Comment.Id && one.Shares(other, 1)
                    select new Conflict(one.Seen, other.Seen, ConflictRule.Repetition);
        return mirrored.Concat(widths).Concat(agreed).Concat(again);
    }

    // About the whole document alone two comments may have nothing in common.
    private static ConflictRule? Rule(Said one, Said other, bool isPlaced) =>
        one.Wording is { } wording && other.Wording is { } another && wording != another && one.Over(other, isPlaced)
            ? ConflictRule.TwoWordings
        : one.Deleted is { } gone && other.Keeps(gone) ? ConflictRule.AddAndDelete
        : isPlaced && one.IsStreamlining && other.IsAgain ? ConflictRule.Repetition
        : null;

    private static IEnumerable<(Said One, Said Other)> Pairs(List<Said> said) =>
        said.SelectMany((one, at) => said.Skip(at + 1).Where(other => other.Seen.Comment.Id != one.Seen.Comment.Id)
            .Select(other => (one, other)));

    private static Regex Cue(string key) => new(
        $@"(?<!\p{{L}})(?:{string.Join('|', Language.Spoken.Select(l => Book.In(l)[key]))})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // “X” rather than “Y”, instead of “Y”: what is wanted and what is given up.
    [GeneratedRegex(
        "[“\"«](?<wanted>[^”\"»]+)[”\"»][^“\"«.]*?(?:rather than|instead of|plutôt que|au lieu de|а не|вместо)"
        + "[^“\"«.]*[“\"«](?<given>[^”\"»]+)[”\"»]", RegexOptions.IgnoreCase)]
    private static partial Regex InsteadOf();

    private sealed class Said
    {
        private readonly Lazy<HashSet<string>> stems;

        public Said(Attribution reader, SeenComment seen)
        {
            Seen = seen;
            var content = seen.Content;
            stems = new(() => [.. Stems.Of($"{content.Text} {content.ProposedWording} {content.ExistingWording}").Keys]);
            Wording = Folded(content.ProposedWording);
            var exact = content.Places.Select(p => p.Quotation?.Exact).FirstOrDefault(q => q is not null);
            Deleted = content.Kinds.Contains(CommentKind.Delete) && Wording is null ? Folded(content.ExistingWording ?? exact) : null;
            Existing = Folded(content.ExistingWording ?? exact);
            Instead = InsteadOf().Match(content.Text) is { Success: true } match
                ? (Folded(match.Groups["wanted"].Value)!, Folded(match.Groups["given"].Value)!)
                : Existing is { } given && Wording is { } wanted ? (wanted, given) : null;
            IsStreamlining = seen.Comment.Coding.Contains(CodingKind.Merge) || Streamline.IsMatch(content.Text);
            IsAgain = Again.IsMatch(content.Text) || (content.Kinds.Contains(CommentKind.Add) && StandsElsewhere(reader, seen, Wording));
            IsWider = Wider.IsMatch(content.Text);
            IsNarrower = Narrower.IsMatch(content.Text);
            IsAgreed = Agreed.IsMatch(content.Text);
            IsNewTerm = NewTerm.IsMatch(content.Text);
        }

        public SeenComment Seen { get; }

        public string? Wording { get; }

        public string? Existing { get; }

        public string? Deleted { get; }

        public (string Wanted, string Given)? Instead { get; }

        public bool IsStreamlining { get; }

        public bool IsAgain { get; }

        public bool IsWider { get; }

        public bool IsNarrower { get; }

        public bool IsAgreed { get; }

        public bool IsNewTerm { get; }

        public bool Shares(Said other, int most) => stems.Value.Intersect(other.stems.Value).Take(most).Count() == most;

        // Over the same words: what is replaced is the same, or the whole passage.
        public bool Over(Said other, bool isPlaced) =>
            Existing is null || other.Existing is null ? isPlaced : Existing.Contains(other.Existing, StringComparison.Ordinal)
            || other.Existing.Contains(Existing, StringComparison.Ordinal);

        public bool Keeps(string gone) => Deleted is null
            && (Holds(Wording, gone) || (Seen.Content.Kinds.Contains(CommentKind.Add) && Holds(Folded(Seen.Content.Text), gone)));

        private static bool Holds(string? text, string words) => text?.Contains(words, StringComparison.Ordinal) == true;

        private static bool StandsElsewhere(Attribution reader, SeenComment seen, string? wording) => wording is not null
            && reader.DraftOf(seen)?.Passages.Any(p => Folded(p.Text)!.Contains(wording, StringComparison.Ordinal)) == true;

        private static string? Folded(string? text) =>
            text is null ? null : string.Join(' ', Drafts.SearchText.Words(text)) is { Length: > 0 } folded ? folded : null;
    }
}
