using Rapporteur.Benchmarks.Redrafting;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>
/// A short text and the next one, invented from a seed with what makes tracked changes hard: lists of three levels, headings and
/// indents between them, tables, notes, links, fields and bold words, any of which stays, changes, comes, goes, moves, is split,
/// runs together with the next or gets another look.
/// </summary>
internal sealed class MixedRedraft
{
    private const int Heading = 1;
    private const int FirstLevel = 3;
    private const int Looks = 6;
    private readonly Random random;
    private readonly InventedWording wording;

    public MixedRedraft(int seed)
    {
        random = new Random(seed);
        wording = new InventedWording(random);
        List<Block> earlier = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Any())];
        (Earlier, Later) = (File(earlier), File(Redrafted(earlier)));
    }

    public byte[] Earlier { get; }

    public byte[] Later { get; }

    // What is held stands behind the words; a table has cells instead of words.
    private sealed record Block(string[] Words, int Look = 0, string Held = "", string[][]? Rows = null);

    private string[] Words(int fewest, int most) =>
        [.. wording.Words(random.Next(fewest, most)).Select(w => w.Letters)];

    private Block Any() => random.Next(8) == 0
        ? new Block([], Rows: [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Row())])
        : new Block(Words(1, 14), random.Next(2) == 0 ? 0 : random.Next(Looks), Held());

    private string[] Row() => [string.Join(' ', Words(0, 4)), string.Join(' ', Words(1, 4))];

    private string Held() => random.Next(10) switch
    {
        < 2 => $"note {random.Next(4)}",
        2 => "link",
        3 => "field",
        4 => "bold",
        _ => "",
    };

    private List<Block> Redrafted(List<Block> earlier)
    {
        var (later, away) = (new List<Block>(), new List<Block>());
        for (var at = 0; at < earlier.Count; at++)
        {
            var block = earlier[at];
            switch (random.Next(20))
            {
                case < 5:
                    later.Add(block);
                    break;
                case < 7:
                    break;
                case < 9:
                    later.AddRange(random.Next(2) == 0 ? [block, Any()] : [Any(), block]);
                    break;
                case 9:
                    away.Add(block);
                    break;
                case 10:
                    away.Add(Edited(block));
                    break;
                case < 13:
                    later.AddRange(Split(block));
                    break;
                case < 15 when at + 1 < earlier.Count && block.Rows is null && earlier[at + 1].Rows is null:
                    later.Add(Merged(block, earlier[++at]));
                    break;
                case < 17:
                    later.Add(block with { Look = random.Next(Looks) });
                    break;
                case 17:
                    later.Add(block with { Held = Held() });
                    break;
                default:
                    later.Add(Edited(block));
                    break;
            }
        }

        away.ForEach(b => later.Insert(random.Next(later.Count + 1), b));
        return later;
    }

    private Block Edited(Block block)
    {
        if (block.Rows is { } rows)
        {
            var row = random.Next(rows.Length);
            return block with
            {
                Rows = random.Next(3) switch
                {
                    0 => [.. rows[..row], Row(), .. rows[row..]],
                    1 when rows.Length > 1 => [.. rows[..row], .. rows[(row + 1)..]],
                    _ => [.. rows[..row], [rows[row][0], string.Join(' ', Words(0, 4))], .. rows[(row + 1)..]],
                },
            };
        }

        string[] words = [.. block.Words];
        words[random.Next(words.Length)] = Words(1, 2)[0];
        return block with { Words = words, Look = random.Next(4) == 0 ? random.Next(Looks) : block.Look };
    }

    private Block[] Split(Block block)
    {
        if (block.Rows is not null || block.Words.Length < 4)
        {
            return [block];
        }

        var look = random.Next(2) == 0 ? block.Look : random.Next(Looks);
        return
        [
            new Block(block.Words[..(block.Words.Length / 2)], random.Next(4) == 0 ? random.Next(Looks) : block.Look),
            .. block.Words.Length > 8 && random.Next(2) == 0
                ? [new Block(block.Words[(block.Words.Length / 2)..^3], look), new Block(block.Words[^3..], look, block.Held)]
                : (Block[])[new Block(block.Words[(block.Words.Length / 2)..], look, block.Held)],
        ];
    }

    private Block Merged(Block one, Block next) => new(
        [.. one.Words, .. random.Next(2) == 0 ? [] : Words(1, 2), .. next.Words],
        random.Next(3) switch { 0 => next.Look, 1 => random.Next(Looks), _ => one.Look },
        next.Held.Length > 0 ? next.Held : one.Held);

    private static byte[] File(List<Block> blocks)
    {
        var built = new DocxBuilder().List(1, ("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"));
        var notes = "";
        foreach (var (at, block) in blocks.Index())
        {
            if (block.Rows is { } rows)
            {
                built.Xml(TableTests.Table([.. rows.Select(r => TableTests.Row([.. r.Select(c => TableTests.Cell(c))]))]));
                continue;
            }

            if (block.Held.StartsWith("note", StringComparison.Ordinal))
            {
                var said = DocxBuilder.Run($"The {block.Held} says something of its own.");
                notes += $"<w:footnote w:id=\"{at + 1}\"><w:p>{said}</w:p></w:footnote>";
            }

            built.Runs(DocxBuilder.Run(string.Join(' ', block.Words)) + Xml(block.Held, at + 1), Properties(block.Look));
        }

        // A text ends with a paragraph, whatever stands before.
        if (blocks is [] or [.., { Rows: not null }])
        {
            built.Xml("<w:p/>");
        }

        return (notes.Length == 0 ? built : built.Footnotes(notes)).Build().ToArray();
    }

    private static string Properties(int look) => look switch
    {
        0 => "",
        Heading => "<w:pStyle w:val=\"Heading1\"/>",
        < FirstLevel => "<w:ind w:left=\"720\"/>",
        _ => $"<w:numPr><w:ilvl w:val=\"{look - FirstLevel}\"/><w:numId w:val=\"1\"/></w:numPr>",
    };

    private static string Xml(string held, int id) => held switch
    {
        "" => "",
        "link" => $"<w:hyperlink w:anchor=\"there\">{DocxBuilder.Run(" this place")}</w:hyperlink>",
        "bold" => $"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> of weight</w:t></w:r>",
        "field" => "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> REF there </w:instrText></w:r>"
            + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{DocxBuilder.Run(" there")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        _ => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>",
    };
}
