using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Overviews;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>The overview of everything received: its page, the lines a script asks for, and what is done with many at once.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this RouteGroupBuilder desk)
    {
        desk.MapGet("/comments", ShowAsync);
        desk.MapGet("/comments/rows", RowsAsync);
        desk.MapPost("/comments", DoAsync);
        desk.MapPost("/lint", LintAsync);
        desk.MapPost("/views", KeepViewAsync);
    }

    private static async Task<IResult> ShowAsync(
        string c, int? start, string? row, HttpContext context, Caller caller, ForumClock clock, OverviewIndex index)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no! : Page.Of<OverviewPage>(nameof(OverviewPage.Window), OverviewWindow.Of(
            new DeskView(reader, clock.Now), index.Of(reader), OverviewAddress.Of(context.Request.Query), start, row, picture: true));
    }

    private static async Task<IResult> RowsAsync(
        string c, int? start, string? row, string? picture, HttpContext context, Caller caller, ForumClock clock, OverviewIndex index)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no! : Page.Of<OverviewLines>(nameof(OverviewLines.Window), OverviewWindow.Of(
            new DeskView(reader, clock.Now), index.Of(reader), OverviewAddress.Of(context.Request.Query), start, row, picture == "1"));
    }

    private static async Task<IResult> DoAsync(string c, HttpContext context, Caller caller, OverviewIndex index)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var say = ReadingLanguage.Say(context);
        var form = await Forms.ReadAsync(context);
        var (bulk, refusal) = BulkForm.Read(form, reader, index.Of(reader), say.Language);
        if (bulk is null)
        {
            return DeskDoor.Refused(context, refusal!);
        }

        var left = bulk.LeftOut(reader).Select(l => (Reference(reader, l.Of), l.Why.In(say.Language))).ToList();
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), bulk.Request);
        if (result.Refusal is { } said)
        {
            return left.Count > 0
                ? Page.Of<OverviewDone>(nameof(OverviewDone.Done), new DoneInBulk(say.Say("work.done", ("count", 0)), left, []),
                    Problems.StatusOf(said))
                : DeskDoor.Refused(context, said);
        }

        var after = result.After(reader);
        return Page.Of<OverviewDone>(nameof(OverviewDone.Done), new DoneInBulk(
            say.Say("work.done", ("count", bulk.Done(reader, after))), left, bulk.Undo(reader, after, result.Subject)));
    }

    // The address is read and written anew, so that what is kept is a state of the overview and no other address.
    private static async Task<IResult> KeepViewAsync(string c, HttpContext context, Caller caller, SavedViews views)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var name = form["name"].ToString().Trim();
        var state = new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(form["state"]));
        var address = OverviewAddress.Of(state);
        if (form["do"] == "forget")
        {
            views.Forget(reader, name);
        }
        else if (views.Keep(reader, name, address.Written) is { } refusal)
        {
            return RefusalPage.Answer(context, refusal);
        }

        return Results.LocalRedirect(address.On($"/desk/{c}"));
    }

    private static async Task<IResult> LintAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no! : Page.Of<LintList>(nameof(LintList.Found), Lint.Of(
            (await Forms.ReadAsync(context))["response"].ToString(), reader.Consultation.Roster));
    }

    private static string Reference(Attribution reader, PointId of) =>
        $"{reader.See(of.Comment)?.Comment.Reference ?? of.Comment.Value}{(of.Number is { } number ? $"/{number}" : "")}";
}
