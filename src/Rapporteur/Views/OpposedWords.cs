using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Views;

/// <summary>
/// What the words of a comment say to the rules of conflicts, each thing read when a rule first asks and kept as long as the words are:
/// of ten thousand comments most are never read whole, and none twice.
/// </summary>
internal sealed class OpposedWords
{
    private static readonly ConditionalWeakTable<CommentContent, OpposedWords> Known = [];
    private static readonly ConditionalWeakTable<Draft, string[]> Texts = [];

    private static readonly Phrasebook Book = new(typeof(OpposedWords).Assembly, "conflicts");

    private static readonly Regex Streamline = Cue("conflicts.words.streamline");
    private static readonly Regex Again = Cue("conflicts.words.again");
    private static readonly Regex Wider = Cue("conflicts.words.wider");
    private static readonly Regex Narrower = Cue("conflicts.words.narrower");
    private static readonly Regex Agreed = Cue("conflicts.words.agreed");
    private static readonly Regex NewTerm = Cue("conflicts.words.new-term");

    // “X” rather than “Y”, instead of “Y”: what is wanted and what is given up. Its time grows with the text, however many quotation marks
    // stand in it.
    private static readonly Regex InsteadOf = new(
        "[“\"«](?<wanted>[^“”\"«»]+)[”\"»][^“\"«.]*?(?:rather than|instead of|plutôt que|au lieu de|а не|вместо)"
        + "[^“\"«.]*[“\"«](?<given>[^“”\"«»]+)[”\"»]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private readonly CommentContent content;
    private readonly Lazy<HashSet<string>> stems;
    private readonly Lazy<string?> said;
    private readonly Lazy<(string Wanted, string Given)?> instead;
    private readonly Lazy<bool> streamlining;
    private readonly Lazy<bool> again;
    private readonly Lazy<bool> wider;
    private readonly Lazy<bool> narrower;
    private readonly Lazy<bool> agreed;
    private readonly Lazy<bool> newTerm;
    private bool? standsElsewhere;

    private OpposedWords(CommentContent content)
    {
        this.content = content;
        Passages = [.. content.Places.Select(p => p.Passage).Distinct()];
        Reworded = [.. content.Places.Where(p => p.Scope is PlaceScope.Passage or PlaceScope.Words).Select(p => p.Passage)
            .OfType<PassageId>().Distinct()];
        Wording = Folded(content.ProposedWording);
        var exact = content.Places.Select(p => p.Quotation?.Exact).FirstOrDefault(q => q is not null);
        Existing = Folded(content.ExistingWording ?? exact);
        Change = Existing is { } before && Wording is { } after ? WordingChange.Of(before, after) : null;
        Deleted = content.Kinds.Contains(CommentKind.Delete) && Wording is null ? Existing : null;
        stems = new(() => [.. Views.Stems.Of($"{content.Text} {content.ProposedWording} {content.ExistingWording}").Keys]);
        said = new(() => Folded(content.Text));
        instead = new(() => InsteadOf.Match(content.Text) is { Success: true } match
            && Folded(match.Groups["wanted"].Value) is { } asked && Folded(match.Groups["given"].Value) is { } left ? (asked, left)
            : Existing is { } given && Wording is { } wanted ? (wanted, given) : null);
        (streamlining, again) = (Says(Streamline), Says(Again));
        (wider, narrower) = (Says(Wider), Says(Narrower));
        (agreed, newTerm) = (Says(Agreed), Says(NewTerm));
    }

    public ImmutableArray<PassageId?> Passages { get; }

    /// <summary>The passages a wording of its would take the place of, whole or in part.</summary>
    public ImmutableArray<PassageId> Reworded { get; }

    /// <summary>Whether its wording comes to what is there.</summary>
    public bool IsAddition => content.Kinds.Contains(CommentKind.Add) && !content.Kinds.Contains(CommentKind.Replace);

    public string? Wording { get; }

    public string? Existing { get; }

    /// <summary>What it makes of the words it quotes; null where it quotes or proposes none.</summary>
    public WordingChange? Change { get; }

    public string? Deleted { get; }

    public HashSet<string> Stems => stems.Value;

    public (string Wanted, string Given)? Instead => instead.Value;

    public bool IsStreamlining => streamlining.Value;

    public bool IsWider => wider.Value;

    public bool IsNarrower => narrower.Value;

    public bool IsAgreed => agreed.Value;

    public bool IsNewTerm => newTerm.Value;

    public static OpposedWords Of(CommentContent content) => Known.GetValue(content, c => new OpposedWords(c));

    /// <summary>Whether it says so, or adds what already stands in the draft it was written to.</summary>
    public bool IsAgain(Draft? draft) => again.Value
        || (Wording is { } wording && content.Kinds.Contains(CommentKind.Add) && draft is not null && StandsIn(draft, wording));

    public bool Keeps(string gone) =>
        Deleted is null && (Holds(Wording, gone) || (content.Kinds.Contains(CommentKind.Add) && Holds(said.Value, gone)));

    private static bool Holds(string? text, string words) => text?.Contains(words, StringComparison.Ordinal) == true;

    private static string? Folded(string? text) =>
        text is null ? null : string.Join(' ', SearchText.Words(text)) is { Length: > 0 } folded ? folded : null;

    private static Regex Cue(string key) => new(
        $@"(?<!\p{{L}})(?:{string.Join('|', Language.Spoken.Select(l => Book.In(l)[key]))})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private bool StandsIn(Draft draft, string wording) => standsElsewhere ??=
        Array.Exists(Texts.GetValue(draft, d => [.. d.Passages.Select(p => Folded(p.Text) ?? "")]),
            text => text.Contains(wording, StringComparison.Ordinal));

    private Lazy<bool> Says(Regex cue) => new(() => cue.IsMatch(content.Text));
}
