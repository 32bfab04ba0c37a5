using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Builds the tree of a part while it is read through and counted, so that a part is parsed once. Layout between elements,
/// comments and processing instructions are no part of it; nor is white space at the ends of a text, unless the text, or what
/// it stands in, says that it is its own (ISO/IEC 29500-1, 17.3.3.31; XML 1.0, 2.10), which the tree then need not say again. The
/// namespaces of Strict Open XML become those of Transitional (29500-4), which everything else here knows; what one person wrote while
/// another saved ([MS-DOCX] 2.6.1.3 and 4) becomes the tracked change it looks like. An element nobody
/// here knows and that says of itself that its content is to be read (29500-3, 7.4) is read through: its content stands where it
/// stood. A formula beside paragraphs (29500-1, 17.2.2: among what a body, a cell or a note may hold) becomes the paragraph that it is
/// on the page.
/// </summary>
internal sealed class PartTree
{
    // An element of any program has some dozen; each more is compared with all before it.
    private const int MostAttributes = 300;
    private static readonly char[] Layout = [' ', '\t', '\r', '\n'];
    private const string Strict = "http://purl.oclc.org/ooxml/";
    private readonly Dictionary<string, (string Namespace, XName Name)> names = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<XElement> open = [];
    private readonly Stack<(XElement Within, ReadThrough Names)> through = [];
    private readonly StringBuilder more = new();
    private string? text;
    private bool isText;
    private bool keepsSpace;

    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = false,
        IgnoreWhitespace = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public XElement? Root { get; private set; }

    /// <summary>
    /// Says again, before a tree is written, which of its texts begin or end with white space that is theirs.
    /// </summary>
    public static void MarkSpace(XElement root)
    {
        foreach (var text in root.DescendantsAndSelf().Where(IsText))
        {
            var own = text.Value.Trim(Layout).Length < text.Value.Length;
            text.SetAttributeValue(XNamespace.Xml + "space", own ? "preserve" : null);
        }
    }

    /// <summary>Takes what the reader is at; <paramref name="read"/> is its text when that was read already.</summary>
    public void Take(XmlReader reader, string? read)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Begin(reader);
                break;
            case XmlNodeType.EndElement:
                End();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.Count > 0:
                Add(read ?? reader.Value);
                break;
            default:
                break;
        }
    }

    private void Begin(XmlReader reader)
    {
        Flush();
        if (IsReadThrough(reader))
        {
            // The same twice in a row: what stands in it is added to what it stands in.
            if (!reader.IsEmptyElement)
            {
                open.Push(open.Peek());
            }

            return;
        }

        var begun = new XElement(NameOf(reader.NamespaceURI, reader.LocalName));
        open.Push(begun);
        var empty = reader.IsEmptyElement;
        isText = IsText(begun);
        keepsSpace = isText && reader.XmlSpace == XmlSpace.Preserve;
        for (var n = 0; n < MostAttributes && reader.MoveToNextAttribute(); n++)
        {
            // "xmlns" alone is in no namespace here, as in XElement.Load.
            var (prefix, local, value) = (reader.Prefix, reader.LocalName, reader.Value);
            if (isText && prefix == "xml" && local == "space")
            {
                continue;
            }

            if (local == "ProcessContent" && reader.NamespaceURI == WordXml.Compatibility)
            {
                through.Push((begun, ReadThrough.Of(value, reader)));
            }

            var declares = (prefix.Length == 0 ? local : prefix) == "xmlns";
            begun.Add(new XAttribute(NameOf(prefix.Length == 0 ? "" : reader.NamespaceURI, local), declares ? Transitional(value) : value));
        }

        reader.MoveToElement();
        if (empty)
        {
            End();
        }
    }

    // From the leaves up: adding to an element that stands nowhere yet looks at nothing above it.
    private void End()
    {
        Flush();
        var ended = open.Pop();
        if (open.TryPeek(out var parent) && ReferenceEquals(parent, ended))
        {
            return;
        }

        if (through.TryPeek(out var named) && ReferenceEquals(named.Within, ended))
        {
            through.Pop();
        }

        Root = ended;
        parent?.Add(IsFormula(ended) && IsBesideParagraphs() ? new XElement(XName.Get(W.p, W.Main), ended) : ended);
    }

    private static bool IsFormula(XElement element) => element.IsOf(WordXml.Math, "oMathPara") || element.IsOf(WordXml.Math, "oMath");

    // What may stand among paragraphs and within one says nothing; what is around it does.
    private bool IsBesideParagraphs()
    {
        foreach (var around in open)
        {
            switch (around.Word())
            {
                case W.body or W.tc or W.txbxContent or W.footnote or W.endnote or W.comment or W.hdr or W.ftr:
                    return true;
                case W.sdt or W.sdtContent or W.customXml or W.ins or W.del or W.moveTo or W.moveFrom or W.AlternateContent:
                case "" when around.Name.NamespaceName == WordXml.Compatibility:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsReadThrough(XmlReader reader) =>
        open.Count > 0 && through.Count > 0 && !Shown.Knows(Transitional(reader.NamespaceURI))
        && through.Any(t => t.Names.Has(reader.NamespaceURI, reader.LocalName));

    private static bool IsText(XElement element) => element.Word() is W.t or W.delText or W.instrText or W.delInstrText;

    private void Add(string part)
    {
        if (text is null)
        {
            text = part;
        }
        else
        {
            more.Append(part);
        }
    }

    private void Flush()
    {
        if (text is not null)
        {
            var whole = more.Length == 0 ? text : more.Insert(0, text).ToString();
            var holder = open.Peek();
            holder.Add(!keepsSpace && holder.Word() is W.t or W.delText ? whole.Trim(Layout) : whole);
            more.Clear();
            text = null;
        }
    }

    // The reader gives the same string for the same name, so that names need not be compared by their letters.
    private XName NameOf(string @namespace, string local)
    {
        if (!names.TryGetValue(local, out var known) || !ReferenceEquals(known.Namespace, @namespace))
        {
            var tracked = @namespace == Shown.Word2010Ml ? Conflicting(local) : null;
            names[local] = known = (@namespace, tracked is null ? XName.Get(local, Transitional(@namespace)) : XName.Get(tracked, W.Main));
        }

        return known.Name;
    }

    private static string? Conflicting(string local) => local switch
    {
        "conflictIns" => W.ins,
        "conflictDel" => W.del,
        _ => null,
    };

    /// <summary>
    /// The Transitional name of a vocabulary or of a kind of link: http://purl.oclc.org/ooxml/wordprocessingml/main is
    /// http://schemas.openxmlformats.org/wordprocessingml/2006/main.
    /// </summary>
    public static string Transitional(string uri)
    {
        if (!uri.StartsWith(Strict, StringComparison.Ordinal) || uri.IndexOf('/', Strict.Length) is not (> 0 and var first))
        {
            return uri == W.Main ? W.Main : uri;
        }

        return $"http://schemas.openxmlformats.org/{uri[Strict.Length..first]}/2006{uri[first..]}"
            .Replace("extendedProperties", "extended-properties", StringComparison.Ordinal)
            .Replace("customProperties", "custom-properties", StringComparison.Ordinal);
    }
}
