using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapporteur.Drafts;
using Rapporteur.Papers;

namespace Rapporteur.Tests.Papers;

/// <summary>
/// The record of a meeting of senior officials, paragraphs 4 to 33, as structure: which sections, paragraphs and items it has, how many
/// points each makes, who is said to have made them, and what part of the draft each paragraph speaks of. Its sentences are not here.
/// </summary>
[TestClass]
public sealed partial class RecordStructureTests
{
    // A line is a paragraph or an item: its number, what it is about, and for each of its points who is said to make it ("-": nobody, as
    // "it was noted"; none: the Secretariat's own words lead over the items).
    private const string Record = """
        General
        4 Document: -
        5 Document: several delegations, -, a number of delegations
        6 Document: -, -
        7 Preamble: -
        7 (i) Preamble: -, -
        7 (ii) Preamble: -
        7 (iii) Preamble: -
        7 (iv) Preamble: -, several delegations, -, -, -
        8 Document: -
        9 Document: -
        10 Throughout: -
        Part 1
        11 Part 1: -, -
        12 Part 1: -
        13 Part 1: several delegations, -
        14 Part 1, A: -
        14 (i) Part 1, A: -
        14 (ii) Part 1, A: -
        14 (iii) Part 1, A: -
        14 (iv) Part 1, A: -
        14 (v) Part 1, A: -
        Part 2
        15 Part 2: -
        16 Part 2: -
        17 Part 2: -, -
        18 Part 2: -
        19 Part 2: -
        20 Part 2: -
        21 Part 2:
        21 (i) Part 2: -
        21 (ii) Part 2: -
        21 (iii) Part 2: -
        21 (iv) Part 2: -
        21 (v) Part 2: -
        22 Throughout: -, -
        Part 3
        23 Part 3: -
        24 Part 3: -
        25 Part 3, A:
        25 (i) Part 3, A: -
        25 (ii) Part 3, A: -
        25 (iii) Part 3, A: -
        25 (iv) Part 3, A: -
        25 (v) Part 3, A: -
        26 Part 3, B:
        26 (i) Part 3, B: -
        26 (ii) Part 3, B: -
        26 (iii) Part 3, B: -
        26 (iv) Part 3, B: -
        26 (v) Part 3, B: -
        26 (vi) Part 3, B: -
        26 (vii) Part 3, B: -, some representatives
        27 Part 3, C:
        27 (i) Part 3, C: -
        27 (ii) Part 3, C: -
        Overarching commitments
        28 Overarching commitments: -
        29 Overarching commitments: -
        30 Overarching commitments, A:
        30 (i) Overarching commitments, A: -
        30 (ii) Overarching commitments, A: -
        30 (iii) Overarching commitments, A: -
        31 Overarching commitments, B:
        31 (i) Overarching commitments, B: -
        31 (ii) Overarching commitments, B: -
        31 (iii) Overarching commitments, B: -
        32 Overarching commitments, C:
        32 (i) Overarching commitments, C: -
        32 (ii) Overarching commitments, C: -
        32 (iii) Overarching commitments, C: -
        32 (iv) Overarching commitments, C: -
        32 (v) Overarching commitments, C: -
        32 (vi) Overarching commitments, C: -
        33 Overarching commitments, D:
        33 (i) Overarching commitments, D: -
        33 (ii) Overarching commitments, D: -
        33 (iii) Overarching commitments, D: -
        """;

    private const string Nobody = "it was noted";

    private static readonly ImmutableArray<(string Label, int Level)> Headings =
    [
        ("Preamble", 1), ("Part 1", 1), ("Part 1, A", 2), ("Part 2", 1), ("Part 3", 1), ("Part 3, A", 2), ("Part 3, B", 2),
        ("Part 3, C", 2), ("Overarching commitments", 1), ("Overarching commitments, A", 2), ("Overarching commitments, B", 2),
        ("Overarching commitments, C", 2), ("Overarching commitments, D", 2),
    ];

