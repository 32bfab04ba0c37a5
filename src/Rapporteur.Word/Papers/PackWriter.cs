using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>Headings with paragraphs below them; a numbered section counts its paragraphs.</summary>
public sealed record PackSection(string Heading, ImmutableArray<string> Lines, bool Numbered = false);

/// <summary>What an administrator is handed: a title, what it is for, and sections of plain text.</summary>
public sealed record Pack(string Title, string Lead, ImmutableArray<PackSection> Sections, Language In, Instant MadeAt);

/// <summary>Writes a pack as a Word document of text alone.</summary>
public static class PackWriter
{
    /// <summary>Writes forward only and synchronously; the stream is left open.</summary>
    public static void Write(Pack pack, Stream to)
    {
        var language = LanguageTag.Full(pack.In.Tag)!;
        using var package = new PaperPackage(to);
        PlainPaper.Parts(package, language);
        package.Part("word/document.xml", writer =>
        {
            var text = WordText.In(pack.In, writer);
            text.Raw($"<w:document {PaperParts.Namespaces}><w:body>");
            text.Paragraph("PaperTitle", pack.Title);
            text.Paragraph("PaperLine", pack.Lead);
            foreach (var section in pack.Sections)
            {
                text.Paragraph("Heading2", section.Heading, keepNext: true);
                foreach (var (index, line) in section.Lines.Index())
                {
                    text.Paragraph("Normal",
                        section.Numbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {line}") : $"– {line}");
                }
            }

            text.Raw($"{PlainPaper.Upright}{text.Bidi}</w:sectPr></w:body></w:document>");
        });
        package.Part("word/footer1.xml", writer => PaperParts.Footer(writer, pack.Title, [], pack.In));
        package.Part("docProps/core.xml", writer => PaperParts.Properties(writer, pack.Title, language, pack.MadeAt));
    }
}
