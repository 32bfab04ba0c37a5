using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Revising;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Versions;

/// <summary>
/// A draft in other languages as pages of the Reader: which there are, two side by side, and for those who lay them beside it what is to be
/// settled. They need no script.
/// </summary>
public static class LanguageEndpoints
{
    public static void MapLanguagePages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/reader/{c}").ExcludeFromDescription();
        pages.MapGet("/languages", ListAsync);
        pages.MapPost("/languages", PrepareAsync).TakesFile(ReturnTaking.LongestForm).DisableAntiforgery();
        pages.MapPost("/languages/circulate", CirculateAsync).DisableAntiforgery();
        pages.MapPost("/languages/settle", SettleAsync).DisableAntiforgery();
        pages.MapGet("/beside", BesideAsync);
    }

    private static async Task<IResult> ListAsync(string c, [FromQuery] string? draft, HttpContext context, Caller caller)
    {
        var (reader, number, no) = await InAsync(c, draft, context, caller, null);
        return reader is null ? no! : Page.Of<LanguagesPage>(nameof(LanguagesPage.View), new LanguagesView(reader, number));
    }

    private static async Task<IResult> BesideAsync(
        string c, [FromQuery] string? draft, [FromQuery(Name = "in")] string? language, HttpContext context, Caller caller)
    {
        var (reader, number, no) = await InAsync(c, draft, context, caller, null);
        if (reader is null)
        {
            return no!;
        }

        var version = language is null ? reader.LanguageVersions(number).FirstOrDefault() : reader.LanguageVersion(number, language);
        return version is null ? RefusalPage.Answer(context, Refusals.NoLanguageVersion)
            : Page.Of<BesidePage>(nameof(BesidePage.View), new BesideLook(reader, version));
    }

    private static async Task<IResult> PrepareAsync(string c, HttpContext context, Caller caller, LanguageTaking taking)
    {
        var (reader, _, no) = await InAsync(c, null, context, caller, Verbs.PrepareLanguageVersion);
        if (reader is null)
        {
            return no!;
        }

        var (name, bytes, bad) = await ReturnTaking.FileAsync(context);
        var form = await Forms.ReadAsync(context);
        var (draft, language) = (NumberOf(form["draft"]), form["language"].ToString().Trim());
        var (request, fault) = bad is not null ? (null, bad)
            : await taking.ReadAsync(reader, draft, language, name, bytes, context.RequestAborted);
        var result = request is null ? new Result(null, fault) : await caller.AskAsync(reader, Door.Desk, null, request);
        return Answer(reader, draft, language, result);
    }

    private static async Task<IResult> CirculateAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, _, no) = await InAsync(c, null, context, caller, Verbs.CirculateLanguageVersion);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var (draft, language) = (NumberOf(form["draft"]), form["language"].ToString());
        FileHash? seen = form["hash"].ToString() is { Length: > 0 } hash ? new FileHash(hash) : null;
        return Answer(
            reader, draft, language, await caller.AskAsync(reader, Door.Desk, null, new CirculateLanguageVersion(draft, language, seen)));
    }

    private static async Task<IResult> SettleAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, _, no) = await InAsync(c, null, context, caller, Verbs.SettleCounterpart);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var (draft, language) = (NumberOf(form["draft"]), form["language"].ToString());
        PassageId? there = form["there"].ToString() is { Length: > 0 } id ? new PassageId(id) : null;
        return Answer(reader, draft, language, await caller.AskAsync(
            reader, Door.Desk, null, new SettleCounterpart(draft, language, new PassageId(form["passage"].ToString()), there)));
    }

    private static IResult Answer(Attribution reader, int draft, string language, Result result) => result.Refusal is { } refusal
        ? Page.Of<LanguagesPage>(
            nameof(LanguagesPage.View), new LanguagesView(reader, reader.DraftNumbered(draft) is null ? 0 : draft) { Refusal = refusal },
            Problems.StatusOf(refusal))
        : Results.LocalRedirect($"/reader/{reader.Id}/languages?draft={draft}#l-{Uri.EscapeDataString(language)}");

    // Without a number the newest there is.
    private static async Task<(Attribution? Reader, int Draft, IResult? No)> InAsync(
        string c, string? draft, HttpContext context, Caller caller, ConsultationVerb? verb)
    {
        var (reader, refusal) = verb is null ? await caller.InAsync(context, c) : await caller.InAsync(context, c, verb);
        if (reader?.CurrentDraft is not { } current)
        {
            return (null, 0, RefusalPage.Answer(context, refusal ?? Refusals.NoDraft));
        }

        var number = draft is null ? current.Number : NumberOf(draft);
        return reader.DraftNumbered(number) is null
            ? (null, 0, RefusalPage.Answer(context, DoorRefusals.NoDraftVersion(draft!)))
            : (reader, number, null);
    }

    private static int NumberOf(string? said) => DraftNumber.Of(said ?? "").Number;
}
