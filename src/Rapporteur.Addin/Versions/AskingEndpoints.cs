using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Desk;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Issuing;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Addin.Versions;

/// <summary>A page of questions or of silence procedures; a refusal with what was typed, or that it was done.</summary>
public sealed record AskingView(Attribution Reader, Instant Now)
{
    public Refusal? Refusal { get; init; }

    public IFormCollection? Typed { get; init; }

    public bool Done { get; init; }

    public string Address => $"/reader/{Reader.Id}";

    /// <summary>What was typed, where it was refused.</summary>
    public string? Was(string field) => Refusal is null ? null : Typed?[field].ToString();
}

/// <summary>
/// Questions apart from comments, and silence procedures, each on one page for everybody: delegations ask and break, the Secretariat
/// answers, the Chair opens. They need no script.
/// </summary>
public static class AskingEndpoints
{
    public static void MapAsking(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/reader/{c}").ExcludeFromDescription();
        pages.MapGet("/questions", (string c, HttpContext context, Caller caller, ForumClock clock) =>
            ShowAsync<QuestionsPage>(c, context, caller, clock));
        pages.MapPost("/questions", AskAsync);
        pages.MapGet("/silence", (string c, HttpContext context, Caller caller, ForumClock clock) =>
            ShowAsync<SilencePage>(c, context, caller, clock));
        pages.MapPost("/silence", SilenceAsync);
        pages.MapGet("/silence.docx", SilencePaperAsync);
    }

    private static async Task<IResult> ShowAsync<T>(string c, HttpContext context, Caller caller, ForumClock clock)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? RefusalPage.Answer(context, refusal!)
            : Page.Of<T>("View", new AskingView(reader, clock.Now) { Done = context.Request.Query.ContainsKey("done") });
    }

    private static async Task<IResult> SilencePaperAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return RefusalPage.Answer(context, refusal!);
        }

        // Papers are not written in the pseudo-language.
        var say = ReadingLanguage.Say(context);
        say = Language.Spoken.Contains(say.Language) ? say : ReadingLanguage.In(Language.English);
        var whole = new MemoryStream();
        PackWriter.Write(SilencePaper.Of(reader, say, clock.Now), whole);
        whole.Position = 0;
        return Results.File(whole, PaperTable.Docx, $"silence-{reader.Id}.docx");
    }

    private static Task<IResult> AskAsync(string c, HttpContext context, Caller caller, ForumClock clock) =>
        DoAsync<QuestionsPage>(c, "questions", context, caller, clock, (form, _) => form["question"].ToString() is { Length: > 0 } id
            ? int.TryParse(form["clear"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new ClearGuidance(new QuestionId(id), number)
                : new GiveGuidance(new QuestionId(id), Said(form, "answer"), form["to"] == "all" ? Said(form, "asCirculated") : null)
            : new PutQuestion(
                Said(form, "words"), form["passage"].ToString() is { Length: > 0 } passage ? new PassageId(passage) : null));

    private static Task<IResult> SilenceAsync(string c, HttpContext context, Caller caller, ForumClock clock) =>
        DoAsync<SilencePage>(c, "silence", context, caller, clock, (form, reader) =>
        {
            if (form["silence"].ToString() is { Length: > 0 } id)
            {
                return new BreakSilence(new SilenceId(id), Said(form, "words"));
            }

            var (day, time) = (LocalDatePattern.Iso.Parse(form["day"].ToString()), LocalTimePattern.CreateWithInvariantCulture("HH':'mm")
                .Parse(form["time"].ToString()));
            var until = new Closing(day.Success ? day.Value : LocalDate.MinIsoValue, time.Success ? time.Value : null);
            return new OpenSilence(Said(form, "words"), Said(form, "howToBreak"), until, Said(form, "what"), Said(form, "dateWords"));
        });

    private static async Task<IResult> DoAsync<T>(
        string c, string page, HttpContext context, Caller caller, ForumClock clock, Func<IFormCollection, Attribution, Request> asked)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return RefusalPage.Answer(context, refusal!);
        }

        var form = await Forms.ReadAsync(context);
        var result = await caller.AskAsync(reader, Door.Reader, FilingForm.ClientOf(form), asked(form, reader));
        return result.Refusal is { } no
            ? Page.Of<T>("View", new AskingView(reader, clock.Now) { Refusal = no, Typed = form }, Problems.StatusOf(no))
            : Results.LocalRedirect($"/reader/{c}/{page}?done");
    }

    private static string Said(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n").Trim();
}
