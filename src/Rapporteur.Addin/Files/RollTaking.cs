using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Rolls;
using Rapporteur.Views;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Reading;

namespace Rapporteur.Addin.Files;

/// <summary>A list of names that was handed in: what was read of it, held against the roster, and the file it came in.</summary>
public sealed record HandedRoll(Roll Roll, RollCheck Check, OriginalFile? Source)
{
    /// <summary>Its lines, as who attended.</summary>
    public ImmutableArray<Attended> Names =>
    [
        .. Check.Lines.Select(l => new Attended(l.Line.Written, l.Line.Category, l.Delegation?.Id)
        {
            Person = l.Line.Person?.Name,
            Title = l.Line.Person?.Title,
            Consents = l.Line.Person?.Consents,
        }),
    ];
}

/// <summary>
/// Reads a list of names from a form: a workbook, a table as text, or what was pasted. Nothing is taken by reading; the file is kept, so
/// that the list can be held against it later.
/// </summary>
internal static class RollTaking
{
    public const long LongestForm = (MostMegabytes * 1_048_576) + 65_536;

    private const long MostMegabytes = 8;

    private const int LongestText = 2_000_000;

    public static async Task<(HandedRoll? Handed, Refusal? No)> ReadAsync(HttpContext context, IFormCollection form, Attribution reader,
        LocalDate day)
    {
        var (roll, source, no) = await ReadAsync(context, form, reader);
        if (roll is null)
        {
            return (null, no);
        }

        // Corrected by hand, a list no longer says which numbers it stated.
        ImmutableArray<StatedCount> stated = [.. form["stated"].OfType<string>().Select(Stated).OfType<StatedCount>()];
        var whole = roll.Stated.IsEmpty ? roll with { Stated = stated } : roll;
        return whole.Lines.IsEmpty && whole.Notes.IsEmpty
            ? (null, Refusals.NoNames)
            : (new HandedRoll(whole, RollCheck.Of(whole, reader.Consultation.Roster, day), source), null);
    }

    /// <summary>"States=38", as a page carries it on.</summary>
    public static string Stated(StatedCount count) => $"{count.What}={count.Number}";

    public static (Meeting? Meeting, Refusal? No) MeetingOf(IFormCollection form)
    {
        var first = LocalDatePattern.Iso.Parse(form["first"].ToString().Trim());
        var last = form["last"].ToString().Trim() is { Length: > 0 } typed ? LocalDatePattern.Iso.Parse(typed) : null;
        return !first.Success ? (null, DoorRefusals.BadDay("first"))
            : last is { Success: false } ? (null, DoorRefusals.BadDay("last"))
            : (new Meeting(form["meeting"].ToString().Trim(), form["place"].ToString().Trim(), first.Value, last?.Value), null);
    }

    private static StatedCount? Stated(string typed) =>
        typed.Split('=') is [var what, var number] && Enum.TryParse<Counted>(what, out var counted) && Enum.IsDefined(counted)
            && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var said)
            ? new StatedCount(counted, said) : null;

    private static async Task<(Roll? Roll, OriginalFile? Source, Refusal? No)> ReadAsync(HttpContext context, IFormCollection form,
        Attribution reader)
    {
        var roster = reader.Consultation.Roster;
        var uploads = context.RequestServices.GetRequiredService<Uploads>();
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return form["text"].ToString() is { Length: <= LongestText } text
                ? (PastedRoll.Read(text, roster), uploads.Of(reader, form["source"]), null)
                : (null, null, Refusals.TooLongField("text", LongestText));
        }

        if (file.Length > MostMegabytes * 1_048_576)
        {
            return (null, null, DoorRefusals.LargeFile(MostMegabytes));
        }

        var bytes = await context.RequestServices.GetRequiredService<UploadRoom>().HoldAsync(context, file);
        var name = FileName.Of(file.FileName, "names");
        var (roll, fault) = await context.RequestServices.GetRequiredService<ReadingTurns>()
            .InTurnAsync(bytes, () => Read(bytes, name, roster), context.RequestAborted);
        return roll is null ? (null, null, fault)
            : (roll, new OriginalFile(
                await context.RequestServices.GetRequiredService<FileStore>().PutAsync(bytes, context.RequestAborted), name, bytes.Length),
                null);
    }

    private static (Roll? Roll, Refusal? No) Read(byte[] bytes, string name, Roster roster)
    {
        if (bytes is [(byte)'P', (byte)'K', ..] || CommentFormReader.Takes(new MemoryStream(bytes, writable: false)))
        {
            var book = RollWorkbook.Read(new MemoryStream(bytes, writable: false));
            return book.Fault is { } fault ? (null, fault.Refusal with { Field = "file" })
                : RollTable.Read(book.Rows) is var read ? (read with { Notes = [.. book.Notes, .. read.Notes] }, null)
                : default;
        }

        return CommaText.Decode(bytes) is not { } text ? (null, DoorRefusals.NoList)
            : Path.GetExtension(name) is { } ext && (ext.Equals(".csv", StringComparison.OrdinalIgnoreCase)
                || ext.Equals(".tsv", StringComparison.OrdinalIgnoreCase)) ? (RollTable.Read(CommaText.Rows(text)), null)
            : (PastedRoll.Read(text, roster), null);
    }
}
