using Microsoft.AspNetCore.Http.HttpResults;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Pane;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Reader.InTeams;

/// <summary>
/// The Reader as a tab of Teams: an empty shell for anybody, and what it is filled with, asked for with a bearer. The
/// same components as the Reader's pages.
/// </summary>
public static class TeamsEndpoints
{
    public static void MapTeams(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/reader/teams", () => Page.Of<TeamsPage>()).ExcludeFromDescription();
        endpoints.MapGet("/reader/frame", ListAsync).RequireAuthorization().ExcludeFromDescription();
        endpoints.MapGet("/reader/{c}/frame", ShowAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IResult> ListAsync(HttpContext context, IJournal journal, Caller caller, ForumClock clock)
    {
        var all = await Visible.Async(context, journal, caller);
        Way.Note(context, Way.Tab);
        return all is [var only]
            ? Results.LocalRedirect($"/reader/{only.Id}/frame")
            : Page.Of<TeamsList>(nameof(TeamsList.View), new ListView(all, clock.Now, "/reader/"));
    }

    private static async Task<IResult> ShowAsync(string c, string? passage, HttpContext context, IJournal journal, Caller caller,
        ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is not { } draft)
        {
            return RefusalPage.Problem(context, refusal ?? Refusals.NoDraft);
        }

        Way.Note(context, Way.Tab);
        var here = passage is null ? null : draft.Draft.Find(new PassageId(passage));
        return passage is not null && here is null
            ? RefusalPage.Problem(context, Refusals.NoPassage)
            : new RazorComponentResult<TeamsReader>(new
            {
                View = new PaneView(reader, clock.Now, Panel.Here) { Say = ReadingLanguage.Say(context), Here = here },
                OneOfSeveral = (await Visible.Async(context, journal, caller)).Count > 1,
            });
    }
}
