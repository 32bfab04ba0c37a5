using System.IO.Compression;
using System.Security;
using System.Text.Json;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>A paragraph with the notes on it, each its author and its lines, as the peers get it.</summary>
internal sealed record NotedParagraph(string Text, IReadOnlyList<NotedParagraph.Note> Notes)
{
    internal sealed record Note(string Author, IReadOnlyList<string> Lines);
}

/// <summary>The limit: the same notes written to the same package by hand, a stream of strings and nothing else.</summary>
internal static class NoteStream
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static IReadOnlyList<NotedParagraph> Read(string file)
    {
        using var from = File.OpenRead(file);
        return JsonSerializer.Deserialize<Whole>(from, JsonSerializerOptions.Web)!.Paragraphs;
    }

    public static void Write(IReadOnlyList<NotedParagraph> paragraphs, string file)
    {
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", w => w.Write(
            $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Types}document.main+xml\"/><Override PartName=\"/word/comments.xml\" ContentType=\"{Types}comments+xml\"/></Types>"));
        Part(zip, "_rels/.rels", w => w.Write(
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        Part(zip, "word/_rels/document.xml.rels", w => w.Write(
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/comments\" Target=\"comments.xml\"/></Relationships>"));
        Part(zip, "word/comments.xml", w => Comments(w, paragraphs));
        Part(zip, "word/document.xml", w => Document(w, paragraphs));
    }

    private static void Comments(StreamWriter to, IReadOnlyList<NotedParagraph> paragraphs)
    {
        var id = 0;
        to.Write($"<w:comments {Main}>");
        foreach (var note in paragraphs.SelectMany(p => p.Notes))
        {
            to.Write($"<w:comment w:id=\"{id++}\" w:author=\"{SecurityElement.Escape(note.Author)}\">");
            foreach (var line in note.Lines)
            {
                to.Write($"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r></w:p>");
            }

            to.Write("</w:comment>");
        }

        to.Write("</w:comments>");
    }

    private static void Document(StreamWriter to, IReadOnlyList<NotedParagraph> paragraphs)
    {
        var id = 0;
        to.Write($"<w:document {Main}><w:body>");
        foreach (var paragraph in paragraphs)
        {
            to.Write("<w:p>");
            for (var n = 0; n < paragraph.Notes.Count; n++)
            {
                to.Write($"<w:commentRangeStart w:id=\"{id + n}\"/>");
            }

            to.Write($"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(paragraph.Text)}</w:t></w:r>");
            for (var n = 0; n < paragraph.Notes.Count; n++)
            {
                to.Write($"<w:commentRangeEnd w:id=\"{id + n}\"/><w:r><w:commentReference w:id=\"{id + n}\"/></w:r>");
            }

            id += paragraph.Notes.Count;
            to.Write("</w:p>");
        }

        to.Write("</w:body></w:document>");
    }

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var to = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        write(to);
    }

    private sealed record Whole(IReadOnlyList<NotedParagraph> Paragraphs);
}
