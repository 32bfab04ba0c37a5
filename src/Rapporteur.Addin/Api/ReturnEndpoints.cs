using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Shapes;
using Rapporteur.Intake;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Api;

/// <summary>
/// Annotated files sent back. A delegation's upload gets its own receipt, whose instant counts for what is confirmed from
/// it; the Secretariat's upload is only read, for filing on behalf. Nothing is saved or sent until somebody confirms it.
/// </summary>
public static class ReturnEndpoints
{
    private const int LargestPage = 1_000;

    public static void MapReturns(this RouteGroupBuilder api)
    {
        var returns = api.MapGroup("/consultations/{c}/returns");
        returns.MapPost("", UploadAsync).TakesFile(ReturnTaking.LongestForm).DisableAntiforgery()
            .Produces<ReturnView>(201).ProducesProblem(400)
            .WithSummary(
                "An annotated .docx or a filled-in comment form (.xlsx) in the form field \"file\": its receipt and the proposed comments");
        returns.MapGet("/{reference}", GetAsync).Produces<ReturnView>().ProducesProblem(404)
            .WithSummary("The proposals of a file uploaded before; paging by pageSize, after");
    }

    private static async Task<IResult> UploadAsync(string c, HttpContext context, Caller caller, FileStore files)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var (name, bytes, bad) = await ReturnTaking.FileAsync(context);
        if (bad is not null)
        {
            return Problems.Result(bad);
        }

        var (client, badClient) = BodyReader.ClientOf(context.Request, bytes);
        if (badClient is not null)
        {
            return Problems.Result(badClient);
        }

        var (taken, no) = await ReturnTaking.TakeAsync(context, reader, Doors.Of(context), client, name, bytes, caller, files);
        return taken is null
            ? Problems.Result(no!)
            : Results.Json(taken.Page(LargestPage), ApiJson.Plain.ReturnView,
                statusCode: taken.Reference is null ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static async Task<IResult> GetAsync(
        string c, string reference, [FromQuery] string? pageSize, [FromQuery] string? after, HttpContext context, Caller caller,
        ReturnFiles returns)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var (size, last) = (LargestPage, -1);
        if (pageSize is not null
            && (!int.TryParse(pageSize, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > LargestPage))
        {
            return Problems.Result(DoorRefusals.BadPageSize(LargestPage));
        }

        if (after is not null && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out last))
        {
            return Problems.Result(Refusals.BadAfter);
        }

        return await ReturnTaking.FindAsync(reader, reference, returns, ReadingLanguage.Of(context)) is not { } view
            ? Problems.Result(Refusals.NoReturn)
            : last >= 0 && last >= view.Proposals.Count ? Problems.Result(Refusals.BadAfter)
            : Results.Json(view.Page(size, last), ApiJson.Plain.ReturnView);
    }
}
