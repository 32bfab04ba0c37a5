using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Overviews;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>One comment at the Desk, and everything an officer or the Chair does with it.</summary>
internal static class OneEndpoints
{
    public static void MapOneComment(this RouteGroupBuilder desk)
    {
        desk.MapGet("/comments/{id}", ShowAsync);
        desk.MapPost("/comments/{id}", DoAsync);
    }

    private static async Task<IResult> ShowAsync(
        string c, string id, HttpContext context, Caller caller, ForumClock clock, OverviewIndex index)
    {
        var (reader, seen, no) = await FindAsync(c, id, context, caller);
        return seen is null ? no! : Page.Of<OneCommentPage>(nameof(OneCommentPage.One), OneComment.At(
            new DeskView(reader!, clock.Now), seen, OverviewAddress.Of(context.Request.Query), index.Of(reader!)));
    }

    private static async Task<IResult> DoAsync(
        string c, string id, HttpContext context, Caller caller, ForumClock clock, OverviewIndex index)
    {
        var (reader, seen, no) = await FindAsync(c, id, context, caller);
        if (seen is null)
        {
            return no!;
        }

        var say = ReadingLanguage.Say(context);
        var form = await Forms.ReadAsync(context);
        var (asked, wrong) = OneForm.Read(form, reader!, seen, say.Language);
        var result = asked is null ? new Result(null, wrong)
            : await caller.AskAsync(reader!, Door.Desk, FilingForm.ClientOf(form), asked.Request);
        if (result.Refusal is { } refusal)
        {
            return Page.WantsFragment(context.Request)
                ? DeskDoor.Refused(context, refusal, $"#no-{Region(form)}") : RefusalPage.Answer(context, refusal);
        }

        var list = OverviewAddress.Of(context.Request.Query);
        var after = result.After(reader!);
        var one = OneComment.At(new DeskView(after, clock.Now), after.See(seen.Comment.Id)!, list, index.Of(after));
        return Page.WantsFragment(context.Request)
            ? Page.Of<OneCommentBody>(nameof(OneCommentBody.One),
                one with { Done = new DoneInBulk(say["work.one.done"], [], asked!.Undo) })
            : Results.LocalRedirect(one.Of(seen.Comment.Id));
    }

    // Each part of the page says its own refusals; the forms name theirs.
    private static string Region(IFormCollection form) =>
        form["at-form"].ToString() is { Length: > 0 and < 20 } region && region.All(char.IsAsciiLetterOrDigit) ? region : "one";

    private static async Task<(Attribution? Reader, SeenComment? Seen, IResult? No)> FindAsync(
        string c, string id, HttpContext context, Caller caller)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? (null, null, no)
            : reader.See(new CommentId(id)) is { IsThrownAway: false } seen ? (reader, seen, null)
            : (reader, null, DeskDoor.Closed(context, Refusals.NoComment));
    }
}
