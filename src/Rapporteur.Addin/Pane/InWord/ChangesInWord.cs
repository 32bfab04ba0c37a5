using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Returns;

namespace Rapporteur.Addin.Pane.InWord;

/// <summary>
/// One person's tracked changes as Word reports them from the open document: taken in as the file that person could have sent back,
/// with its receipt, to be confirmed comment by comment. The same report again is the same return; one that proposes nothing is none.
/// </summary>
internal static class ChangesInWord
{
    private const int MostParagraphs = 5_000;
    private const int LongestText = 30_000;

    public static async Task<IResult> TakeAsync(string c, HttpContext context, Caller caller, FileStore files, ReturnFiles returns)
    {
        var body = await BodyReader.ReadAsync(context, WordJson.Plain.ChangesBody);
        var (reader, refusal) = await caller.InAsync(context, c);
        if ((refusal ?? (reader!.Asker.Delegation is null ? Refusals.ForDelegations : null) ?? body.Refusal ?? Fault(body.Value)) is { } no)
        {
            return Problems.Result(no);
        }

        var asked = body.Value!;
        if ((asked.Draft is { } number ? reader!.DraftNumbered(number) : reader!.CurrentDraft) is not { } draft)
        {
            return Problems.Result(asked.Draft is null ? Refusals.NoDraft : DoorRefusals.NoSuchDraft);
        }

        var (bytes, unread) = ReportedFile.Write([.. asked.Paragraphs!.Select(p => Reported(p!, asked.Author!))],
            new DraftMark(reader.Id.Value, draft.Number, draft.Draft.Hash), draft.Draft);
        var hash = FileHash.Of(bytes);
        if (reader.Returns().FirstOrDefault(r => r.File.Hash == hash) is { } before)
        {
            return Answer(before.Reference.Value, unread);
        }

        if (await returns.ReadAsync(reader, hash, bytes, draft, context.RequestAborted)
            is ReturnResult.Read { Proposals.IsEmpty: true, NotUnderstood.IsEmpty: true })
        {
            return Answer(null, unread);
        }

        var (taken, bad) =
            await ReturnTaking.TakeAsync(context, reader, Door.Pane, body.Client, ReportedFile.Name, bytes, caller, files);
        return taken is null ? Problems.Result(bad!) : Answer(taken.Reference, unread);
    }

    private static IResult Answer(string? reference, int unread) =>
        Results.Json(new TakenChanges(reference, unread), WordJson.Plain.TakenChanges);

    private static ReportedParagraph Reported(ReportedBody body, string author) => new(
        body.Original ?? "", body.Current ?? "",
        [.. (body.Changes ?? []).OfType<ReportedChange>().Select(c => c with { Author = c.Author == author ? author : null })],
        [.. body.Bookmarks?.OfType<string>() ?? []]);

    private static Refusal? Fault(ChangesBody? body) => body switch
    {
        { Paragraphs: null or { Count: 0 } } or { Author: null or "" } or null => DoorRefusals.NoChanges,
        { Paragraphs: { Count: > MostParagraphs } } => DoorRefusals.LongDocument(MostParagraphs),
        { Paragraphs: { } paragraphs } when paragraphs.Any(p => p is null || IsWrong(p)) => DoorRefusals.BadReported(LongestText),
        _ => null,
    };

    private static bool IsWrong(ReportedBody p) =>
        p.Original?.Length > LongestText || p.Current?.Length > LongestText
            || (p.Changes ?? []).Any(c => c is null || c.Type is null || c.At < 0 || c.Deleted is null || c.Inserted is null
                || c.Deleted.Length > LongestText || c.Inserted.Length > LongestText);
}
