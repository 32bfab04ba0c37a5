using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>The paragraphs of a <see cref="ReportedFile"/>: own changes tracked, those of others made or not.</summary>
internal sealed class ReportedBody
{
    private readonly XElement body = Word("body");
    private XElement? open;
    private int id;

    /// <summary>Own changes that could not be told apart.</summary>
    public int Unread { get; private set; }

    public XElement Element => body;

    public void Add(ReportedParagraph paragraph, bool accept)
    {
        var (at, joins) = (open ?? Begun(), false);
        open = null;
        foreach (var name in paragraph.Bookmarks.Where(b => PassageMark.Of(b) is not null))
        {
            var number = Next();
            at.Add(
                Word("bookmarkStart", new XAttribute(Name("id"), number), new XAttribute(Name("name"), name)),
                Word("bookmarkEnd", new XAttribute(Name("id"), number)));
        }

        foreach (var part in Parts(paragraph))
        {
            Add(at, part, accept);
        }

        foreach (var change in paragraph.Changes)
        {
            if (change.Author is null)
            {
                joins |= change.Mark && (accept ? change.Goes : change.Comes);
            }
            else if (change.Mark && (change.Goes || change.Comes))
            {
                Marked(at, change);
            }
            else if (change.IsFormatting)
            {
                at.Add(Word("r", Word("rPr", Tracked("rPrChange", change, Word("rPr")))));
            }
            else if (!change.Goes && !change.Comes || change.Deleted.Length + change.Inserted.Length == 0)
            {
                Unread++;
            }
        }

        open = joins ? at : null;
    }

    // What cannot be taken apart is one change where all of it is one's own, and is left out where it is not.
    private List<ReportedPart> Parts(ReportedParagraph paragraph)
    {
        if (ReportedPart.Of(paragraph) is { } parts)
        {
            return parts;
        }

        var own = paragraph.Changes.FirstOrDefault(c => c.Author is not null);
        if (own is not null && paragraph.Changes.All(c => c.Author is not null))
        {
            return [new(paragraph.Original, own, true), new(paragraph.Current, own, false)];
        }

        Unread += paragraph.Changes.Count(c => c.Author is not null);
        return [new(paragraph.Original, null, false)];
    }

    private void Add(XElement at, ReportedPart part, bool accept)
    {
        if (part.By is not { } by || by.Author is null)
        {
            if (part.By is null || part.Goes != accept)
            {
                at.Add(Run(part.Text, "t"));
            }
        }
        else if (part.Text.Length > 0)
        {
            at.Add(Tracked(part.Goes ? "del" : "ins", by, Run(part.Text, part.Goes ? "delText" : "t")));
        }
    }

    private void Marked(XElement at, ReportedChange change)
    {
        var (properties, tracked) = (at.Element(Name("pPr")), Tracked(change.Goes ? "del" : "ins", change));
        if (properties is null)
        {
            at.AddFirst(Word("pPr", Word("rPr", tracked)));
        }
        else
        {
            properties.Element(Name("rPr"))!.Add(tracked);
        }
    }

    private XElement Begun()
    {
        var paragraph = Word("p");
        body.Add(paragraph);
        return paragraph;
    }

    private XElement Tracked(string name, ReportedChange by, params object[] content)
    {
        var change = Word(name, new XAttribute(Name("id"), Next()), new XAttribute(Name("author"), Clean(by.Author!)));
        if (DateTimeOffset.TryParse(by.Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            change.Add(new XAttribute(Name("date"), at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        }

        change.Add(content);
        return change;
    }

    private static XElement Run(string text, string element)
    {
        var run = Word("r");
        foreach (var (n, line) in text.Split('\v', '\r', '\n').Index())
        {
            if (n > 0)
            {
                run.Add(Word("br"));
            }

            run.Add(Word(element, new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(line)));
        }

        return run;
    }

    // As a paper has it: what XML cannot carry stands as the sign for it.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }

    private string Next() => id++.ToString(CultureInfo.InvariantCulture);

    private static XName Name(string name) => XName.Get(name, W.Main);

    private static XElement Word(string name, params object[] content) => new(Name(name), content);
}
