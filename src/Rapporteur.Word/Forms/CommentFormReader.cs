using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Forms;

/// <summary>
/// Reads a filled-in comment form against the draft: each row that says something becomes a proposed comment or a sentence
/// naming the row; rows as they were are no comment. A bad file is refused and never an exception; nothing is computed
/// and nothing outside the file is followed.
/// </summary>
public static class CommentFormReader
{
    private const double LeastFound = 0.3;

    public static ReturnResult Read(Stream xlsx, Draft draft, FileLimits? limits = null) =>
        Read(xlsx, mark => new ReadAgainst(draft, mark?.Number ?? 0), limits);

    /// <summary>
    /// The same, where the form's own mark (null when it carries none) says which draft it was made for; when
    /// <paramref name="choose"/> has none for it, the file is <see cref="ReturnResult.OfAnother"/>.
    /// </summary>
    public static ReturnResult Read(Stream xlsx, Func<DraftMark?, ReadAgainst?> choose, FileLimits? limits = null)
    {
        var (file, fault) = PackageGuard.Check(xlsx, limits ?? FileLimits.Default, OfficeKind.Xlsx);
        if (file is null)
        {
            return new ReturnResult.Refused(fault!);
        }

        var (result, thrown) = FileFault.Catch(
            () => Opened(file, choose, limits ?? FileLimits.Default), () => FileFault.Damaged("files.file-damaged.workbook"));
        return result ?? new ReturnResult.Refused(thrown!);
    }

    /// <summary>Whether a file is some workbook, to be read or refused here; the stream is left where it was, and one that cannot seek is
    /// not looked at.</summary>
    public static bool Takes(Stream file, FileLimits? limits = null)
    {
        if (!file.CanSeek || file.Length - file.Position > (limits ?? FileLimits.Default).MostFileBytes)
        {
            return false;
        }

        var from = file.Position;
        var bytes = new byte[file.Length - from];
        file.ReadExactly(bytes);
        file.Position = from;
        return FileSignature.IsOldWorkbook(bytes) || FileFault.Catch(() => IsWorkbookPackage(bytes)).Result;
    }

