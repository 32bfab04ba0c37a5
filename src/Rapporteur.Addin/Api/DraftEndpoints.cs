using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Revising;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>Versions of the draft: prepared, circulated, and what became of the text and of the comments from one to another.</summary>
public static class DraftEndpoints
{
    public static void MapDrafts(this RouteGroupBuilder api)
    {
        var drafts = api.MapGroup("/consultations/{c}/drafts");
        drafts.MapGet("", ListAsync).Produces<DraftList>().ProducesProblem(404)
            .WithSummary("The versions on the table; for the Secretariat and the Chair also the one that is prepared");
        drafts.MapPost("", PrepareAsync).TakesFile(ReturnTaking.LongestForm).DisableAntiforgery()
            .Produces<DraftLine>(201).ProducesProblem(400).ProducesProblem(403)
            .WithSummary("The next draft, prepared: a .docx in the form field \"file\"; \"label\" is how it is printed (Rev.1, Rev.2 …), " +
                "\"changes\" what becomes of tracked changes in it: accept, proposals, refuse");
        drafts.MapPost("/{number}/circulate", CirculateAsync).Produces<DraftLine>().ProducesProblem(403).ProducesProblem(409)
            .WithSummary("The prepared draft of that number to everybody; \"hash\" names the text that was looked at");
        drafts.MapPost("/{number}/settle", SettleAsync).Produces(204).ProducesProblem(403).ProducesProblem(404)
            .WithSummary("Says where a comment is in the draft of that number: its places there, none for one that is nowhere any more");
        foreach (var address in new[] { "/consultations/{c}/carry-over", "/consultations/{c}/drafts/carry-over" })
        {
            api.MapGet(address, CarryOverAsync).Produces<CarryOverView>().ProducesProblem(404)
                .WithSummary("Where passages, and the comments I may see, are from one version to another");
        }

        api.MapGet("/consultations/{c}/changes", ChangesAsync).Produces<ChangesView>().ProducesProblem(404)
            .WithSummary("The numbered changes from one version to another");
        api.MapGet("/consultations/{c}/concordance", ConcordanceAsync).Produces<ConcordanceView>().ProducesProblem(404)
            .WithSummary("Old label and new label of every passage");
    }

    private static async Task<IResult> ListAsync(string c, HttpContext context, Caller caller)
    {
        var (mine, refusal) = await caller.InAsync(context, c);
        return mine is null
            ? Problems.Result(refusal!)
            : Results.Json(new DraftList([.. mine.Versions().Select(DraftLine.Of)]), ApiJson.Plain.DraftList);
    }

    private static async Task<IResult> PrepareAsync(string c, HttpContext context, Caller caller, DraftTaking taking)
    {
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.PrepareDraft);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var (name, bytes, bad) = await ReturnTaking.FileAsync(context);
        var (client, badClient) = BodyReader.ClientOf(context.Request, bytes);
        if ((bad ?? badClient) is { } fault)
        {
            return Problems.Result(fault);
        }

        var (taken, no) = await taking.ReadAsync(reader, name, bytes, await Forms.ReadAsync(context), context.RequestAborted);
        if (taken is null)
        {
            return Problems.Result(no!);
        }

        var result = await caller.AskAsync(reader, Doors.Of(context), client, taken.Request);
        var language = ReadingLanguage.Of(context);
        return result.Refusal is { } refused
            ? Problems.Result(refused)
            : Line(
                result.After(reader), result.Subject!, 201,
                [.. taken.Proposals.Select(p => ProposedChange.Of(p, taken.Draft, language))]);
    }

    private static async Task<IResult> CirculateAsync(string c, string number, HttpContext context, Caller caller, Circulation circulation)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.CirculateBody);
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.CirculateDraft);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        var (known, bad) = DraftNumber.Of(number);
        if (bad is not null)
        {
            return Problems.Result(bad);
        }

        FileHash? seen = body.Value?.Hash is { } hash ? new FileHash(hash) : null;
        var result = await circulation.CirculateAsync(reader, Doors.Of(context), body.Client, known, seen, context.RequestAborted);
        return result.Refusal is { } no ? Problems.Result(no) : Line(result.After(reader), result.Subject!, 200);
    }

    private static async Task<IResult> ChangesAsync(
        string c, [FromQuery] string? from, [FromQuery] string? to, HttpContext context, Caller caller)
    {
        var (pair, _, refusal) = await PairAsync(c, from, to, context, caller, context.Request.Query["in"]);
        return pair is null
            ? Problems.Result(refusal!)
            : Results.Json(
                ChangesView.Of(pair.Earlier, pair.Later, pair.Comparison, ReadingLanguage.Of(context)), ApiJson.Plain.ChangesView);
    }

    private static async Task<IResult> ConcordanceAsync(
        string c, [FromQuery] string? from, [FromQuery] string? to, HttpContext context, Caller caller)
    {
        var (pair, _, refusal) = await PairAsync(c, from, to, context, caller, context.Request.Query["in"]);
        return pair is null
            ? Problems.Result(refusal!)
            : Results.Json(
                ConcordanceView.Of(pair.Earlier, pair.Later, pair.Comparison, ReadingLanguage.Of(context)), ApiJson.Plain.ConcordanceView);
    }

    private static async Task<IResult> CarryOverAsync(
        string c, [FromQuery] string? from, [FromQuery] string? to, HttpContext context, Caller caller)
    {
        var (pair, reader, refusal) = await PairAsync(c, from, to, context, caller);
        return pair is null
            ? Problems.Result(refusal!)
            : Results.Json(
                CarryOverView.Of(pair.Earlier, pair.Later, pair.Comparison,
                    CarriedComments.Of(reader!, pair.Earlier, pair.Later), ReadingLanguage.Of(context)),
                ApiJson.Plain.CarryOverView);
    }

    private static async Task<(VersionPair? Pair, Attribution? Reader, Refusal? Refusal)> PairAsync(
        string c, string? from, string? to, HttpContext context, Caller caller, string? language = null)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return (null, null, refusal);
        }

        var (pair, no) = VersionPair.Of(reader, from, to, language);
        return (pair, reader, no);
    }

    private static async Task<IResult> SettleAsync(string c, string number, HttpContext context, Caller caller)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.SettleBody);
        var (reader, refusal) = await caller.InAsync(context, c, Verbs.SettlePlaces);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        var (known, bad) = DraftNumber.Of(number);
        if (bad is not null)
        {
            return Problems.Result(bad);
        }

        var comment = new CommentId(body.Value?.Comment ?? "");
        var result = await caller.AskAsync(
            reader, Doors.Of(context), body.Client, new SettlePlaces(comment, known, body.Value?.Read() ?? []));
        return result.Refusal is { } no ? Problems.Result(no) : Results.NoContent();
    }

    private static IResult Line(Attribution reader, string number, int status, IReadOnlyList<ProposedChange>? proposals = null) =>
        Results.Json(
            DraftLine.Of(reader.Version(int.Parse(number, CultureInfo.InvariantCulture))!) with
            {
                Proposals = proposals is { Count: > 0 } ? proposals : null,
            },
            ApiJson.Plain.DraftLine,
            statusCode: status);
}
