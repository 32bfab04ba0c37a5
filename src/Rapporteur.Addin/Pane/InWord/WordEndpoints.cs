using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Pane.InWord;

/// <summary>
/// The pane's page inside Word, an empty shell for anybody, and what it asks: which draft is open, and at which passages
/// the chosen words are. Both questions are answered to people of a consultation only.
/// </summary>
public static class WordEndpoints
{
    private const int MostParagraphs = 20_000;
    private const int MostChosen = 50;
    private const int LongestText = 30_000;
    private const int MostMarkers = 100;

    public static void MapWord(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/pane/word", Shell).ExcludeFromDescription();
        endpoints.MapPost("/pane/document", RecogniseAsync).RequireAuthorization().ExcludeFromDescription();
        endpoints.MapPost("/pane/{c}/place", PlaceAsync).RequireAuthorization().ExcludeFromDescription();
        endpoints.MapPost("/pane/{c}/changes", ChangesInWord.TakeAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static IResult Shell() => Page.Of<WordPage>();

    private static async Task<IResult> RecogniseAsync(HttpContext context, IJournal journal, Caller caller)
    {
        var body = await BodyReader.ReadAsync(context, WordJson.Plain.DocumentBody);
        Way.Note(context, Way.Pane);
        return (body.Refusal ?? Fault(body.Value)) is { } refusal
            ? Problems.Result(refusal)
            : Results.Json(
                Recognition.Of(Asked(await Visible.Async(context, journal, caller), body.Value!.Consultation), body.Value.Mark,
                    body.Value.Paragraphs!.OfType<string>().ToHashSet(StringComparer.Ordinal), ReadingLanguage.Say(context)),
                WordJson.Plain.RecognisedDocument);
    }

    private static List<Attribution> Asked(List<Attribution> open, string? consultation) =>
        consultation is null ? open : open.FindAll(o => o.Id.Value == consultation);

    private static async Task<IResult> PlaceAsync(string c, HttpContext context, Caller caller)
    {
        var body = await BodyReader.ReadAsync(context, WordJson.Plain.PlaceBody);
        var (reader, refusal) = await caller.InAsync(context, c);
        if ((refusal ?? body.Refusal ?? Fault(body.Value)) is { } no)
        {
            return Problems.Result(no);
        }

        var asked = body.Value!;
        return (asked.Draft is { } number ? reader!.DraftNumbered(number) : reader!.CurrentDraft) is { } draft
            ? Results.Json(
                new RecognisedPlaces([.. asked.Paragraphs!.Select(p => Line(draft, ReadingLanguage.Of(context), Chosen(p!)))]),
                WordJson.Plain.RecognisedPlaces)
            : Problems.Result(asked.Draft is null ? Refusals.NoDraft : DoorRefusals.NoSuchDraft);
    }

    private static PlaceLine Line(CirculatedDraft circulated, Language language, ChosenParagraph chosen) =>
        Placing.Resolve(circulated.Draft, circulated.Number, chosen) switch
        {
            Placed.At at =>
                new("placed", at.Passage.Value, circulated.Draft.In(language).Of(at.Passage), at.Words?.Exact ?? "", at.Words?.Prefix ?? "",
                    at.Words?.Suffix ?? "", null),
            Placed.Choose choose =>
                new("choose", null, null, "", "", "", [.. choose.Candidates.Select(id => Offered(circulated.Draft, language, id, chosen))]),
            var other => throw new InvalidOperationException($"Nobody knows how a paragraph is {other}."),
        };

    // The words as that passage has them: placing them in a draft that is this passage alone.
    private static Candidate Offered(Draft draft, Language language, PassageId id, ChosenParagraph chosen)
    {
        var passage = draft.Find(id)!;
        var words = (Placing.Resolve(new Draft("", [passage]), -1, chosen with { Text = passage.Text }) as Placed.At)?.Words;
        return new(passage.Id.Value, draft.In(language).Of(passage), passage.Text, words?.Exact ?? "", words?.Prefix ?? "",
            words?.Suffix ?? "");
    }

    private static ChosenParagraph Chosen(ParagraphBody body) => new(body.Text ?? "")
    {
        Exact = body.Exact ?? "",
        Prefix = body.Prefix ?? "",
        Suffix = body.Suffix ?? "",
        Before = body.Before ?? "",
        After = body.After ?? "",
        Markers = [.. body.Markers?.OfType<string>() ?? []],
    };

    private static Refusal? Fault(DocumentBody? body) => body switch
    {
        { Paragraphs: { } paragraphs } when paragraphs.Count > MostParagraphs => DoorRefusals.LongDocument(MostParagraphs),
        { Paragraphs: { } paragraphs } when paragraphs.Any(p => !IsFingerprint(p)) => DoorRefusals.BadFingerprints,
        { Paragraphs: not null, Mark: { Consultation: null } or { Hash: null } } => DoorRefusals.BadMark,
        { Paragraphs: not null } => null,
        _ => DoorRefusals.NoFingerprints,
    };

    private static Refusal? Fault(PlaceBody? body) => body switch
    {
        { Paragraphs.Count: 0 } or { Paragraphs: null } or null => DoorRefusals.NoSelection,
        { Paragraphs.Count: > MostChosen } => DoorRefusals.LongSelection(MostChosen),
        { Paragraphs: { } paragraphs } when paragraphs.Any(p => p is null || IsTooLong(p)) =>
            DoorRefusals.LongParagraph(LongestText, MostMarkers),
        _ => null,
    };

    private static bool IsTooLong(ParagraphBody p) =>
        p.Markers?.Count > MostMarkers
            || ((string?[])[p.Text, p.Exact, p.Prefix, p.Suffix, p.Before, p.After]).Any(t => t?.Length > LongestText);

    private static bool IsFingerprint(string? text) => text?.Length == Fingerprint.Length && text.All(char.IsAsciiHexDigitLower);
}
