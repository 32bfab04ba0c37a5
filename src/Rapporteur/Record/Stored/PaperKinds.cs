using System.Globalization;
using System.Text.Json;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using static Rapporteur.Record.Stored.Content;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How papers on their way to everybody are stored.</summary>
internal static class PaperKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "paperPrepared",
            Default.PaperPrepared,
            (PaperPrepared e) => new V1.PaperPrepared(
                e.Id.Value, e.Title.Name, e.Title.Language, e.Title.Draft, Content.Of(e.File), e.Twin.Value)
            {
                Part = Of(e.Title.Part),
                Count = [e.Count.Received, e.Count.Printed, e.Count.LeftOut],
                Verbatim = e.Verbatim ? true : null,
            },
            s => new PaperPrepared(
                new(s.Paper), new PaperTitle(s.Name, s.Language, s.Draft) { Part = Read(s.Part) }, Content.Read(s.File), new(s.Twin),
                s.Count is [var received, var printed, var left] ? new(received, printed, left) : new(0, 0, 0), s.Verbatim ?? false)),
        Kind.Of(
            "paperHolds",
            Default.PaperHolds,
            (PaperHolds e) => new V1.PaperHolds(e.Id.Value, Each(e.Texts, Of) ?? []),
            s => new PaperHolds(new(s.Paper), Each(s.Texts, Text))),
        Kind.Of(
            "paperCleared",
            Default.PaperCleared,
            (PaperCleared e) => new V1.PaperCleared(e.Id.Value),
            s => new PaperCleared(new(s.Paper))),
        Kind.Of(
            "paperTakenBack",
            Default.PaperTakenBack,
            (PaperTakenBack e) => new V1.PaperTakenBack(e.Id.Value, e.ClearingOnly ? true : null),
            s => new PaperTakenBack(new(s.Paper), s.ClearingOnly ?? false)),
        Kind.Of(
            "paperCirculated",
            Default.PaperCirculated,
            (PaperCirculated e) => new V1.PaperCirculated(e.Id.Value),
            s => new PaperCirculated(new(s.Paper))),
        Kind.Of(
            "contradictionSettled",
            Default.ContradictionSettled,
            (ContradictionSettled e) => new V1.ContradictionSettled(e.Of.Comment.Value, e.Version, e.Draft, e.Why, e.Of.Number),
            s => new ContradictionSettled(new(new CommentId(s.Comment), s.Point), s.Version, s.Draft, s.Why)),
    ];

    private static V1.PaperPart? Of(PaperPart part) => part == PaperPart.Whole ? null : new(
        part.Section?.Value, part.Delegation?.Value, part.Kind is { } kind ? StoredWord<CommentKind>.Of(kind) : null,
        part.ByDelegation ? true : null);

    private static PaperPart Read(V1.PaperPart? part) => part is null ? PaperPart.Whole : new(
        part.Section is { } section ? new PassageId(section) : null,
        part.Delegation is { } delegation ? new(delegation) : null,
        part.Kind is { } kind ? StoredWord<CommentKind>.Read(kind) : null,
        part.ByDelegation ?? false);

    private static string Of(HeldText text) =>
        text.Version == 1 ? text.Comment.Value : string.Create(CultureInfo.InvariantCulture, $"{text.Comment}/{text.Version}");

    private static HeldText Text(string stored) => stored.Split('/') switch
    {
        [var comment] => new(new(comment), 1),
        [var comment, var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) =>
            new(new(comment), version),
        _ => throw new JsonException($"\"{stored}\" names no text of a comment."),
    };
}
