using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>The pane as a page of its own and as fragments; every form is the same request as the API's, to the same rules.</summary>
public static class PaneEndpoints
{
    private const string Frame = "/pane/{c}/frame";

    public static void MapPane(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/pane", OpenAsync).ExcludeFromDescription();
        var pane = endpoints.MapGroup("/pane/{c}").AddEndpointFilter(SamePersonAsync).ExcludeFromDescription();
        pane.MapGet("", ShowAsync);
        pane.MapGet("/frame", FrameAsync);
        pane.MapGet("/search", SearchAsync);
        pane.MapGet("/comments/{id}", CardAsync);
        pane.MapPost("/comments", SaveAsync);
        pane.MapPost("/comments/{id}", ChangeAsync);
        pane.MapPost("/comments/{id}/{verb}", ActAsync);
        pane.MapPost("/chosen/{verb}", ChosenPosts.ActAsync);
        pane.MapAccounts();
        pane.MapPost("/contributors", RuleContributorsAsync);
        pane.MapPost("/questions", QuestionPosts.AskAsync);
        pane.MapPost("/submissions", SubmitAsync);
        pane.MapGet("/receipts/{reference}", ReceiptAsync);
        pane.MapPost("/returns", UploadAsync).TakesFile(ReturnTaking.LongestForm);
        pane.MapGet("/returns/{reference}", ReturnAsync);
        pane.MapPost("/returns/{reference}", ConfirmAsync);
    }

