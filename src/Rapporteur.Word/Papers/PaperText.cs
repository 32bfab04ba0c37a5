using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Papers;

/// <summary>A text with white space and marks of direction made alike, so that how a file cuts it into runs makes no difference.</summary>
internal sealed class Alike
{
    private readonly StringBuilder text = new();
    private string? folded;

    public void Add(string said) => text.Append(said);

    public bool Contains(string said) => (folded ??= Fold(text.ToString())).Contains(Fold(said), StringComparison.Ordinal);

    public static string Fold(string said)
    {
        var folded = new StringBuilder(said.Length);
        foreach (var c in said.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c))
            {
                _ = folded.Length > 0 && folded[^1] != ' ' ? folded.Append(' ') : folded;
            }
            else if (c is not ('\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                folded.Append(c);
            }
        }

        return folded.ToString().TrimEnd();
    }
}

/// <summary>What can be read of one comment in a paper: all of it, without what is struck out, without what is added.</summary>
internal sealed record PaperRow(Alike Whole, Alike Proposed, Alike Existing);

/// <summary>A paper as it is verified: its imprints and what can be read, by reference.</summary>
internal sealed class PaperText
{
    // What a paper of a hundred thousand comments takes, several times.
    private const long MostBytes = 2L << 30;
    private const int MostImprintBytes = 64 << 20;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostBytes,
    };

    private readonly Dictionary<string, ImmutableArray<PaperRow>> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> imprints = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ImmutableArray<PaperRow>> Rows => rows;

    public IReadOnlyDictionary<string, ImmutableArray<string>> Imprints => imprints;

    /// <summary>Null for what is no Word document or a damaged one.</summary>
    public static PaperText? Of(Stream docx)
    {
        try
        {
            using var zip = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
            var read = new PaperText();
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName is "word/document.xml" or "word/comments.xml")
                {
                    using var part = XmlReader.Create(entry.Open(), Safe);
                    read.ReadRows(part);
                }
                else if (entry.FullName.StartsWith("customXml/item", StringComparison.Ordinal) && entry.Length <= MostImprintBytes)
                {
                    using var part = XmlReader.Create(entry.Open(), Safe);
                    read.ReadImprints(part);
                }
            }

            return zip.GetEntry("word/document.xml") is null ? null : read;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    private void ReadImprints(XmlReader part)
    {
        part.MoveToContent();
        while (part.NamespaceURI == PaperParts.Imprints && part.Read())
        {
            if (part is { NodeType: XmlNodeType.Element, LocalName: "comment" }
                && part.GetAttribute("reference") is { } reference && part.GetAttribute("imprint") is { } imprint)
            {
                imprints[reference] = imprints.GetValueOrDefault(reference, []).Add(imprint);
            }
        }
    }

    private void ReadRows(XmlReader part)
    {
        var row = (PaperRow?)null;
        var (first, paragraphs, style, within) = (new StringBuilder(), 0, "", false);
        while (part.Read())
        {
            if (within && part.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Say(part.Value);
                _ = paragraphs == 1 ? first.Append(part.Value) : first;
            }

            switch (part.NodeType, part.NamespaceURI == W.Main ? part.LocalName : "")
            {
                case (XmlNodeType.Element, "tr" or "comment"):
                    (row, paragraphs) = (new PaperRow(new Alike(), new Alike(), new Alike()), 0);
                    first.Clear();
                    break;
                case (XmlNodeType.EndElement, "tr" or "comment") when row is not null:
                    var reference = first.ToString().Split(" · ")[0];
                    rows[reference] = rows.GetValueOrDefault(reference, []).Add(row);
                    row = null;
                    break;
                case (XmlNodeType.Element, "p"):
                    paragraphs++;
                    Say("\n");
                    break;
                case (XmlNodeType.Element, "r"):
                    style = "";
                    break;
                case (XmlNodeType.Element, "rStyle"):
                    style = part.GetAttribute("val", W.Main) ?? "";
                    break;
                case (XmlNodeType.Element, "br" or "tab"):
                    Say(" ");
                    break;
                case (XmlNodeType.Element or XmlNodeType.EndElement, "t"):
                    within = part.NodeType == XmlNodeType.Element && !part.IsEmptyElement;
                    break;
            }
        }

        void Say(string said)
        {
            row?.Whole.Add(said);
            if (style != "Removed")
            {
                row?.Proposed.Add(said);
            }

            if (style != "Added")
            {
                row?.Existing.Add(said);
            }
        }
    }
}
