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
/// The versions of a draft as pages of the Reader: which there are, what changed, which label is now which, and where comments are.
/// The Secretariat and the Chair prepare, circulate and settle on the same pages. They need no script.
/// </summary>
public static class VersionEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/reader/{c}").ExcludeFromDescription();
        pages.MapGet("/drafts", ListAsync);
        pages.MapPost("/drafts", PrepareAsync).TakesFile(ReturnTaking.LongestForm).DisableAntiforgery();
        pages.MapPost("/drafts/circulate", CirculateAsync).DisableAntiforgery();
        pages.MapGet("/changes", ChangesAsync);
        pages.MapGet("/concordance", ConcordanceAsync);
        pages.MapGet("/carried", CarriedAsync);
        pages.MapGet("/reflected", ReflectedAsync);
        pages.MapPost("/carried", SettleAsync).DisableAntiforgery();
    }

    private static async Task<IResult> ListAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null
            ? RefusalPage.Answer(context, refusal!)
            : Page.Of<DraftsPage>(nameof(DraftsPage.View), new DraftsView(reader, clock.Now));
    }

    private static async Task<IResult> PrepareAsync(
        string c, HttpContext context, Caller caller, ForumClock clock, DraftTaking taking)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.PrepareDraft);
        if (reader is null)
        {
            return RefusalPage.Answer(context, refusal!);
        }

        var (name, bytes, bad) = await ReturnTaking.FileAsync(context);
        var (taken, no) = bad is not null ? (null, bad)
            : await taking.ReadAsync(reader, name, bytes, await Forms.ReadAsync(context), context.RequestAborted);
        if (taken is null)
        {
            return Page.Of<DraftsPage>(
                nameof(DraftsPage.View), new DraftsView(reader, clock.Now) { Refusal = no }, Problems.StatusOf(no!));
        }

        var result = await caller.AskAsync(reader, Door.Desk, null, taken.Request);
        return Page.Of<DraftsPage>(nameof(DraftsPage.View), result.Refusal is { } refused
            ? new DraftsView(reader, clock.Now) { Refusal = refused }
            : new DraftsView(result.After(reader), clock.Now) { Taken = taken });
    }

    private static async Task<IResult> CirculateAsync(
        string c, HttpContext context, Caller caller, ForumClock clock, Circulation circulation)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.CirculateDraft);
        if (reader is null)
        {
            return RefusalPage.Answer(context, refusal!);
        }

        var form = await Forms.ReadAsync(context);
        var number = DraftNumber.Of(form["number"].ToString()).Number;
        var result = await circulation.CirculateAsync(
            reader, Door.Desk, null, number, new FileHash(form["hash"].ToString()), context.RequestAborted);
        return result.Refusal is { } no
            ? Page.Of<DraftsPage>(nameof(DraftsPage.View), new DraftsView(reader, clock.Now) { Refusal = no }, Problems.StatusOf(no))
            : Results.Redirect($"/reader/{c}/drafts");
    }

    private static async Task<IResult> ChangesAsync(
        string c, [FromQuery] string? from, [FromQuery] string? to, HttpContext context, Caller caller)
    {
        var (look, no) = await LookAsync(c, from, to, context, caller);
        return look is null ? no! : Page.Of<ChangesPage>(nameof(ChangesPage.View), look);
    }

    private static async Task<IResult> ConcordanceAsync(
        string c, [FromQuery] string? from, [FromQuery] string? to, HttpContext context, Caller caller)
    {
        var (look, no) = await LookAsync(c, from, to, context, caller);
        return look is null ? no! : Page.Of<ConcordancePage>(nameof(ConcordancePage.View), look);
    }

    private static async Task<IResult> CarriedAsync(
        string c, [FromQuery] string? from, [FromQuery] string? to, HttpContext context, Caller caller)
    {
        // Comments are carried over in the authentic text.
        var (look, no) = await LookAsync(c, from, to, context, caller, inLanguage: false);
        return look is null ? no! : Page.Of<CarriedPage>(nameof(CarriedPage.View), look);
    }

    private static async Task<IResult> ReflectedAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.CurrentDraft is null
            ? RefusalPage.Answer(context, refusal ?? Refusals.NoDraft)
            : Page.Of<ReflectedPage>(nameof(ReflectedPage.View), new ReflectedCommentsView(reader));
    }

    private static async Task<IResult> SettleAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.SettlePlaces);
        if (reader is null)
        {
            return RefusalPage.Answer(context, refusal!);
        }

        var form = await Forms.ReadAsync(context);
        var number = DraftNumber.Of(form["to"].ToString()).Number;
        var comment = new CommentId(form["comment"].ToString());
        var result = await caller.AskAsync(
            reader, Door.Desk, null, new SettlePlaces(comment, number, PlacesOf(reader, comment, number, form["place"].ToString())));
        if (result.Refusal is { } no)
        {
            return RefusalPage.Answer(context, no);
        }

        // On to the next one somebody has to look at; that just settled goes down among those that are certain.
        var after = result.After(reader);
        var next = after.Version(number) is { } draft ? CarriedComments.ToSettle(after, draft).FirstOrDefault()?.Seen.Comment.Id : null;
        return Results.Redirect($"/reader/{c}/carried?to={number}#c-{Uri.EscapeDataString((next ?? comment).Value)}");
    }

    // "there" takes what is offered, "none" says nowhere, anything else is a passage.
    private static System.Collections.Immutable.ImmutableArray<Place> PlacesOf(
        Attribution reader, CommentId comment, int number, string said)
    {
        return said switch
        {
            "none" => [],
            "there" when reader.See(comment) is { } seen =>
                [.. CarriedComments.UpTo(reader, number, [seen]).SelectMany(carried => carried.Places)],
            _ => [Place.At(new PassageId(said))],
        };
    }

    private static async Task<(ComparedView? Look, IResult? No)> LookAsync(
        string c, string? from, string? to, HttpContext context, Caller caller, bool inLanguage = true)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return (null, RefusalPage.Answer(context, refusal!));
        }

        var (pair, no) = VersionPair.Of(reader, from, to, inLanguage ? context.Request.Query["in"].ToString() : null);
        var query = context.Request.Query;
        return pair is null
            ? (null, RefusalPage.Answer(context, no!))
            : (new ComparedView(reader, pair) { InLine = query["view"] == "line", Whole = query["show"] == "all" }, null);
    }
}
