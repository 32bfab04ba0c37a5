using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Issuing;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Versions;

/// <summary>Papers on their way to everybody as a page; what is done there is done by the same rules as over the API.</summary>
public static class PaperPages
{
    public static void MapPaperPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/reader/{c}/picture", PictureAsync).ExcludeFromDescription();
        var pages = endpoints.MapGroup("/reader/{c}/papers").ExcludeFromDescription();
        pages.MapGet("", ListAsync);
        pages.MapPost("", PrepareAsync).DisableAntiforgery();
        pages.MapPost("/step", StepAsync).DisableAntiforgery();
        pages.MapPost("/settle", SettleAsync).DisableAntiforgery();
    }

    private static async Task<IResult> ListAsync(
        string c, [FromQuery] string? id, HttpContext context, Caller caller, ForumClock clock, PaperIssuing issuing)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return RefusalPage.Answer(context, refusal!);
        }

        var shown = id is not null && reader.SeesPrepared ? reader.Paper(new PaperId(id)) : null;
        return Page.Of<PapersPage>(nameof(PapersPage.View), new PapersView(reader, clock.Now)
        {
            Shown = shown?.Paper,
            Account = shown is null ? null : await issuing.AccountAsync(shown, context.RequestAborted),
        });
    }

    private static async Task<IResult> PictureAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is not null && ConsultationPicture.Of(reader, ReadingLanguage.Of(context)) is { } picture
            ? Page.Of<PicturePage>(nameof(PicturePage.View), new PictureView(reader, picture))
            : RefusalPage.Answer(context, refusal ?? Refusals.ForSecretariat);
    }

    private static async Task<IResult> PrepareAsync(
        string c, HttpContext context, Caller caller, ForumClock clock, PaperIssuing issuing)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.PreparePaper);
        if (reader is null)
        {
            return RefusalPage.Answer(context, refusal!);
        }

        var form = await Forms.ReadAsync(context);
        var (asked, bad) = PaperAsked.Of(field => form[field].ToString(), reader);
        var result = asked is null ? new Result(null, bad)
            : await issuing.PrepareAsync(reader, Door.Desk, null, (form["paper"].ToString(), asked), context.RequestAborted);
        return Answer(c, reader, result, clock, result.Subject);
    }

    private static async Task<IResult> StepAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null || !reader.SeesPrepared)
        {
            return RefusalPage.Answer(context, refusal ?? Refusals.ForSecretariat);
        }

        var form = await Forms.ReadAsync(context);
        var id = new PaperId(form["id"].ToString());
        var request = PaperSteps.Of(form["step"].ToString())?.Asked(id);
        var result = request is null ? new Result(null, Refusals.Missing("refusals.not-bulk", "step"))
            : await caller.AskAsync(reader, Door.Desk, null, request);
        return Answer(c, reader, result, clock, id.Value);
    }

    private static async Task<IResult> SettleAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null || !reader.SeesPrepared)
        {
            return RefusalPage.Answer(context, refusal ?? Refusals.ForSecretariat);
        }

        var form = await Forms.ReadAsync(context);
        int? point = int.TryParse(form["point"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var of = new PointId(new CommentId(form["comment"].ToString()), point);
        var result = await caller.AskAsync(reader, Door.Desk, null, new SettleContradiction(of, form["why"].ToString().Trim()));
        return Answer(c, reader, result, clock, null);
    }

    private static IResult Answer(string c, Attribution reader, Result result, ForumClock clock, string? paper) =>
        result.Refusal is { } no
            ? Page.Of<PapersPage>(nameof(PapersPage.View), new PapersView(reader, clock.Now) { Refusal = no }, Problems.StatusOf(no))
            : Results.Redirect(paper is null ? $"/reader/{c}/papers" : $"/reader/{c}/papers?id={paper}#p-{paper}");
}
