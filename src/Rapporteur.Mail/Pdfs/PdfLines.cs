using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;

namespace Rapporteur.Mail.Pdfs;

/// <summary>
/// The lines of a page, from letters that are only placed. Letters that follow one another on one height are a line, read along it; what is
/// written from right to left is turned back into the order it is read in.
/// </summary>
internal static class PdfLines
{
    // Of the size of the letters: marks and small figures stand no further off their line.
    private const double Off = 0.5;
    private const double WordGap = 0.18;
    private const double CellGap = 3;
    private const double Twice = 0.08;

    public static List<PdfLine> Of(IEnumerable<Letter> letters)
    {
        var (lines, line) = (new List<List<PdfGlyph>>(), new List<PdfGlyph>());
        var before = default(TextOrientation?);
        foreach (var letter in letters)
        {
            var glyph = GlyphOf(letter);
            if (line.Count > 0 && (before != letter.TextOrientation || IsOff(line, glyph)))
            {
                lines.Add(line);
                line = [];
            }

            line.Add(glyph);
            before = letter.TextOrientation;
        }

        lines.Add(line);
        var read = lines.Select(Placed).Where(l => l.Count > 0).ToList();
        var right = read.Sum(l => l.Sum(g => PdfOrder.KindOf(g.Value) == Turn.Right ? 1 : PdfOrder.KindOf(g.Value) == Turn.Left ? -1 : 0));
        return PdfBrackets.Straight([.. read.Select(l => LineOf(l, right > 0)).Where(l => l.Text.Length > 0)]);
    }

    private static bool IsOff(List<PdfGlyph> line, PdfGlyph glyph) =>
        Math.Abs(line[0].Across - glyph.Across) > Off * Math.Max(line[0].Size, glyph.Size);

    private static PdfGlyph GlyphOf(Letter letter)
    {
        var ((x, y), (endX, endY)) = ((letter.StartBaseLine.X, letter.StartBaseLine.Y), (letter.EndBaseLine.X, letter.EndBaseLine.Y));
        var (from, to, across) = letter.TextOrientation switch
        {
            TextOrientation.Rotate90 => (-y, -endY, x),
            TextOrientation.Rotate180 => (-x, -endX, -y),
            TextOrientation.Rotate270 => (y, endY, -x),
            _ => (x, endX, y),
        };
        return new(Plain(letter.Value), Math.Min(from, to), Math.Max(from, to), across, Math.Max(1, letter.PointSize));
    }

    // Forms of letters that only print differently (one for "fi", those of Arabic by their place in the word) are the letters again.
    private static string Plain(string value)
    {
        if (!value.Any(IsForm))
        {
            return value;
        }

        return string.Concat(value.Select(c => IsForm(c) ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString()));
    }

    private static bool IsForm(char c) => c is >= '\uFB00' and <= '\uFB4F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    // In the order they stand in; a mark goes with the letter it stands on, and what is printed twice to look bold is there once.
    private static List<PdfGlyph> Placed(List<PdfGlyph> line)
    {
        var (placed, marks) = (new List<PdfGlyph>(), new List<PdfGlyph>());
        foreach (var glyph in line.OrderBy(g => g.From))
        {
            if (IsMark(glyph.Value))
            {
                marks.Add(glyph);
            }
            else if (placed is not [.., var last] || last.Value != glyph.Value || glyph.From - last.From > Twice * glyph.Size)
            {
                placed.Add(glyph);
            }
        }

        foreach (var mark in marks)
        {
            var middle = (mark.From + mark.To) / 2;
            var on = placed.FindIndex(g => g.From <= middle && middle <= g.To && !string.IsNullOrWhiteSpace(g.Value));
            if (on >= 0)
            {
                placed[on] = placed[on] with { Value = placed[on].Value + mark.Value };
            }
        }

        return placed;
    }

    private static bool IsMark(string value) =>
        value.Length > 0 && value.All(c => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);

    private static PdfLine LineOf(List<PdfGlyph> placed, bool pageIsRightToLeft)
    {
        var (size, all) = (placed.Max(g => g.Size), Spaced(placed));
        var (right, left) = (all.Count(g => PdfOrder.KindOf(g.Value) == Turn.Right), all.Count(g => PdfOrder.KindOf(g.Value) == Turn.Left));
        var isRightToLeft = pageIsRightToLeft ? right > 0 || left == 0 : right > left;
        var ordered = PdfOrder.Read(all, isRightToLeft);
        var first = ordered.TakeWhile(g => !string.IsNullOrWhiteSpace(g.Value)).ToList();
        var text = string.Concat(ordered.Select(g => g.Value)).Trim();
        return new(
            text, placed[0].From, placed.Max(g => g.To), placed[0].Across, size,
            first.Count == 0 ? 0 : first.Max(g => g.To) - first.Min(g => g.From), isRightToLeft);
    }

    // A blank is often not written, only left.
    private static List<PdfGlyph> Spaced(List<PdfGlyph> placed)
    {
        var all = new List<PdfGlyph>();
        foreach (var glyph in placed)
        {
            var blank = string.IsNullOrWhiteSpace(glyph.Value) || glyph.Value.Any(char.IsControl);
            if (all is [.., var last])
            {
                var wasBlank = last.Value is " " or "\t";
                var gap = glyph.From - last.To;
                if (!blank && !wasBlank && gap > WordGap * glyph.Size)
                {
                    all.Add(new(gap > CellGap * glyph.Size ? "\t" : " ", last.To, glyph.From, glyph.Across, glyph.Size));
                }

                if (blank && wasBlank)
                {
                    continue;
                }
            }

            all.Add(blank ? glyph with { Value = " " } : glyph);
        }

        return all;
    }
}
