using Microsoft.AspNetCore.Http.HttpResults;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Pane;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Reader;

/// <summary>The draft as a page with the pane beside it; every passage has an address of its own.</summary>
public static class ReaderEndpoints
{
    public static void MapReader(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/reader", ListAsync).ExcludeFromDescription();
        endpoints.MapGet("/reader/{c}",
            (string c, HttpContext context, Caller caller, ForumClock clock) => ShowAsync(c, null, context, caller, clock))
            .ExcludeFromDescription();
        endpoints.MapGet("/reader/{c}/{passage}", ShowAsync).ExcludeFromDescription();
        endpoints.MapGet("/reader/{c}/{passage}/wordings", WordingsAsync).ExcludeFromDescription();
        endpoints.MapGet("/reader/{c}/receipts/{reference}", ReceiptAsync).ExcludeFromDescription();
        endpoints.MapGet("/reader/{c}/reminders", RemindersAsync).ExcludeFromDescription();
        endpoints.MapPost("/reader/{c}/reminders", ChooseRemindersAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ListAsync(HttpContext context, IJournal journal, Caller caller, ForumClock clock) =>
        context.User.Identity?.IsAuthenticated == true
            ? Page.Of<ListPage>(nameof(ListPage.View), new ListView(await Visible.Async(context, journal, caller), clock.Now, "/reader/"))
            : RefusalPage.Answer(context, Refusals.NoConsultation);

    private static async Task<IResult> ShowAsync(string c, string? passage, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is not { } draft)
        {
            return RefusalPage.Answer(context, refusal ?? Refusals.NoDraft);
        }

        var here = passage is null ? null : draft.Draft.Find(new PassageId(passage));
        return passage is not null && here is null
            ? RefusalPage.Answer(context, Refusals.NoPassage)
            : Page.Of<ReaderPage>(nameof(ReaderPage.View),
                new PaneView(reader, clock.Now, PanelOf(context.Request.Query["panel"]))
                {
                    Say = ReadingLanguage.Say(context),
                    Here = here,
                    Version = PaneView.VersionOf(reader, context.Request.Query["in"]),
                    Scope = PaneView.ScopeOf(context.Request.Query["place"], here),
                    NewsCount = NewsSeen.Count(context.Request, reader),
                    NewsState = News.State(reader),
                });
    }

    // What stands for itself; a receipt or a return is led to by what it is of.
    private static Panel PanelOf(string? asked) =>
        Enum.TryParse<Panel>(asked, ignoreCase: true, out var panel) && panel is Panel.Outline or Panel.Ours or Panel.Send ? panel
            : Panel.Here;

    private static async Task<IResult> WordingsAsync(string c, string passage, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.CurrentDraft is not { } draft ? RefusalPage.Answer(context, refusal ?? Refusals.NoDraft)
            : draft.Draft.Find(new PassageId(passage)) is not { } found ? RefusalPage.Answer(context, Refusals.NoPassage)
            : new RazorComponentResult<WordingsPage>(new { Reader = reader, Passage = found });
    }

    private static async Task<IResult> RemindersAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.Asker.Delegation is not null
            ? new RazorComponentResult<RemindersPage>(new { Reader = reader })
            : RefusalPage.Answer(context, refusal ?? Refusals.ForDelegations);
    }

    private static async Task<IResult> ChooseRemindersAsync(string c, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return RefusalPage.Answer(context, refusal!);
        }

        var wanted = (await Forms.ReadAsync(context))["wanted"] == "true";
        return await caller.AskAsync(reader, Door.Pane, null, new ChooseReminders(wanted)) is { Refusal: { } no }
            ? RefusalPage.Answer(context, no)
            : Results.LocalRedirect($"/reader/{reader.Id}/reminders");
    }

    private static async Task<IResult> ReceiptAsync(string c, string reference, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.Submission(new ReceiptReference(reference)) is { } filed
            ? new RazorComponentResult<ReceiptSheetPage>(new { Reader = reader, Filed = filed })
            : RefusalPage.Answer(context, refusal ?? Refusals.NoReceipt);
    }
}
