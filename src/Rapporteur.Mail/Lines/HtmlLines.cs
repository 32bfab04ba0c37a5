using System.Buffers;
using System.Text;

namespace Rapporteur.Mail.Lines;

/// <summary>
/// The lines of an HTML mail as they are seen: one a block, items with their numbers, words struck out between ~~, quotes by
/// their marks. Nothing is executed or fetched. Read tag by tag and not as a tree, so that what is wrongly nested costs no
/// more than what is not.
/// </summary>
internal sealed class HtmlLines
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" \u00A0\n\r\t\f\uFEFF\u200B\u00AD");

    // Elements deeper than this are read as if they were not there.
    private const int MostOpen = 200;

    private readonly List<Line> lines = [];
    private readonly List<HtmlElement> open = [];
    private readonly StringBuilder current = new();

    // Of the open elements that have one, the outermost first.
    private readonly List<LineMark> marks = [];
    private string prefix = "";
    private LineMark pending;
    private bool struck;
    private int quotes;
    private int indents;
    private int hidden;
    private int kept;
    private int strikes;

    private HtmlLines()
    {
    }

    public List<Line> Lines => lines;

    public bool HasStruck { get; private set; }

    public static HtmlLines Of(string html)
    {
        var read = new HtmlLines();
        foreach (var (tag, words) in HtmlPieces.Of(html))
        {
            switch (tag)
            {
                case { IsEnd: true }:
                    read.Close(tag.Name);
                    break;
                case { }:
                    read.Open(tag);
                    break;
                default:
                    read.Text(words!);
                    break;
            }
        }

        read.Break();
        return read;
    }

    private LineMark Mark => marks.Count == 0 ? LineMark.None : marks[^1];

    private void Open(HtmlTag tag)
    {
        var element = HtmlElement.Of(tag);
        if (element.Name == "br")
        {
            Break(evenEmpty: true);
            return;
        }

        if (element.IsBlock)
        {
            Break();
        }
        else if (element.Name is "td" or "th" && current.Length > 0)
        {
            current.Append('\t');
        }

        if (element.Mark is LineMark.OldMail or LineMark.Rule && quotes == 0)
        {
            pending = element.Mark == LineMark.OldMail || pending == LineMark.OldMail ? LineMark.OldMail : LineMark.Rule;
        }

        if (element.Name == "li")
        {
            prefix = Numbered(element);
        }

        if (!element.IsVoid && !tag.IsEmpty && open.Count < MostOpen)
        {
            open.Add(element);
            Count(element, 1);
        }
    }

    private void Close(string name)
    {
        var at = open.FindLastIndex(e => e.Name == name);
        if (at < 0)
        {
            return;
        }

        // A cell or an item that was not closed ends with what holds it; a table's text is not ended by a stray tag within.
        if (open[at].IsBlock)
        {
            Break();
        }

        foreach (var closed in open.Skip(at))
        {
            Count(closed, -1);
        }

        open.RemoveRange(at, open.Count - at);
    }

    private void Count(HtmlElement element, int by)
    {
        if (element.Mark is LineMark.Attribution or LineMark.Signature)
        {
            if (by > 0)
            {
                marks.Add(element.Mark);
            }
            else
            {
                // An element closes those within it, which are the last.
                marks.RemoveAt(marks.Count - 1);
            }
        }

        quotes += element.IsQuote ? by : 0;
        indents += element.IsIndented ? by : 0;
        hidden += element.IsHidden ? by : 0;
        kept += element.IsKept ? by : 0;
        strikes += element.IsStruck ? by : 0;
    }

    private string Numbered(HtmlElement item)
    {
        var lists = open.Where(e => e.Name is "ol" or "ul").ToList();
        var indent = new string(' ', 3 * Math.Clamp(lists.Count - 1, 0, 10));
        if (lists.LastOrDefault() is not { Name: "ol" } list)
        {
            return $"{indent}- ";
        }

        var number = item.Next ?? list.Next ?? 1;
        list.Next = number + 1;
        return $"{indent}{ListNumber.Of(number, list.Numbers)}. ";
    }

    private void Text(string text)
    {
        if (hidden > 0)
        {
            return;
        }

        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            // A run of letters goes over at once; what stands between is looked at one by one.
            var run = rest.IndexOfAny(Between);
            run = run < 0 ? rest.Length : run;
            if (run > 0)
            {
                if (strikes > 0 != struck)
                {
                    Strike(strikes > 0);
                }

                current.Append(rest[..run]);
                rest = rest[run..];
                continue;
            }

            var c = rest[0];
            rest = rest[1..];
            if (c == '\n' && kept > 0)
            {
                Break(evenEmpty: true);
            }
            else if (c is not ('\r' or '\uFEFF' or '\u200B' or '\u00AD'))
            {
                Append(c is '\n' or '\t' or '\f' ? ' ' : c);
            }
        }
    }

    private void Append(char c)
    {
        var space = c is ' ' or '\u00A0';
        if (space && kept == 0 && (current.Length == 0 ? c == ' ' : current[^1] is ' ' or '\u00A0' or '\t'))
        {
            return;
        }

        if (strikes > 0 != struck && !space)
        {
            Strike(strikes > 0);
        }

        current.Append(c);
    }

    private void Strike(bool begins)
    {
        HasStruck |= begins;
        struck = begins;
        // Signs hold the words, not the spaces around them.
        var end = current.Length;
        while (!begins && end > 0 && current[end - 1] is ' ' or '\u00A0')
        {
            end--;
        }

        current.Insert(end, "~~");
    }

    private void Break(bool evenEmpty = false)
    {
        if (current.Length == 0 && !evenEmpty)
        {
            return;
        }

        if (struck)
        {
            Strike(false);
        }

        var text = current.ToString();
        var blank = string.IsNullOrWhiteSpace(text);
        var mark = pending != LineMark.None && !blank ? pending : Mark;
        // Text made into HTML on its way keeps its signs of quotation and of a signature.
        var line = PlainLines.Quoted(blank ? "" : text is "-- " or "--\u00A0" ? PlainLines.Signature : text.Trim());
        var indented = indents > 0 && quotes + line.Depth == 0 && mark == LineMark.None;
        lines.Add(new Line(
            blank ? "" : prefix + line.Text, indented ? 1 : quotes + line.Depth, indented ? LineMark.Indented : mark));
        if (!blank)
        {
            (prefix, pending) = ("", LineMark.None);
        }

        current.Clear();
    }
}
