using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>Consultations, their drafts, and their progress for those who may see it.</summary>
public static class ConsultationEndpoints
{
    public static void MapConsultations(this RouteGroupBuilder api)
    {
        api.MapGet("/consultations", ListAsync).Produces<ConsultationList>().WithSummary("The consultations I am on the roster of");
        api.MapGet("/consultations/{c}", GetAsync).Produces<ConsultationView>().ProducesProblem(404)
            .WithSummary("Milestones, who will read this, what I may do");
        api.MapGet("/consultations/{c}/draft", DraftAsync).Produces<DraftView>().ProducesProblem(404)
            .WithSummary("The passages of a draft in document order");
        api.MapPost("/consultations/{c}/extensions", ExtendAsync).Produces<ConsultationView>(201).ProducesProblem(403)
            .WithSummary("More time, to all or to one delegation; for the Chair");
        api.MapGet("/consultations/{c}/progress", ProgressAsync).Produces<ProgressView>().ProducesProblem(403)
            .WithSummary("Who has answered; for the Secretariat and the Chair");
    }

    private static async Task<IResult> ListAsync(HttpContext context, IJournal journal, Caller caller, ForumClock clock)
    {
        var lines = new List<ConsultationLine>();
        foreach (var id in await journal.ConsultationsAsync(context.RequestAborted))
        {
            if ((await caller.InAsync(context, id.Value)).Attribution is { } mine)
            {
                var consultation = mine.Consultation;
                lines.Add(new(id.Value, consultation.Title, consultation.Document, consultation.Note, Present.Closing(mine, clock.Now)));
            }
        }

        return Results.Json(new ConsultationList(lines), ApiJson.Plain.ConsultationList);
    }

    private static async Task<IResult> GetAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (mine, refusal) = await caller.InAsync(context, c);
        return mine is null
            ? Problems.Result(refusal!)
            : Results.Json(Present.Consultation(mine, clock.Now, ReadingLanguage.Of(context)), ApiJson.Plain.ConsultationView);
    }

    private static async Task<IResult> ExtendAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var body = await BodyReader.ReadAsync(context, ApiJson.Plain.ExtensionBody);
        var (mine, refusal) = await caller.InAsync(context, c, Verbs.Extend);
        if (mine is null || body.Refusal is not null)
        {
            return Problems.Result(refusal ?? body.Refusal!);
        }

        var (request, missing) = (body.Value ?? new ExtensionBody(null, null, null, null)).Read();
        if (request is null)
        {
            return Problems.Result(missing!);
        }

        var result = await caller.AskAsync(mine, Doors.Of(context), body.Client, request);
        return result.Refusal is { } no
            ? Problems.Result(no)
            : Results.Json(Present.Consultation(result.After(mine), clock.Now, ReadingLanguage.Of(context)), ApiJson.Plain.ConsultationView,
                statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> DraftAsync(string c, [FromQuery] string? version, HttpContext context, Caller caller)
    {
        var (mine, refusal) = await caller.InAsync(context, c);
        if (mine is null)
        {
            return Problems.Result(refusal!);
        }

        var ((draft, no), language) = (VersionOf(mine, version), ReadingLanguage.Of(context));
        return draft is null ? Problems.Result(no!) : Results.Json(
            new DraftView(draft.Number, draft.Label, draft.Language, draft.Draft.Hash,
                [.. draft.Draft.Passages.Select(p => PassageView.Of(p, draft.Draft.In(language).Of(p)))]),
            ApiJson.Plain.DraftView);
    }

    /// <summary>The draft an address names with <c>?version=</c>, else the newest; or why there is none.</summary>
    internal static (SeenDraft? Draft, Refusal? Refusal) VersionOf(Attribution reader, string? version)
    {
        var (number, bad) = version is null ? (reader.CurrentDraft?.Number ?? -1, null) : DraftNumber.Of(version);
        return bad is not null ? (null, bad)
            : reader.Version(number) is { } draft ? (draft, null)
            : (null, version is null ? DoorRefusals.NoDraftYet : DoorRefusals.NoDraftVersion(version));
    }

    private static async Task<IResult> ProgressAsync(string c, HttpContext context, Caller caller)
    {
        var (mine, refusal) = await caller.InAsync(context, c);
        if (mine is null)
        {
            return Problems.Result(refusal!);
        }

        return Progress.For(mine) is { } lines
            ? Results.Json(new ProgressView([.. lines.Select(Line)]), ApiJson.Plain.ProgressView)
            : Problems.Result(Refusals.ForSecretariat);
    }

    private static ProgressLine Line(DelegationProgress line) => new()
    {
        Delegation = line.Delegation.Id.Value,
        Name = line.Delegation.ShortName,
        Category = line.Delegation.Category.ToString(),
        Answered = line.Answered.ToString(),
        Comments = line.Comments,
        Submissions = line.Submissions,
        First = line.First,
        Last = line.Last,
        AnyLate = line.AnyLate,
    };
}
