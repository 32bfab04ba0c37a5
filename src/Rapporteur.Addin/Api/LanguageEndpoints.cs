using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Revising;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>A draft in other languages: laid beside the authentic text, settled, circulated, read side by side.</summary>
public static class LanguageEndpoints
{
    public static void MapLanguages(this RouteGroupBuilder api)
    {
        var languages = api.MapGroup("/consultations/{c}/drafts/{number}/languages");
        languages.MapGet("", ListAsync).Produces<LanguageList>().ProducesProblem(404)
            .WithSummary("The languages a draft is in; those only prepared are for the Secretariat and the Chair");
        languages.MapPost("", PrepareAsync).TakesFile(ReturnTaking.LongestForm).DisableAntiforgery()
            .Produces<LanguageLine>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(409)
            .WithSummary("The draft in another language, prepared: a .docx in the form field \"file\", its tag in \"language\"");
        languages.MapGet("/{language}", BesideAsync).Produces<BesideView>().ProducesProblem(404)
            .WithSummary("Each passage of the draft beside the one it is in that language, and whether that is certain");
        languages.MapPost("/{language}/circulate", CirculateAsync).Produces<LanguageLine>().ProducesProblem(403).ProducesProblem(404)
            .WithSummary("The prepared version in that language to everybody; \"hash\" names the text that was looked at");
        languages.MapPost("/{language}/settle", SettleAsync).Produces(204).ProducesProblem(403).ProducesProblem(404)
            .WithSummary("Says which passage of that version a passage of the draft is; without \"there\" it has none");
    }

    private static async Task<IResult> ListAsync(string c, string number, HttpContext context, Caller caller)
    {
        var (reader, draft, refusal) = await InAsync(c, number, context, caller, null);
        return reader is null ? Problems.Result(refusal!)
            : reader.DraftNumbered(draft) is not { } there ? Problems.Result(DoorRefusals.NoDraftVersion(number))
            : Results.Json(
                new LanguageList(there.Language, [.. reader.LanguageVersions(draft).Select(v => LanguageLine.Of(v, reader))]),
                ApiJson.Plain.LanguageList);
    }

    private static async Task<IResult> PrepareAsync(string c, string number, HttpContext context, Caller caller, LanguageTaking taking)
    {
        var (reader, draft, refusal) = await InAsync(c, number, context, caller, Verbs.PrepareLanguageVersion);
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

        var language = (await Forms.ReadAsync(context))["language"].ToString();
        var (request, no) = await taking.ReadAsync(reader, draft, language, name, bytes, context.RequestAborted);
        return request is null ? Problems.Result(no!) : await LineAsync(reader, draft, language, request, client, 201, context, caller);
    }

    private static async Task<IResult> BesideAsync(string c, string number, string language, HttpContext context, Caller caller)
    {
        var (reader, draft, refusal) = await InAsync(c, number, context, caller, null);
        return reader is null ? Problems.Result(refusal!)
            : reader.LanguageVersion(draft, language) is not { } version ? Problems.Result(Refusals.NoLanguageVersion)
            : Results.Json(BesideView.Of(version, reader, ReadingLanguage.Of(context)), ApiJson.Plain.BesideView);
    }

    private static async Task<IResult> CirculateAsync(string c, string number, string language, HttpContext context, Caller caller)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.CirculateBody);
        var (reader, draft, refusal) = await InAsync(c, number, context, caller, Verbs.CirculateLanguageVersion);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        FileHash? seen = body.Value?.Hash is { } hash ? new FileHash(hash) : null;
        return await LineAsync(
            reader, draft, language, new CirculateLanguageVersion(draft, language, seen), body.Client, 200, context, caller);
    }

    private static async Task<IResult> SettleAsync(string c, string number, string language, HttpContext context, Caller caller)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.SettleCounterpartBody);
        var (reader, draft, refusal) = await InAsync(c, number, context, caller, Verbs.SettleCounterpart);
        if (reader is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        PassageId? there = body.Value?.There is { Length: > 0 } named ? new PassageId(named) : null;
        var result = await caller.AskAsync(
            reader, Doors.Of(context), body.Client,
            new SettleCounterpart(draft, language, new PassageId(body.Value?.Passage ?? ""), there));
        return result.Refusal is { } no ? Problems.Result(no) : Results.NoContent();
    }

    private static async Task<IResult> LineAsync(Attribution reader, int draft, string language, Request request, ClientRequest? client,
        int status, HttpContext context, Caller caller)
    {
        var result = await caller.AskAsync(reader, Doors.Of(context), client, request);
        return result.Refusal is { } no ? Problems.Result(no) : Results.Json(
            LanguageLine.Of(result.After(reader).LanguageVersion(draft, language)!, result.After(reader)),
            ApiJson.Plain.LanguageLine,
            statusCode: status);
    }

    private static async Task<(Attribution? Reader, int Draft, Refusal? Refusal)> InAsync(
        string c, string number, HttpContext context, Caller caller, ConsultationVerb? verb)
    {
        var (reader, refusal) = verb is null ? await caller.InAsync(context, c) : await caller.InAsync(context, c, verb);
        var (draft, bad) = DraftNumber.Of(number);
        return reader is null ? (null, 0, refusal) : bad is null ? (reader, draft, null) : (null, 0, bad);
    }
}