    private static async Task<IResult> OpenAsync(string? c, HttpContext context, Caller caller, ForumClock clock, IJournal journal)
    {
        if (string.IsNullOrEmpty(c) && context.User.Identity?.IsAuthenticated == true)
        {
            var all = await Visible.Async(context, journal, caller);
            return all is [var only]
                ? Results.LocalRedirect($"/pane?c={only.Id}")
                : Page.Of<ListPage>(nameof(ListPage.View), new ListView(all, clock.Now, "/pane?c="));
        }

        return await ShowAsync(c ?? "", context, caller, clock);
    }

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.CurrentDraft is null
            ? Refused(context, refusal ?? Refusals.NoDraft)
            : Answer(context, Asked(context, reader, clock));
    }

    // The whole pane without a document around it, for a page of another host: what there is to ask for comes with it.
    private static async Task<IResult> FrameAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.CurrentDraft is null
            ? RefusalPage.Problem(context, refusal ?? Refusals.NoDraft)
            : Page.Of<PaneFrame>(nameof(PaneFrame.View), Asked(context, reader, clock) with { Framed = true });
    }

    // What was found, for the outline it is shown in; to who runs no script, the page with it.
    private static async Task<IResult> SearchAsync(string c, string? q, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is null || q?.Length > Search.LongestQuery)
        {
            return Refused(context,
                refusal ?? (reader?.CurrentDraft is null ? Refusals.NoDraft : DoorRefusals.LongSearch(Search.LongestQuery)));
        }

        var view = Asked(context, reader, clock) with { Panel = Panel.Outline, Sought = q };
        view = view with { Found = Search.For(reader, q ?? "", view.Say.Language) };
        return Page.WantsFragment(context.Request)
            ? Page.Of<FoundHits>(nameof(FoundHits.View), view)
            : Page.Of<PanePage>(nameof(PanePage.View), view);
    }

    // A card for the line it unfolds from, by the reference that stands there; to who runs no script, the list with it unfolded.
    private static async Task<IResult> CardAsync(string c, string id, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.CurrentDraft is null
            || (reader.See(new CommentId(id)) ?? reader.Mine().FirstOrDefault(s => s.Comment.Reference == id)) is not { } seen
            ? Refused(context, refusal ?? Refusals.NoComment)
            : Page.WantsFragment(context.Request)
                ? new RazorComponentResult<ActCard>(new { View = Asked(context, reader, clock), Seen = seen })
            : Page.Of<PanePage>(nameof(PanePage.View), Asked(context, reader, clock) with { Panel = Panel.Ours, Open = seen.Comment.Id });
    }

    private static async Task<IResult> SaveAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is null)
        {
            return Refused(context, refusal ?? Refusals.NoDraft);
        }

        var form = await CommentForm.ReadAsync(context, reader);
        var view = Asked(context, reader, clock);
        var result = await caller.AskAsync(reader, DoorOf(context), form.Client, new SaveComment(form.Body.Content(reader), form.Send));
        if (result.Refusal is { } no)
        {
            return Answer(context, view with { Refusal = Said(no), Written = form.Body });
        }

        var after = result.After(reader);
        var saved = after.See(new CommentId(result.Subject!))!.Comment;
        var done =
            view with { Reader = after, Settled = form.UnsentKey, Done = view.Say.Say("pane.done.saved", ("reference", saved.Reference)) };
        return Answer(context, form.Send && saved.Sent is { } sent
            ? done with { Panel = Panel.Receipt, Done = null, Receipt = after.Submission(sent.Receipt) }
            : done);
    }

    private static async Task<IResult> ChangeAsync(string c, string id, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is null)
        {
            return Refused(context, refusal ?? Refusals.NoDraft);
        }

        var form = await CommentForm.ReadAsync(context, reader);
        var view = Asked(context, reader, clock);
        var result =
            await caller.AskAsync(reader, DoorOf(context), form.Client,
                new ChangeComment(new CommentId(id), form.Body.Revision, form.Body.Content(reader)));
        return Answer(context, result.Refusal is { } no
            ? view with
            {
                Refusal = Said(no),
                Written = form.Body,
                Editing = reader.See(new CommentId(id)) is { Own: true } seen ? seen.Comment.Id : null
            }
            : Changed(view, result.After(reader), new CommentId(id)) with
            {
                Settled = form.UnsentKey,
                Done = view.Say["pane.done.changed"]
            });
    }

    // The form is closed, and the card shown where it stands now.
    private static PaneView Changed(PaneView view, Attribution after, CommentId id)
    {
        var places = CarriedComments.UpTo(after, view.Draft.Number, [after.See(id)!])
            .SelectMany(c => c.Places).Select(p => p.Passage).Distinct().ToList();
        var here = places.Contains(view.Here?.Id) || places.Count == 0 ? view.Here
            : places[0] is { } first ? view.Draft.Draft.Find(first) : null;
        return view with { Reader = after, Panel = Panel.Here, Here = here, Scope = null, Editing = null, Pointed = id };
    }

    private static async Task<IResult> ActAsync(string c, string id, string verb, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        var form = await Forms.ReadAsync(context);
        var typed = form[$"{verb}-{id}"].ToString().ReplaceLineEndings("\n").Trim();
        var named = verb == Acts.Restore ? context.Request.Query["version"]
            : form[verb == Acts.AnswerOutcome ? $"version-{id}" : $"question-{id}"];
        int? number = int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;
        if (reader?.CurrentDraft is null || Acts.Request(verb, new CommentId(id), null, typed, number) is not { } act)
        {
            return Refused(context, refusal ?? Refusals.NoComment);
        }

        var view = Asked(context, reader, clock);
        var asked = $"{verb}/{id}/{number}/{typed}";
        var result = await caller.AskAsync(reader, DoorOf(context), CommentForm.ClientOf(form, asked, $"-{verb}-{id}"), act.Request);
        return Answer(context, result.Refusal is { } no ? NotDone(view, act.Request, no)
            : Done(view, result.After(reader), verb, new CommentId(id), act.Done));
    }

    // What was typed stands where it was typed, with the reason beside it.
    private static PaneView NotDone(PaneView view, Request request, Refusal no) => request switch
    {
        WriteNote note when view.Reader.See(note.Comment) is { Own: true } =>
            view with { Refusal = no with { Field = "note" }, Noting = new TypedAnswer(note.Comment, note.Text) },
        AnswerOutcome answer =>
            view with { Refusal = no with { Field = "answer" }, Answering = new TypedAnswer(answer.Of.Comment, answer.Words) },
        AnswerClarification answer when view.Reader.See(answer.Comment) is { } about && Acts.MayAnswer(about, view) =>
            view with { Refusal = no with { Field = "answer" }, Answering = new TypedAnswer(answer.Comment, answer.Answer) },
        _ => view with { Refusal = no with { Field = null } },
    };

    private static PaneView Done(PaneView view, Attribution after, string verb, CommentId id, string done) => view with
    {
        Reader = after,
        Done = view.Say[done],
        Undo = Acts.CanBeUndone(verb) ? after.See(id) : null,
        Talking = Acts.IsInside(verb) ? id : null,
    };

    private static async Task<IResult> RuleContributorsAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is null || reader.Asker.Delegation is null)
        {
            return Refused(context, refusal ?? Refusals.ForDelegations);
        }

        var form = await Forms.ReadAsync(context);
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(form["day"].ToString());
        var rule = new ContributorRule(day.Success ? new Closing(day.Value) : null, form["paused"] == "true");
        var view = Asked(context, reader, clock);
        var result = await caller.AskAsync(reader, DoorOf(context), CommentForm.ClientOf(form, $"contributors/{form["day"]}/{rule.Paused}"),
            new RuleContributors(rule));
        return Answer(context, result.Refusal is { } no ? view with { Refusal = no }
            : view with { Reader = result.After(reader), Done = view.Say["pane.done.contributors"] });
    }

    private static async Task<IResult> SubmitAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is null || reader.Asker.Delegation is null)
        {
            return Refused(context, refusal ?? Refusals.ForDelegations);
        }

        var form = await Forms.ReadAsync(context);
        var none = form["none"] == "true";

        // Ticking a saved comment is approving it; nothing ticked sends nothing.
        var body =
            new SubmissionBody(none ? null : [.. form["comment"].OfType<string>()], true, form["note"], none,
                form["notForCirculation"] == "true");
        var client = CommentForm.ClientOf(form, JsonSerializer.Serialize(body, ApiJson.Plain.SubmissionBody));
        var view = Asked(context, reader, clock) with { Panel = Panel.Send };
        var result = await caller.AskAsync(reader, DoorOf(context), client, body.Request());
        if (result.Refusal is { } no)
        {
            return Answer(context, view with { Refusal = Said(no) });
        }

        var after = result.After(reader);
        var submission = result.After(reader).Submission(new ReceiptReference(result.Subject!))!;
        return Answer(context,
            view with { Reader = after, Panel = Panel.Receipt, Settled = form["unsent"], Receipt = submission });
    }

    private static async Task<IResult> ReceiptAsync(string c, string reference, HttpContext context, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.Submissions().FirstOrDefault(s => s.Reference.Value == reference) is { } submission
            ? Results.File(reader.ReceiptOf(submission), "application/json", $"{submission.Reference}.json")
            : Refused(context, refusal ?? Refusals.NoReceipt);
    }

    private static async Task<IResult> UploadAsync(string c, HttpContext context, Caller caller, ForumClock clock, FileStore files)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader?.CurrentDraft is null || reader.Asker.Delegation is null
            ? Refused(context, refusal ?? Refusals.ForDelegations)
            : Answer(context, await ReturnPosts.UploadAsync(Asked(context, reader, clock), context, DoorOf(context), caller, files));
    }

    private static async Task<IResult> ReturnAsync(string c, string reference, HttpContext context, Caller caller, ForumClock clock,
        ReturnFiles returns)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null || await ReturnTaking.FindAsync(reader, reference, returns, ReadingLanguage.Of(context)) is not { } returned
            ? Refused(context, refusal ?? Refusals.NoReturn)
            : Answer(context, Asked(context, reader, clock) with { Panel = Panel.Return, Return = returned });
    }

    private static async Task<IResult> ConfirmAsync(string c, string reference, HttpContext context, Caller caller, ForumClock clock,
        ReturnFiles returns)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null || await ReturnTaking.FindAsync(reader, reference, returns, ReadingLanguage.Of(context)) is not { } returned)
        {
            return Refused(context, refusal ?? Refusals.NoReturn);
        }

        var form = await Forms.ReadAsync(context);
        return Answer(context, await ReturnConfirm.ConfirmAsync(Asked(context, reader, clock), returned, form, DoorOf(context), caller));
    }

    // What the address asks to be shown; what is not in the draft or not known is passed over.
    internal static PaneView Asked(HttpContext context, Attribution reader, ForumClock clock)
    {
        var query = context.Request.Query;
        var draft = reader.CurrentDraft!.Draft;
        var panel =
            Enum.TryParse<Panel>(query["panel"], ignoreCase: true, out var named) && Enum.IsDefined(named)
                && named is not (Panel.Receipt or Panel.Return) ? named : Panel.Here;
        return new PaneView(reader, clock.Now, panel)
        {
            Say = ReadingLanguage.Say(context),
            Here = draft.Find(new PassageId(query["passage"].ToString())),
            Version = PaneView.VersionOf(reader, query["in"]),
            Scope = PaneView.ScopeOf(query["place"], draft.Find(new PassageId(query["passage"].ToString()))),
            Filter = Enum.TryParse<CommentState>(query["state"], ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
            Among = query["among"].ToString() is { Length: > 0 and <= Search.LongestQuery } among ? among : null,
            AllReceipts = query["receipts"] == "all",
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0,
            NewsCount = NewsSeen.Count(context.Request, reader),
            NewsState = Page.WantsFragment(context.Request) ? null : News.State(reader),
            Open = query["open"].ToString() is { Length: > 0 } open ? new CommentId(open) : null,
            Editing = reader.See(new CommentId(query["edit"].ToString())) is { Own: true } seen ? seen.Comment.Id : null,
        };
    }

    // A page says whose it is. A token may have been renewed by somebody else since; a cookie's page is guarded by antiforgery too.
    private static async ValueTask<object?> SamePersonAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (context.Request.Headers[Page.PersonHeader].ToString() is { Length: > 0 } person
            && context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: not Frame })
        {
            var (reader, _) =
                await context.RequestServices.GetRequiredService<Caller>().InAsync(context, (string)context.Request.RouteValues["c"]!);
            if (reader is not null && reader.Asker.Id.Value != person)
            {
                return Problems.Result(DoorRefusals.OtherPerson);
            }
        }

        return await next(invocation);
    }

    internal static IResult Answer(HttpContext context, PaneView view)
    {
        var status = view.Refusal is { } no ? Problems.StatusOf(no) : StatusCodes.Status200OK;
        if (status == StatusCodes.Status503ServiceUnavailable && Page.WantsFragment(context.Request))
        {
            // The page keeps what was sent and sends it again; as a problem it is told from a proxy's page.
            return Problems.Result(view.Refusal!);
        }

        return Page.WantsFragment(context.Request)
            ? Page.Of<PaneBody>(nameof(PaneBody.View), view, status)
            : Page.Of<PanePage>(nameof(PanePage.View), view, status);
    }

    internal static IResult Refused(HttpContext context, Refusal refusal) => RefusalPage.Answer(context, refusal);

    // The page makes a new id for what it sends next; a person is told what became of the first sending.
    private static Refusal Said(Refusal refusal) => refusal.Code == Refusals.IdReused.Code ? DoorRefusals.SentBefore : refusal;

    internal static Door DoorOf(HttpContext context) =>
        Uri.TryCreate(context.Request.Headers["HX-Current-URL"], UriKind.Absolute, out var page)
            && page.AbsolutePath.StartsWith("/reader", StringComparison.Ordinal) ? Door.Reader : Door.Pane;
}
