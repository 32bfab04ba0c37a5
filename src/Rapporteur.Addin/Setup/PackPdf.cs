using System.Globalization;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Rapporteur.Word.Papers;

namespace Rapporteur.Addin.Setup;

/// <summary>
/// Writes a pack as a PDF that a screen reader reads in order, with its own font inside: nothing of the machine it is made on is
/// needed, and none of the machine it is read on.
/// </summary>
internal sealed class PackPdf : IDisposable
{
    private const double Margin = 62, Foot = 72, Indent = 18, Leading = 1.45;

    // The font has no narrow blank that does not break, as French has before a semicolon.
    private const char NarrowBlank = '\u202f', WideBlank = '\u00a0';

    private static readonly XFont Title = Font(18, XFontStyleEx.Bold);
    private static readonly XFont Heading = Font(12.5, XFontStyleEx.Bold);
    private static readonly XFont Text = Font(10.5, XFontStyleEx.Regular);
    private static readonly XFont Small = Font(8.5, XFontStyleEx.Regular);

    private readonly PdfDocument document = new();
    private readonly StructureBuilder structure;
    private readonly string title;
    private XGraphics page = null!;
    private double left, width, top, bottom;

    private PackPdf(Pack pack)
    {
        title = pack.Title;
        document.Info.Title = title;
        document.Info.CreationDate = pack.MadeAt.ToDateTimeUtc();
        var accessible = UAManager.ForDocument(document);
        accessible.SetDocumentLanguage(pack.In.Tag);
        structure = accessible.StructureBuilder;
        Turn();
    }

    public static void Write(Pack pack, Stream to)
    {
        using var pdf = new PackPdf(pack);
        pdf.Say(PdfBlockLevelElementTag.Heading1, Title, pack.Title);
        pdf.Say(PdfBlockLevelElementTag.Paragraph, Text, pack.Lead);
        foreach (var section in pack.Sections)
        {
            // A heading never stands alone at the foot of a page.
            pdf.Room(6 * Text.Size * Leading);
            pdf.top += 10;
            pdf.Say(PdfBlockLevelElementTag.Heading2, Heading, section.Heading);
            foreach (var (index, line) in section.Lines.Index())
            {
                pdf.Say(PdfBlockLevelElementTag.Paragraph, Text, line,
                    section.Numbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}.") : "–");
            }
        }

        pdf.page.Dispose();
        pdf.document.Save(to, closeStream: false);
    }

    public void Dispose()
    {
        page.Dispose();
        document.Dispose();
    }

    private static XFont Font(double size, XFontStyleEx style)
    {
        GlobalFontSettings.FontResolver ??= new OwnFont();
        return new(OwnFont.Name, size, style);
    }

    private void Say(PdfBlockLevelElementTag tag, XFont font, string text, string? mark = null)
    {
        var indent = mark is null ? 0 : Indent;
        var lines = Lines(text, font, width - indent);
        Room(Math.Min(lines.Count, 2) * font.Size * Leading);
        structure.BeginElement(tag);
        foreach (var (index, line) in lines.Index())
        {
            Room(font.Size * Leading);
            top += font.Size * Leading;
            if (index == 0 && mark is not null)
            {
                page.DrawString(mark, font, XBrushes.Black, left, top);
            }

            page.DrawString(line, font, XBrushes.Black, left + indent, top);
        }

        structure.End();
        top += 4;
    }

    private void Room(double needed)
    {
        if (top + needed > bottom)
        {
            Turn();
        }
    }

    // The foot belongs to no part of the text.
    private void Turn()
    {
        page?.Dispose();
        var added = document.AddPage();
        added.Size = PageSize.A4;
        page = XGraphics.FromPdfPage(added);
        (left, width, top, bottom) = (Margin, added.Width.Point - (2 * Margin), Margin, added.Height.Point - Foot);
        structure.BeginArtifact();
        page.DrawString(string.Create(CultureInfo.InvariantCulture, $"{title} · {document.PageCount}"), Small, XBrushes.DimGray, left,
            added.Height.Point - (Foot / 2));
        structure.End();
    }

    // Words as far as they fit; what has no blank, an address, is parted where it must.
    private List<string> Lines(string text, XFont font, double room)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Replace(NarrowBlank, WideBlank).Split(' ').SelectMany(w => Parts(w, font, room)))
        {
            var longer = word.Joins || line.Length == 0 ? line + word.Text : $"{line} {word.Text}";
            if (line.Length > 0 && Width(longer, font) > room)
            {
                lines.Add(line);
                longer = word.Text;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private IEnumerable<(string Text, bool Joins)> Parts(string word, XFont font, double room)
    {
        var joins = false;
        while (Width(word, font) > room)
        {
            var fits = word.Length - 1;
            while (Width(word[..fits], font) > room)
            {
                fits--;
            }

            fits = word.LastIndexOfAny(['/', '&', '?', '='], fits - 1) is > 8 and var at ? at + 1 : fits;
            yield return (word[..fits], joins);
            (word, joins) = (word[fits..], true);
        }

        yield return (word, joins);
    }

    private double Width(string text, XFont font) => page.MeasureString(text, font).Width;

    /// <summary>Roboto, which has the letters of our languages; its licence lies beside it.</summary>
    private sealed class OwnFont : IFontResolver
    {
        public const string Name = "Roboto";

        public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? "roboto-bold" : "roboto-regular");

        public byte[]? GetFont(string faceName)
        {
            using var file = typeof(PackPdf).Assembly.GetManifestResourceStream($"Rapporteur.Addin.Setup.Fonts.{faceName}.ttf")!;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
    }
}
