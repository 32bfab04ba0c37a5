using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Rapporteur.Mail.Pdfs;

/// <summary>
/// Takes the words out of a PDF (ISO 32000), which holds letters at places and no words. A file made to hurt may take all memory and time
/// there is, or overflow the stack: it is read in a process of its own, see <see cref="PdfVerb"/>.
/// </summary>
public static class PdfReader
{
    private const int MostPages = 500;
    private const int MostLetters = 1_000_000;
    private const int MostText = 300_000;

    public static PdfText Read(Stream file)
    {
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { SkipMissingFonts = true, UseLenientParsing = true });
            return Read(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfText.Of(PdfState.Protected);
        }
#pragma warning disable CA1031 // The library throws whatever a broken structure makes of it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return PdfText.Of(PdfState.Unread);
        }
    }

    private static PdfText Read(PdfDocument document)
    {
        var (pages, letters) = (new List<IReadOnlyList<PdfLine>>(), 0);
        var most = Math.Min(document.NumberOfPages, MostPages);
        for (var number = 1; number <= most && letters < MostLetters; number++)
        {
            var page = document.GetPage(number);
            pages.Add(PdfLines.Of(page.Letters.Take(MostLetters - letters)));
            letters += page.Letters.Count;
        }

        var text = new StringBuilder();
        var hyphens = new PdfHyphens([.. pages.SelectMany(p => p).Select(l => l.Text)]);
        foreach (var paragraph in pages.SelectMany(p => PdfParagraphs.Of(p, hyphens)))
        {
            text.Append(text.Length == 0 ? "" : "\n\n").Append(paragraph);
        }

        var isCut = document.NumberOfPages > most || letters >= MostLetters || text.Length > MostText;
        return text.Length == 0 ? PdfText.Of(PdfState.OnlyPictures)
            : new(isCut ? PdfState.CutShort : PdfState.Read, text.ToString(0, Math.Min(text.Length, MostText)));
    }
}
