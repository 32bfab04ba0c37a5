using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// Puts rows in the order of the draft under its headings; a heading above one with rows is there too, once. Rows on an
/// earlier draft follow under headings that name it.
/// </summary>
internal sealed class Sections(CirculatedDraft current, Phrases words)
{
    public ImmutableArray<CompilationSection> Of(IEnumerable<PlacedRow> rows)
    {
        var sections = ImmutableArray.CreateBuilder<CompilationSection>();
        var above = new List<Passage>();
        var before = current;
        var ordered = rows.OrderBy(r => r.At).ThenBy(r => r.Rank).ThenBy(r => r.Row.Reference, StringComparer.Ordinal);
        foreach (var (key, under) in Runs(ordered))
        {
            var leading = key.Heading is { } nearest ? Path(key.Of.Draft, nearest) : [];
            for (var i = 0; i < leading.Count - 1; i++)
            {
                if (key.Of != before || i >= above.Count || above[i] != leading[i])
                {
                    sections.Add(new CompilationSection(Titled(leading[i], key.Of), i + 1, []));
                }
            }

            (above, before) = (leading, key.Of);
            var heading = HeadingOf(key);
            sections.Add(
                new CompilationSection(heading, leading.Count > 0 ? leading.Count : Math.Min(heading.Length, 1),
                    [.. under.Select(r => r.Row)]));
        }

        return sections.ToImmutable();
    }

    private IEnumerable<(SectionKey Key, List<PlacedRow> Rows)> Runs(IEnumerable<PlacedRow> ordered)
    {
        List<PlacedRow>? run = null;
        SectionKey? key = null;
        foreach (var row in ordered)
        {
            var mine = KeyOf(row.At);
            if (run is not null && mine != key)
            {
                yield return (key!, run);
                run = null;
            }

            (key, run) = (mine, run ?? []);
            run.Add(row);
        }

        if (run is not null)
        {
            yield return (key!, run);
        }
    }

    private SectionKey KeyOf(PlaceInDraft at) => new(
        at.Of,
        at.Heading,
        at.Heading is not null || at.IsDocument
            ? null
            : at.IsThroughout ? words["papers.heading.throughout"]
            : at.IsFootnote ? words["papers.heading.footnotes"] : words["papers.heading.before-first"]);

    private string HeadingOf(SectionKey key) =>
        key.Heading is { } heading ? Titled(heading, key.Of)
        : key.Words is { } said ? said + Earlier(key.Of)
        : key.Of == current ? "" : words.Say("papers.heading.draft", ("draft", key.Of.Label));

    private string Titled(Passage heading, CirculatedDraft of) => of.Heading(heading, words.Language, ". ") + Earlier(of);

    private string Earlier(CirculatedDraft of) => of == current ? "" : $" ({of.Label})";

    private static List<Passage> Path(Draft draft, Passage heading)
    {
        var path = new List<Passage> { heading };
        for (var position = draft.PositionOf(heading.Id)!.Value - 1; position >= 0 && path[0].Level > 1; position--)
        {
            if (draft.Passages[position] is { Kind: PassageKind.Heading } higher && higher.Level < path[0].Level)
            {
                path.Insert(0, higher);
            }
        }

        return path;
    }

    private sealed record SectionKey(CirculatedDraft Of, Passage? Heading, string? Words);
}