    [TestMethod]
    public void All_points_of_a_record_give_a_summary_with_its_sections_order_items_and_attributions()
    {
        var given = Given.AConsultation();
        given.Circulate("Rev.0", Draft());
        // Recorded in another order than the record's.
        foreach (var (place, about, who, point) in Points().OrderBy(p => (p.Place.Length * 7 + p.Place[^1]) % 13))
        {
            given.Recorded(given.Saying($"{place}-{point}.", [.. PlaceOf(given, about)]), who, paragraph: place);
        }

        var paper = DraftSummary.For(given.SeenBy(Given.Secretary), given.Now)!;
        Assert.AreEqual(Record.ReplaceLineEndings("\n"), string.Join('\n', Structure(paper)));
        Assert.IsTrue(paper.Balance.Holds);
        var said = Points().ToLookup(p => p.Place, p => $"“{p.Place}-{p.Point}.”");
        foreach (var (at, sentences) in Told(paper).Where(t => t.Sentences.Any(s => !s.References.IsEmpty)))
        {
            var there = sentences.Select(s => s.Text[s.Text.IndexOf('“', StringComparison.Ordinal)..]);
            CollectionAssert.AreEqual(said[at].ToArray(), there.ToArray(), at);
        }
    }

    private static IEnumerable<(string Place, string About, string Who, int Point)> Points() =>
        from line in Record.ReplaceLineEndings("\n").Split('\n')
        let match = Line().Match(line)
        where match.Success
        from point in match.Groups["who"].Value.Split(',').Select((who, i) => (Who: who.Trim(), i))
        where point.Who.Length > 0
        select (match.Groups["at"].Value, match.Groups["about"].Value, point.Who == "-" ? Nobody : point.Who, point.i);

    private static IEnumerable<Place> PlaceOf(Given given, string about) => about switch
    {
        "Document" => [],
        "Throughout" => [Rapporteur.Drafts.Place.EveryOccurrence("migrants")],
        _ => [given.Section(about)],
    };

    private static IEnumerable<(string At, IEnumerable<SummarySentence> Sentences)> Told(DraftSummary paper) =>
        from paragraph in paper.Sections.SelectMany(s => s.Paragraphs)
        let number = paragraph.Number + 3
        from told in paragraph.Items.Select(i => ($"{number} ({i.Number})", (IEnumerable<SummarySentence>)i.Sentences))
            .Prepend(($"{number}", paragraph.Lead))
        select told;

    // As the record above, read out of the paper: what a paragraph is about is taken from the record and only who speaks, where, from it.
    private static IEnumerable<string> Structure(DraftSummary paper)
    {
        var about = Record.Split('\n').Select(l => Line().Match(l.Trim())).Where(m => m.Success)
            .ToDictionary(m => m.Groups["at"].Value, m => m.Groups["about"].Value);
        foreach (var section in paper.Sections)
        {
            yield return section.Heading == "General comments and comments on the structure" ? "General"
                : section.Heading.Replace("Comments – ", "", StringComparison.Ordinal);
            foreach (var (at, sentences) in Told(paper with { Sections = [section] }))
            {
                yield return $"{at} {about[at]}: {string.Join(", ", sentences.Select(s => Who(s, about[at])).OfType<string>())}".TrimEnd();
            }
        }
    }

    private static string? Who(SummarySentence sentence, string about)
    {
        if (sentence.References.IsEmpty)
        {
            // Our own words name what the items are about.
            Assert.Contains(about, sentence.Text);
            return null;
        }

        var who = sentence.Text.Split(':')[0];
        return who.Equals(Nobody, StringComparison.OrdinalIgnoreCase) ? "-" : char.ToLowerInvariant(who[0]) + who[1..];
    }

    private static ImmutableArray<Passage> Draft() =>
    [
        .. Headings.Select((h, i) => new Passage(
            PassageId.Nth(i + 1), PassagePaths.Of(h.Label), "", h.Level, PassageKind.Heading, h.Label,
            h.Level == 1 ? null : PassageId.Nth(1 + Headings.IndexOf(Headings.First(x => x.Label == h.Label.Split(',')[0]))))),
    ];

    [GeneratedRegex(@"^(?<at>\d+( \([ivx]+\))?) (?<about>[^:]+):(?<who>.*)$")]
    private static partial Regex Line();
}