    private static bool IsWorkbookPackage(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return archive.GetEntry("mimetype") is { } type ? PackageKind.IsSpreadsheet(type) : In("xl/") && !In("word/");

        bool In(string folder) => archive.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.Ordinal));
    }

    private static ReturnResult Opened(GuardedFile file, Func<DraftMark?, ReadAgainst?> choose, FileLimits limits)
    {
        using var content = new MemoryStream(file.Bytes, writable: false);
        using var document = SpreadsheetDocument.Open(content, isEditable: false, new OpenSettings { AutoSave = false });
        return Read(document, file, choose, limits);
    }

    private static ReturnResult Read(SpreadsheetDocument document, GuardedFile file, Func<DraftMark?, ReadAgainst?> choose,
        FileLimits limits)
    {
        var mark = DraftMarkReader.InProperties(PropertiesOf(document.CustomFilePropertiesPart));
        if (choose(mark) is not { } against)
        {
            return mark is null ? new ReturnResult.Refused(FileFault.NotAForm) : new ReturnResult.OfAnother(mark);
        }

        if (document.WorkbookPart is not { Workbook.Sheets: not null } workbook)
        {
            return new ReturnResult.Refused(FileFault.Damaged("files.file-damaged.no-sheets"));
        }

        var values = new CellReading(workbook);
        var grids = SheetGrid.AllOf(workbook, values, limits.MostText)
            .OrderByDescending(g => FormWords.All.Any(w => w.Sheet == g.Name))
            .ToList();
        if (grids.Sum(g => g.TextLength) > limits.MostText)
        {
            return new ReturnResult.Refused(FileFault.Expands("files.file-expands.cells", ("most", limits.MostText)));
        }

        if (grids.Find(g => FormColumns.Of(g) is not null) is not { } form)
        {
            return new ReturnResult.Refused(FileFault.NotAForm);
        }

        var draft = against.Draft;
        var isThis = mark?.Hash == draft.Hash;
        var read = Rows(form, FormColumns.Of(form)!, new FormRows(draft, FormColumns.Of(form)!.Words, isThis));
        if (!isThis && read.Found < draft.Passages.Length * LeastFound
            && (mark is not null || (read.Found == 0 && read.Proposals.Count == 0)))
        {
            return new ReturnResult.Refused(FileFault.NotThisDraft(read.Found, draft.Passages.Length));
        }

        return new ReturnResult.Read(
            against,
            [.. read.Proposals.OrderBy(p => At(p, draft))],
            [.. read.NotUnderstood, .. Elsewhere(form, grids, file, mark is null || isThis)],
            new ReturnCounts(draft.Passages.Length, read.Found, 0, 0, 0, 0, 0));
    }

    // They hold no text and refuse no file.
    private static XElement? PropertiesOf(CustomFilePropertiesPart? part) => FileFault.Catch(
        () =>
        {
            using var content = part?.GetStream(FileMode.Open, FileAccess.Read);
            return content is null ? null : XElement.Load(content);
        }).Result;

    private static (List<ProposedComment> Proposals, List<NotUnderstood> NotUnderstood, int Found) Rows(SheetGrid sheet,
        FormColumns columns, FormRows rows)
    {
        var (proposals, not, found) = (new List<ProposedComment>(), new List<NotUnderstood>(), new HashSet<PassageId>());
        foreach (var number in sheet.Rows.Where(r => r > columns.HeaderRow))
        {
            if (Joined(sheet, columns, number))
            {
                if (sheet.Seen(number, columns.Proposed).Says || sheet.Seen(number, columns.Explanation).Says)
                {
                    not.Add(new NotUnderstood(new Remark("returned.row.joined"), Where(number)));
                }

                continue;
            }

            var row = rows.Read(
                sheet.Seen(number, columns.Passage), sheet.Seen(number, columns.Existing), sheet.Own(number, columns.Proposed),
                sheet.Own(number, columns.Explanation),
                columns.Hint is { } hint ? sheet.Seen(number, hint).Text : "");
            proposals.AddRange(row.Proposal is { } proposal ? [proposal] : []);
            not.AddRange(row.NotUnderstood is { } why ? [new NotUnderstood(why, Where(number))] : []);
            if (row.Found is { } id)
            {
                found.Add(id);
            }
        }

        not.AddRange(
            sheet.Rows.Where(r => r > columns.HeaderRow).SelectMany(r => sheet.ColumnsOf(r)).Where(c => !columns.IsOurs(c)).Distinct()
                .Order()
            .Select(c =>
                new NotUnderstood(new Remark("returned.row.column"), new Remark("returned.at.column", ("column", SheetGrid.Letters(c))))));
        not.AddRange(sheet.NoteRows.Where(r => r > columns.HeaderRow)
            .Select(r =>
                new NotUnderstood(new Remark("returned.row.note", ("explanation", columns.Words.Explanation)), Where(r))));
        return (proposals, not, found.Count);
    }

    // Which of the rows under one joined cell it speaks of is the writer's to say.
    private static bool Joined(SheetGrid sheet, FormColumns columns, int row) =>
        sheet.MergedAt(row, columns.Proposed) is not null || sheet.MergedAt(row, columns.Explanation) is not null;

    private static IEnumerable<NotUnderstood> Elsewhere(SheetGrid form, List<SheetGrid> grids, GuardedFile file, bool thisVersion)
    {
        if (!thisVersion)
        {
            yield return new NotUnderstood(new Remark("returned.row.other-version"), InFile);
        }

        foreach (var other in grids.Where(g => g != form && g.HasText))
        {
            yield return new NotUnderstood(new Remark("returned.row.other-sheet"), new Remark("returned.at.sheet", ("sheet", other.Name)));
        }

        foreach (var drawn in grids.Where(g => g.HasDrawnText))
        {
            yield return new NotUnderstood(new Remark("returned.row.drawing"), new Remark("returned.at.sheet", ("sheet", drawn.Name)));
        }

        foreach (var note in file.Notes)
        {
            yield return new NotUnderstood(note, InFile);
        }
    }

    private static double At(ProposedComment proposal, Draft draft) =>
        (proposal.Places[0].Passage is { } id ? draft.PositionOf(id)!.Value : -1)
            + (proposal.Places[0].Scope == PlaceScope.Between ? 0.5 : 0);

    private static Remark InFile { get; } = new("returned.at.file");

    private static Remark Where(int row) => new("returned.at.row", ("row", row));
}
