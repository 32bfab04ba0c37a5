using System.Globalization;
using Rapporteur.Addin.Desk;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Room;

/// <summary>
/// A meeting on the draft, on two screens: what the room sees at an address of its own, open to everybody on the roster since it shows
/// nothing but what they all may read; and what the officer sees and turns, with what is said recorded at the passage.
/// </summary>
public static class RoomEndpoints
{
    public static void MapRoom(this IEndpointRouteBuilder endpoints)
    {
        var room = endpoints.MapGroup("/room/{c}").ExcludeFromDescription();
        room.MapGet("", ScreenAsync);
        room.MapGet("/now", NowAsync);
        room.MapGet("/live", LiveAsync).RequireAuthorization().DisableRequestTimeout();
        room.MapGet("/officer", OfficerAsync);
        room.MapPost("/stage", StageAsync);
        room.MapPost("/said", SaidAsync);
    }

    private static async Task<IResult> ScreenAsync(string c, HttpContext context, Caller caller, ForumClock clock, RoomStages stages)
    {
        var (reader, no) = await caller.InAsync(context, c);
        return reader is null ? RefusalPage.Answer(context, no!)
            : Page.Of<RoomPage>(nameof(RoomPage.Shown), RoomShown.Of(new DeskView(reader, clock.Now), stages.Of(reader.Id)));
    }

    private static async Task<IResult> NowAsync(string c, HttpContext context, Caller caller, ForumClock clock, RoomStages stages)
    {
        var (reader, no) = await caller.InAsync(context, c);
        return reader is null ? DeskDoor.Closed(context, no!)
            : Page.Of<RoomNow>(nameof(RoomNow.Shown), RoomShown.Of(new DeskView(reader, clock.Now), stages.Of(reader.Id)));
    }

    private static async Task<IResult> LiveAsync(string c, HttpContext context, Caller caller, RoomStages stages)
    {
        var (reader, no) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(no!);
        }

        if (!context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
        {
            return Results.Json(stages.Of(reader.Id), RoomJson.Default.RoomStage);
        }

        context.Response.Headers["X-Accel-Buffering"] = "no";
        return stages.Turns(reader.Id, TokenAuthentication.IdentityOf(context.User)!.Value, context.RequestAborted) is { } turns
            ? TypedResults.ServerSentEvents(turns)
            : Problems.Result(DoorRefusals.TooOften);
    }

    private static async Task<IResult> OfficerAsync(string c, HttpContext context, Caller caller, ForumClock clock, RoomStages stages)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no!
            : Page.Of<OfficerPage>(nameof(OfficerPage.Shown), RoomShown.Of(new DeskView(reader, clock.Now), stages.Of(reader.Id)));
    }

    private static async Task<IResult> StageAsync(string c, HttpContext context, Caller caller, ForumClock clock, RoomStages stages)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var stage = stages.Set(reader.Id, new RoomStage(
            form["passage"].ToString() is { Length: > 0 } passage && reader.CurrentDraft?.Draft.Find(new(passage)) is not null
                ? passage : null,
            Number(form["alone"]), Number(form["part"]), form["blank"] == "true"));
        return Answer(context, RoomShown.Of(new DeskView(reader, clock.Now), stage));
    }

    private static async Task<IResult> SaidAsync(string c, HttpContext context, Caller caller, ForumClock clock, RoomStages stages)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.Record);
        if (reader?.CurrentDraft is not { } draft)
        {
            return no ?? DeskDoor.Closed(context, Refusals.NoDraft);
        }

        var form = await Forms.ReadAsync(context);
        var who = form["who-words"].ToString().Trim() is { Length: > 0 } stated ? stated : form["who"].ToString().Trim();
        var wording = form["wording"].ToString().ReplaceLineEndings("\n").Trim();
        var stage = stages.Of(reader.Id);
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), new RecordMeetingComment(
            new CommentContent
            {
                Draft = draft.Number,
                Places = [Place.At(new(form["passage"].ToString()))],
                Text = form["text"].ToString().ReplaceLineEndings("\n").Trim(),
                ProposedWording = wording.Length > 0 ? wording : null,
                Language = draft.Language,
            },
            null, who));
        if (result.Refusal is { } refusal)
        {
            return Answer(context, RoomShown.Of(new DeskView(reader, clock.Now), stage) with { Refusal = refusal });
        }

        return Answer(context, RoomShown.Of(new DeskView(result.After(reader), clock.Now), stages.Set(reader.Id, stage)) with
        {
            Done = ReadingLanguage.Say(context)["room.recorded"],
        });
    }

    private static IResult Answer(HttpContext context, RoomShown shown)
    {
        var status = shown.Refusal is { } no ? Problems.StatusOf(no) : StatusCodes.Status200OK;
        return Page.WantsFragment(context.Request)
            ? Page.Of<OfficerNow>(nameof(OfficerNow.Shown), shown, status)
            : Page.Of<OfficerPage>(nameof(OfficerPage.Shown), shown, status);
    }

    private static int Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 999) : 0;
}
