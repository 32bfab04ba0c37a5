using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Turns the paragraphs a reader sees into passages. A paragraph is a passage, in a table cell too; footnotes come last
/// and belong to no section. A unit numbered at the first level is a paragraph; what is nested or has a bullet, a dash or
/// only an indentation deeper than the text around it is an indent.
/// </summary>
internal sealed class PassageBuilder(Story story)
{
    private readonly Outline outline = new();

    /// <summary>The passages, and for each the paragraph of the file it begins with.</summary>
    public (ImmutableArray<Passage> Passages, IReadOnlyList<int> Begins) Build()
    {
        var units = Unit.Of(TextView.Accepted(story.Paragraphs), story.Styles, story.Numbering).ToList();
        var shorts =
            units.Where(u => u.HeadingRank is not null).Select(u => (u.HeadingRank!.Value, HeadingNames.Short(u.Marker, u.Text))).ToList();
        var headings = HeadingNames.Distinct(shorts);
        var parts = RunningParts(units, headings, HeadingNames.Parts(shorts, headings));
        var passages = ImmutableArray.CreateBuilder<Passage>(units.Count);
        var (heading, titles) = (0, 0);
        PassageId? section = null;
        foreach (var unit in units)
        {
            var id = PassageId.Nth(passages.Count + 1);
            var (path, level, kind) = unit switch
            {
                { IsTitle: true } => (Repeated(PassagePath.Of(new PathStep(PathStepKind.Title)), ++titles), 0, PassageKind.Title),
                { HeadingRank: { } rank } => (outline.Under(headings[heading], parts[heading++]), rank, PassageKind.Heading),
                { Source.Spot.Kind: SpotKind.Body } => outline.Place(unit),
                _ => InSpot(unit),
            };
            section = kind == PassageKind.Heading ? id : section;
            passages.Add(
                new Passage(id, path, unit.Marker, level, kind, unit.Text, kind is PassageKind.Footnote || section == id ? null : section));
        }

        return (passages.ToImmutable(), [.. units.Select(u => u.Source.Sources[0])]);
    }

    // A part through which no number stands twice; where one does, numbers begin anew and the nearest heading must be cited.
    private static IReadOnlyList<PassagePath?> RunningParts(
        List<Unit> units, IReadOnlyList<PassagePath> headings, IReadOnlyList<PassagePath?> parts)
    {
        var (outline, heading, part) = (new Outline(), 0, (PassagePath?)null);
        var (cited, broken) = (new HashSet<PassagePath>(), new HashSet<PassagePath>());
        foreach (var unit in units.Where(u => !u.IsTitle && u.Source.Spot.Kind == SpotKind.Body))
        {
            if (unit.HeadingRank is not null)
            {
                part = parts[heading];
                outline.Under(headings[heading++], part);
            }
            else if (!cited.Add(outline.Place(unit).Path) && part is not null)
            {
                broken.Add(part);
            }
        }

        return [.. parts.Select(p => p is not null && broken.Contains(p) ? null : p)];
    }

    private static (PassagePath Path, int Level, PassageKind Kind) InSpot(Unit unit)
    {
        var spot = unit.Source.Spot;
        var nth = ++spot.Count;
        var path = unit.Marker.Length > 0 && !unit.IsBullet
            ? spot.Path.Down(new PathStep(PathStepKind.Number, Outline.Core(unit.Marker)))
            : Repeated(spot.Path, nth);
        return (path, spot.Depth, spot.Kind switch
        {
            SpotKind.Cell => PassageKind.TableCell,
            SpotKind.Note => PassageKind.Footnote,
            _ => PassageKind.Paragraph,
        });
    }

    private static PassagePath Repeated(PassagePath path, int nth) =>
        nth == 1 ? path : path.Down(new PathStep(PathStepKind.Paragraph, Nth: nth));
}
