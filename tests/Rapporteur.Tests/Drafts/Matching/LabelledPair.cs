using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapporteur.Drafts;

namespace Rapporteur.Tests.Drafts.Matching;

/// <summary>
/// Two versions of an invented text, and before each passage of the later the earlier ones it goes on from, as a person said before
/// anything was compared: "name|kind|text" above the line "====", "names|kind|text" below it, "+" for what is new and "=name" for what is
/// the same. Kinds: t title, h heading, p paragraph, i item, n footnote, c cell and r the first cell of a row.
/// </summary>
internal sealed partial class LabelledPair
{
    private const string Between = "====";

    private LabelledPair(Draft earlier, Draft later, ImmutableHashSet<(int Earlier, int Later)> links) =>
        (Earlier, Later, Links) = (earlier, later, links);

    public Draft Earlier { get; }

    public Draft Later { get; }

    public ImmutableHashSet<(int Earlier, int Later)> Links { get; }

    public static LabelledPair Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Drafts", "Matching", "Pairs", $"{name}.txt"));
        var end = Array.IndexOf(lines, Between);
        List<string[]> was = [.. lines[..end].Select(l => l.Split('|', 3))];
        var named = was.Index().ToDictionary(l => l.Item[0], l => l.Index);
        List<string[]> now =
        [
            .. lines[(end + 1)..].Select(l => l[0] == '=' ? was[named[l[1..]]] : l.Split('|', 3)),
        ];
        return new(DraftOf(was), DraftOf(now),
        [
            .. now.SelectMany((line, later) => line[0].Split(',').Where(n => n != "+").Select(n => (named[n], later))),
        ]);
    }

    private static Draft DraftOf(List<string[]> lines)
    {
        var (passages, table, row, column) = (ImmutableArray.CreateBuilder<Passage>(lines.Count), 0, 0, 0);
        foreach (var line in lines)
        {
            var (kind, marker) = (line[1], Marker().Match(line[2]).Value);
            var isFirst = kind == "r" && passages is not [.., { Kind: PassageKind.TableCell }];
            (table, row) = kind == "r" ? (table + (isFirst ? 1 : 0), isFirst ? 1 : row + 1) : (table, row);
            column = kind == "r" ? 1 : column + 1;
            passages.Add(new Passage(
                PassageId.Nth(passages.Count + 1),
                kind is "r" or "c" ? PassagePath.Of(new(PathStepKind.Table, Nth: table), new(PathStepKind.Row, Nth: row),
                    new(PathStepKind.Column, Nth: column)) : PassagePath.Empty,
                marker.Trim(),
                kind == "i" ? 1 : 0,
                KindOf(kind),
                line[2][marker.Length..],
                null));
        }

        return new Draft("", passages.MoveToImmutable());
    }

    private static PassageKind KindOf(string kind) => kind switch
    {
        "t" => PassageKind.Title,
        "h" => PassageKind.Heading,
        "i" => PassageKind.Indent,
        "n" => PassageKind.Footnote,
        "r" or "c" => PassageKind.TableCell,
        _ => PassageKind.Paragraph,
    };

    [GeneratedRegex(@"^\(?\p{L}\) ")]
    private static partial Regex Marker();
}
