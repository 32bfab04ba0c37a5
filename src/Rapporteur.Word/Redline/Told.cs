using System.Text;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>A text with its notes as it is read: a table, a row, a cell, or a paragraph with its properties and signs.</summary>
internal sealed record Told(XElement Body, XElement? Footnotes, XElement? Endnotes)
{
    public static Told Of(WordFile file) => new(file.Body!, file.Footnotes, file.Endnotes);

    public Told Accepted() => Resolved(Resolver.Accepted);

    public Told Rejected() => Resolved(Resolver.Rejected);

    /// <summary>What is compared of it, as it stands now.</summary>
    public Said Said() => new([.. Lines()], [.. Body.Within(W.p).Select(Look)]);

    private IEnumerable<string> Lines()
    {
        var (footnotes, endnotes) = (Of(Footnotes), Of(Endnotes));
        var line = new StringBuilder();
        foreach (var part in Body.Descendants())
        {
            if (part.Is(W.p))
            {
                Properties(line.Clear(), part);
                Signs(line.Append('|'), part, footnotes, endnotes);
                yield return line.ToString();
            }
            else if (part.Word() is W.tbl or W.tr or W.tc)
            {
                yield return part.Name.LocalName;
            }
        }
    }

    private Told Resolved(Func<XElement, XElement> resolve) => new(
        resolve(Body), Footnotes is null ? null : resolve(Footnotes), Endnotes is null ? null : resolve(Endnotes));

    private static Dictionary<string, string> Of(XElement? notes)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var note in notes?.Elements() ?? [])
        {
            said.TryAdd(note.Attr(W.id) ?? "", string.Join('\v', note.Within(W.p).Select(p => Signs(new(), p, [], []))));
        }

        return said;
    }

    private static void Properties(StringBuilder line, XElement paragraph)
    {
        foreach (var property in paragraph.Child(W.pPr)?.Elements().Where(e => e.Word() is not (W.rPr or W.sectPr)) ?? [])
        {
            line.Spell(property);
        }
    }

    private static StringBuilder Signs(
        StringBuilder signs, XElement paragraph, Dictionary<string, string> footnotes, Dictionary<string, string> endnotes)
    {
        foreach (var part in paragraph.Within(W.r).Elements().Where(e => !e.Is(W.rPr)))
        {
            signs.Append(part.Word() switch
            {
                W.t => part.Value,
                W.tab => "\t",
                W.br => "\n",
                W.footnoteReference => $"\uFFFC{footnotes.GetValueOrDefault(part.Attr(W.id) ?? "")}\uFFFC",
                W.endnoteReference => $"\uFFFC{endnotes.GetValueOrDefault(part.Attr(W.id) ?? "")}\uFFFC",
                W.instrText => part.Value,
                _ => "",
            });
        }

        return signs;
    }

    private static string Look(XElement paragraph)
    {
        var (said, look) = (new StringBuilder(), "");
        foreach (var run in paragraph.Within(W.r))
        {
            var length = run.Elements().Sum(e => e.Word() is W.t ? e.Value.Length : e.Word() is W.tab or W.br ? 1 : 0);
            var next = length > 0 ? Redline.Looks.Of(run.Child(W.rPr)) : look;
            said.Append(next == look ? "" : $"<{next}>").Append('.', length);
            look = next;
        }

        return said.ToString();
    }
}

/// <summary>A text paragraph by paragraph: <paramref name="Lines"/> what each says and how it stands, <paramref name="Looks"/> how its
/// words look.</summary>
internal sealed record Said(IReadOnlyList<string> Lines, IReadOnlyList<string> Looks);
