using System.Globalization;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>What is said of a piece of text or of a paragraph's end.</summary>
internal enum Mark
{
    Kept,
    Inserted,
    Deleted,
    MovedHere,
    MovedAway,
}

/// <summary>
/// Makes the elements of tracked changes (ISO/IEC 29500-1, 17.13.5): one author, one instant, and one count of ids for all kinds
/// and parts, since Word refuses a file in which they collide.
/// </summary>
internal sealed class Marking(string author, DateTimeOffset at)
{
    private static readonly XNamespace Main = W.Main;
    private int last;
    private int moves;

    /// <summary>Whether the look of words is compared.</summary>
    public bool Looks { get; set; } = true;

    public static XName Name(string word) => Main + word;

    /// <summary>
    /// Whether other programs, when a change of these properties is rejected, give the first level back instead of a deeper one.
    /// </summary>
    public static bool LosesLevel(XElement? was, XElement? now) => Level(was) is > 0 and var level && level != Level(now);

    public string NextMove() => string.Create(CultureInfo.InvariantCulture, $"move{++moves}");

    /// <summary>An empty element of that change; null for what is kept.</summary>
    public XElement? Of(Mark mark) => WordOf(mark) is { } word ? Revision(word) : null;

    public XElement Revision(string word, params object?[] content) => new(
        Name(word),
        new XAttribute(Name(W.id), NextId()),
        new XAttribute(Name(W.author), author),
        new XAttribute(Name("date"), at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        content);

    /// <summary>The two ends of what a move takes away or brings; the name stands on the start.</summary>
    public (XElement Start, XElement End) Range(Mark mark, string name)
    {
        var word = WordOf(mark)!;
        var start = Revision($"{word}RangeStart");
        start.Add(new XAttribute(Name(W.name), name));
        return (start, new XElement(Name($"{word}RangeEnd"), new XAttribute(Name(W.id), start.Attr(W.id)!)));
    }

    /// <summary>The paragraph properties as they are to be, the end of the paragraph marked, and what they were if that differs.</summary>
    public XElement? Properties(XElement? now, XElement? was, Mark end)
    {
        var properties = now is null ? new XElement(Name(W.pPr)) : new XElement(now);
        properties.Elements().Where(e => e.Is("pPrChange")).Remove();
        if (Of(end) is { } mark)
        {
            var run = properties.Child(W.rPr);
            if (run is null)
            {
                run = new XElement(Name(W.rPr));
                var behind = properties.Elements().FirstOrDefault(e => e.Word() is W.sectPr);
                if (behind is null)
                {
                    properties.Add(run);
                }
                else
                {
                    behind.AddBeforeSelf(run);
                }
            }

            run.AddFirst(mark);
        }

        if (!SameEnd(now, was))
        {
            if (properties.Child(W.rPr) is not { } look)
            {
                properties.Add(look = new XElement(Name(W.rPr)));
                properties.Child(W.sectPr)?.Remove();
                properties.Add(now.Child(W.sectPr));
            }

            look.Add(Revision(W.rPrChange, new XElement(Name(W.rPr), Redline.Looks.Seen(was.Child(W.rPr)).Select(e => new XElement(e)))));
        }

        if (!Same(now, was))
        {
            var bare = Bare(was);
            properties.Add(Revision("pPrChange", new XElement(Name(W.pPr), bare)));
        }

        return properties.HasElements ? properties : null;
    }

    /// <summary>Whether paragraphs with these look alike, their ends, by which numbers look, included.</summary>
    public bool Alike(XElement? one, XElement? other) => Same(one, other) && SameEnd(one, other);

    private static int? Level(XElement? properties) => properties.Child(W.numPr).Child(W.ilvl).Number();

    private static bool Same(XElement? one, XElement? other) => ReferenceEquals(one, other)
        || XNode.DeepEquals(new XElement(W.p, Bare(one)), new XElement(W.p, Bare(other)));

    private bool SameEnd(XElement? one, XElement? other) => !Looks || Redline.Looks.Same(one.Child(W.rPr), other.Child(W.rPr));

    // The end's own look and a section's end are no properties a change remembers (17.13.5.29).
    private static IEnumerable<XElement> Bare(XElement? properties) =>
        properties?.Elements().Where(e => e.Word() is not (W.rPr or W.sectPr or "pPrChange")).Select(e => new XElement(e)) ?? [];

    private static string? WordOf(Mark mark) => mark switch
    {
        Mark.Inserted => W.ins,
        Mark.Deleted => W.del,
        Mark.MovedHere => W.moveTo,
        Mark.MovedAway => W.moveFrom,
        _ => null,
    };

    private string NextId() => (++last).ToString(CultureInfo.InvariantCulture);
}
