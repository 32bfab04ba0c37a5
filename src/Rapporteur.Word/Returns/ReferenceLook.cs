using System.IO.Compression;
using System.Xml;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// A look at the text of a file for the reference of a comment, without a tree of it: most files that come back are no paper of own
/// comments and need not be read whole as one. It may see a reference where none is, over the border of two paragraphs; never none where
/// one is.
/// </summary>
internal sealed class ReferenceLook
{
    private const int Length = 8;
    private readonly char[] buffer = new char[4_096];
    private int seen;
    private char last;

    /// <summary>False also for a file that is damaged or no Word file.</summary>
    public static bool Finds(Stream docx, FileLimits limits) => docx.Length <= limits.MostFileBytes && FileFault.Catch(() =>
    {
        using var archive = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
        if (PackageKind.MainPart(archive) is not { } main)
        {
            return false;
        }

        using var content = CountedStream.Open(main, limits.MostXmlBytes, limits.MostKept);
        using var reader = XmlReader.Create(content, PartTree.Settings);
        return new ReferenceLook().In(reader, limits.MostDepth);
    }).Result;

    private bool In(XmlReader reader, int mostDepth)
    {
        var (inText, movedAway) = (false, int.MaxValue);
        while (reader.Read() && reader.Depth <= mostDepth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !reader.IsEmptyElement:
                    inText |= Is(reader, W.t);
                    movedAway = Is(reader, W.moveFrom) ? Math.Min(movedAway, reader.Depth) : movedAway;
                    break;
                case XmlNodeType.EndElement:
                    inText &= !Is(reader, W.t);
                    movedAway = reader.Depth == movedAway ? int.MaxValue : movedAway;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                    when inText && reader.Depth <= movedAway && Found(reader):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private static bool Is(XmlReader reader, string word) =>
        reader.LocalName == word && PartTree.Transitional(reader.NamespaceURI) == W.Main;

    private bool Found(XmlReader reader)
    {
        while (reader.ReadValueChunk(buffer, 0, buffer.Length) is > 0 and var read)
        {
            foreach (var letter in buffer.AsSpan(0, read))
            {
                if (!char.IsWhiteSpace(letter) && Take(letter))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "C-" and six more, however many runs they are written in.
    private bool Take(char letter)
    {
        seen = seen >= 2 && (char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter)) ? seen + 1
            : letter == 'C' ? 1
            : letter == '-' && last == 'C' ? 2
            : 0;
        last = letter;
        return seen == Length;
    }
}
