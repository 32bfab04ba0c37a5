using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Circulated;

/// <summary>
/// The file that goes round: the Secretariat's own document with its text and numbering as frozen, marked with the draft
/// it is and with a hidden bookmark around each passage. Marks of ours that it carried are replaced, other bookmarks stay;
/// tracked changes are accepted as the frozen draft took them, fields of the text are the words they showed then, comments and
/// hidden text are taken out, and its properties and settings name no person and no path. The same file, draft and mark give
/// the same bytes.
/// </summary>
public static class CirculatedWriter
{
    // The earliest time a zip can hold: no clock shows in the file.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Throws <see cref="InvalidDataException"/> when the original cannot be read: then the store is damaged, since the draft was
    /// read from it.</summary>
    public static byte[] Write(byte[] original, Draft draft, DraftMark mark)
    {
        using var content = new MemoryStream(original, writable: false);
        var (file, fault) = PackageGuard.Check(content, FileLimits.Default, OfficeKind.Docx);
        if (file is null)
        {
            throw new InvalidDataException($"The file of draft {mark.Consultation}/{mark.Number} cannot be read: {fault!.Sentence}");
        }

        using var copy = new MemoryStream();
        copy.Write(file.Bytes);
        using (var document = WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings { AutoSave = false }))
        {
            var main = document.MainDocumentPart!;
            HiddenText.Remove(main);
            AcceptedChanges.In(main);
            UnlinkedFields.In(main);
            Discretion.Apply(document);
            Remains.Remove(main);
            PassageBookmarks.Set(main, draft, mark.Number);
            MarkParts.Set(document, mark);
            document.Save();
        }

        return InOrder(copy);
    }

    // Packages are written with the clock's time, and parts, types and links in the order of the edits.
    private static byte[] InOrder(MemoryStream package)
    {
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        var whole = new MemoryStream();
        using (var to = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml")
                .ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Timeless;
                entry.ExternalAttributes = 0;
                using var read = part.Open();
                using var write = entry.Open();
                if (part.FullName == "[Content_Types].xml" || part.FullName.EndsWith(".rels", StringComparison.Ordinal))
                {
                    var list = XElement.Load(read);
                    list.ReplaceNodes(
                        list.Elements().OrderBy(e => e.Name.LocalName, StringComparer.Ordinal).ThenBy(KeyOf, StringComparer.Ordinal)
                            .ToList());
                    list.Save(write, SaveOptions.DisableFormatting);
                }
                else
                {
                    read.CopyTo(write);
                }
            }
        }

        return whole.ToArray();
    }

    private static string KeyOf(XElement line) =>
        (string?)line.Attribute("Id") ?? (string?)line.Attribute("PartName") ?? (string?)line.Attribute("Extension") ?? "";
}
