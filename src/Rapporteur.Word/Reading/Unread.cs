using System.Xml.Linq;
using Rapporteur.Words;

namespace Rapporteur.Word.Reading;

/// <summary>
/// What a reader of the page sees and the passages do not hold, gathered while a document is read: each kind once, with what
/// names it and where it first stands. What is gathered is bounded, however many the file has.
/// </summary>
internal sealed class Unread
{
    private const int MostNamed = 20;
    private const int MostCounted = 1_000;
    private const int LongestName = 60;
    private readonly Dictionary<Remark, int> named = [];
    private readonly HashSet<Remark> more = [];
    private XElement? ignoring;
    private HashSet<string> ignored = [];
    private readonly Dictionary<string, (int Count, int First)> things = new(StringComparer.Ordinal);

    /// <summary>Which paragraph of the document is being read, -1 for none: whatever is noted stands in it.</summary>
    public int Paragraph { get; set; } = -1;

    /// <summary>The remarks, each with its paragraph; the same in the same order for the same document.</summary>
    public IEnumerable<(Remark What, int Paragraph)> Found =>
    [
        .. named.Select(n => (n.Key, n.Value)).OrderBy(n => Language.English.Say(n.Key), StringComparer.Ordinal),
        .. More,
        .. things.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (new Remark(t.Key, ("count", t.Value.Count)), t.Value.First)),
    ];

    private IEnumerable<(Remark, int)> More => more.Count switch
    {
        0 => [],
        MostCounted => [(new Remark("files.note.more-at-least", ("most", MostCounted)), -1)],
        _ => [(new Remark("files.note.more", ("count", more.Count)), -1)],
    };

    public void NumberFormat(string format, string? language) => Say(
        language is null
            ? new Remark("files.note.number-format", ("format", Named(format)))
            : new Remark("files.note.number-format-language", ("format", Named(format)), ("language", Named(language))));

    public void LongMarker(int most) => Say(new Remark("files.note.long-number", ("most", most)));

    public void NotesByPage(bool footnotes) =>
        Say(new Remark(footnotes ? "files.note.footnotes-by-page" : "files.note.endnotes-by-page"), -1);

    /// <summary>Notes what <paramref name="printed"/> holds no character for and the file does.</summary>
    public void Symbols(string text, string printed, string? font)
    {
        if (printed.Contains('\uFFFD', StringComparison.Ordinal) && !text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            Say(font is null ? new Remark("files.note.symbols") : new Remark("files.note.symbols-of", ("font", Named(font))));
        }
    }

    public void Field(string name) => Say(new Remark("files.note.field", ("field", Named(name))));

    /// <summary>A field whose number is in no file and was counted here.</summary>
    public void Counted(string name) => Say(new Remark("files.note.field-counted", ("field", Named(name))));

    public void FieldNeverEnded(string name) => Say(new Remark("files.note.field-never-ended", ("field", Named(name))));

    public void Prompt(string words) => Say(new Remark("files.note.prompt", ("words", Named(words))));

    public void Margins(string words) => Say(new Remark("files.note.margins", ("words", Named(words))), -1);

    public void WordArt(string words) => Say(new Remark("files.note.word-art", ("words", Named(words))));

    /// <summary>A part without text that was left out.</summary>
    public void Part(string part) => Say(new Remark("files.note.part", FileFault.Named(part)));

    public void Link(string kind, string part) => Say(new Remark("files.note.link", ("kind", kind), FileFault.Named(part)));

    /// <summary>A part without text that another one names and the file does not hold, or holds as something else.</summary>
    public void PartNamed(string kind, string part, bool otherwise) => Say(
        kind == "image"
            ? new Remark(otherwise ? "files.note.picture-otherwise" : "files.note.picture-missing", FileFault.Named(part))
            : new Remark(otherwise ? "files.note.part-otherwise" : "files.note.part-missing", ("kind", kind), FileFault.Named(part)));

    /// <summary>Counts a thing on the page whose words, if it has any, are not read, by its key under <c>files.note.thing.</c></summary>
    public void Thing(string key) =>
        things[key] = things.TryGetValue(key, out var before) ? before with { Count = before.Count + 1 } : (1, Paragraph);

    /// <summary>
    /// Counts an element that is passed over and holds words: one of a vocabulary that is unknown here, whose words programs show, or
    /// refuse the file; or one of Word's own where it has no place.
    /// </summary>
    public void PassedOver(XElement element, Revisions revisions)
    {
        if (element.Name.NamespaceName is W.Main or WordXml.Math)
        {
            if (!revisions.HasFlag(Revisions.Deleted) && !element.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal)
                && HoldsWords(element))
            {
                Thing("files.note.thing.astray");
            }
        }
        else if (element.Word().Length == 0 && !Shown.Knows(element.Name.NamespaceName) && HoldsWords(element) && !IsIgnored(element))
        {
            Thing("files.note.thing.foreign");
        }
    }

    private static bool HoldsWords(XElement element) =>
        element.DescendantsAndSelf()
            .Any(e => (e.Is(W.t) || e.IsOf(WordXml.Math, "t")) && !string.IsNullOrWhiteSpace(e.Value));

    // ISO/IEC 29500-3, 7.2: who does not know it shows nothing of it. No file names more than some dozen.
    private bool IsIgnored(XElement element)
    {
        var root = element.AncestorsAndSelf().Last();
        if (!ReferenceEquals(root, ignoring))
        {
            ignoring = root;
            ignored = [.. (root.Attr(WordXml.Compatibility, "Ignorable") ?? "").Split((char[]?)null, 100)
                .Where(p => p.Length is > 0 and < 100).Select(root.GetNamespaceOfPrefix).OfType<XNamespace>().Select(n => n.NamespaceName)];
        }

        return ignored.Contains(element.Name.NamespaceName);
    }

    private void Say(Remark remark) => Say(remark, Paragraph);

    private void Say(Remark remark, int paragraph)
    {
        if (named.Count < MostNamed)
        {
            named.TryAdd(remark, paragraph);
        }
        else if (more.Count < MostCounted && !named.ContainsKey(remark))
        {
            more.Add(remark);
        }
    }

    private static string Named(string name) => Wording.Tidy(Wording.Shortened(name, LongestName + 1));
}
