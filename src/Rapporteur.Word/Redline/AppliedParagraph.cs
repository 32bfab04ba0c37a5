using System.Xml.Linq;
using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>A paragraph of a circulated file that wordings are written into: which sign of its passage is which letter of it.</summary>
internal sealed class AppliedParagraph
{
    private readonly List<(XElement Element, int At, char Sign)> letters = [];

    public AppliedParagraph(XElement source)
    {
        Source = source;
        foreach (var part in source.Within(W.r).Where(r => !r.Ancestors().TakeWhile(a => a != source).Any(a => a.Is(W.txbxContent)))
            .SelectMany(r => r.Elements()).ToList())
        {
            if (part.Is(W.t))
            {
                letters.AddRange(part.Value.Select((sign, at) => (part, at, sign)));
            }
            else if (part.Word() is W.tab or W.br or W.cr or W.noBreakHyphen)
            {
                letters.Add((part, 0, part.Is(W.noBreakHyphen) ? '\u2011' : ' '));
            }
        }
    }

    public XElement Source { get; }

    /// <summary>Whether something may be put behind it: it stands in the body itself, and nothing that stands within it follows
    /// it.</summary>
    public bool StandsInBody => Source.Parent.Is(W.body) && Source.Child(W.pPr).Child(W.sectPr) is null
        && !Source.Within(W.txbxContent).Any();

    /// <summary>Whether it may go, or go elsewhere: a section's end, a note's mark or a picture would go with it, or half a
    /// bookmark.</summary>
    public bool MayGo => StandsInBody
        && !Source.Descendants().Any(e => e.Word()
            is W.footnoteReference or W.endnoteReference or W.drawing or W.pict or W.@object or W.fldChar)
        && Source.Within(W.bookmarkStart).Select(b => b.Attr(W.id)).ToHashSet()
            .SetEquals(Source.Within(W.bookmarkEnd).Select(b => b.Attr(W.id)));

    /// <summary>Whether the passage's text is all there, behind whatever number is typed before it.</summary>
    public bool Holds(string text) => Ways(text) is not null;

    public void Reword(string text, IEnumerable<WordingEdit> edits)
    {
        var ways = Ways(text)!;
        foreach (var edit in edits.Reverse())
        {
            var letter = edit.Start + edit.Length > 0 ? ways[edit.Start + edit.Length - 1] : ways[0] - 1;
            Insert(letter, edit.Start + edit.Length > 0 ? letter + 1 : ways[0], edit.Added);
            for (var at = edit.Length > 0 ? ways[edit.Start + edit.Length - 1] : -1; at >= 0 && at >= ways[edit.Start]; at--)
            {
                Remove(at);
            }
        }
    }

    /// <summary>Another paragraph like it: its properties, the look of its first words, its place in a list; a text of its own.</summary>
    public XElement With(string text)
    {
        var properties = Source.Child(W.pPr) is { } own ? new XElement(own) : null;
        properties?.Elements().Where(e => e.Is(W.sectPr) || e.Is("pPrChange")).Remove();
        var look = letters.Count > 0 ? letters[^1].Element.Parent.Child(W.rPr) : null;
        return new XElement(In(W.p), properties, new XElement(In(W.r), look is null ? null : new XElement(look), Text(text)));
    }

    public static XElement Plain(string text) => new(In(W.p), new XElement(In(W.r), Text(text)));

    // Letters only ever change from behind, so that those before keep their places.
    private void Insert(int behind, int before, string added)
    {
        if (added.Length == 0)
        {
            return;
        }

        if (behind >= 0 && letters[behind] is { Element: var left, At: var at } && left.Is(W.t))
        {
            left.Value = left.Value.Insert(at + 1, added);
        }
        else if (before < letters.Count && letters[before] is { Element: var right, At: var from } && right.Is(W.t))
        {
            right.Value = right.Value.Insert(from, added);
        }
        else if (behind >= 0)
        {
            letters[behind].Element.AddAfterSelf(Text(added));
        }
    }

    private void Remove(int at)
    {
        var (element, within, _) = letters[at];
        if (element.Is(W.t))
        {
            element.Value = element.Value.Remove(within, 1);
        }
        else if (element.Parent is not null)
        {
            element.Remove();
        }
    }

    // Where each sign of the text stands among the letters; null where they are not the same. What is typed before the text is passed
    // over; white space in a row is one space of the passage.
    private List<int>? Ways(string text)
    {
        var tidy = new List<(char Sign, int At)>();
        for (var i = 0; i < letters.Count; i++)
        {
            var sign = letters[i].Sign;
            if (Wording.Tidy($"a{sign}a") is "aa")
            {
                continue;
            }

            var space = char.IsWhiteSpace(sign);
            if (space && (tidy.Count == 0 || char.IsWhiteSpace(tidy[^1].Sign)))
            {
                continue;
            }

            tidy.Add((sign, i));
        }

        while (tidy.Count > 0 && char.IsWhiteSpace(tidy[^1].Sign))
        {
            tidy.RemoveAt(tidy.Count - 1);
        }

        var from = tidy.Count - text.Length;
        return from >= 0 && text.Select((sign, at) => Same(sign, tidy[from + at].Sign)).All(same => same)
            ? [.. tidy.Skip(from).Select(t => t.At)] : null;
    }

    private static bool Same(char sign, char letter) => sign == letter || (char.IsWhiteSpace(sign) && char.IsWhiteSpace(letter));

    private static XElement Text(string text) =>
        new(In(W.t), new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private static XName In(string word) => XName.Get(word, W.Main);
}
