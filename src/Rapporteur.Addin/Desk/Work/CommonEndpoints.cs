using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>The common points, and what was just done with one of them.</summary>
public sealed record CommonView(DeskView View, DoneInBulk? Done = null);

/// <summary>Common points and conflicts, for the Secretariat and the Chair.</summary>
internal static class CommonEndpoints
{
    public static void MapCommonPoints(this RouteGroupBuilder desk)
    {
        desk.MapGet("/common-points", ShowAsync);
        desk.MapPost("/common-points", DoAsync);
        desk.MapGet("/conflicts", ConflictsAsync);
    }

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no!
            : Page.Of<CommonPointsPage>(nameof(CommonPointsPage.Common), new CommonView(new DeskView(reader, clock.Now)));
    }

    private static async Task<IResult> ConflictsAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no! : Page.Of<ConflictsPage>(nameof(ConflictsPage.View), new DeskView(reader, clock.Now));
    }

    private static async Task<IResult> DoAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var say = ReadingLanguage.Say(context);
        var form = await Forms.ReadAsync(context);
        var known = reader.CommonPoints().FirstOrDefault(p => p.Id.Value == form["common"]);
        var (asked, wrong) = Asked(form, reader, known, say.Language);
        var result = asked is null ? new Result(null, wrong) : await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), asked);
        if (result.Refusal is { } refusal)
        {
            return DeskDoor.NotDone(context, refusal);
        }

        var after = result.After(reader);
        IReadOnlyList<(string, string)> undo = (form["do"].ToString(), known) switch
        {
            ("prepare", { } answered) => [("do", "takeBack"), ("common", answered.Id.Value)],
            ("again" or "words" or "without", { } before) => Again(before),
            ("apart", { } before) => Again(before)[1..],
            _ => [],
        };
        return Page.WantsFragment(context.Request)
            ? Page.Of<CommonPointsList>(nameof(CommonPointsList.Common),
                new CommonView(new DeskView(after, clock.Now), new DoneInBulk(say["work.one.done"], [], undo)))
            : Results.LocalRedirect($"/desk/{c}/common-points");
    }

    private static ImmutableArray<(string, string)> Again(CommonPoint before) =>
        [("common", before.Id.Value), ("do", "again"), ("words", before.Words), .. before.Of.Select(of => ("of", $"{of}"))];

    private static (Request? Request, Refusal? Refusal) Asked(
        IFormCollection form, Attribution officer, CommonPoint? known, Language language)
    {
        var words = form["words"].ToString().ReplaceLineEndings("\n").Trim();
        ImmutableArray<PointId> of = [.. form["of"].OfType<string>().Where(o => o.Length > 0).Select(PointName.Read)];
        var does = form["do"].ToString();
        if (does == "again")
        {
            return (new ConfirmCommonPoint(known?.Id, words, of), null);
        }

        if (known is null)
        {
            return (null, Refusals.NoCommonPoint);
        }

        // Of one alone there is nothing in common.
        ImmutableArray<PointId> left = [.. known.Of.Except(of)];
        return does switch
        {
            "words" => (new ConfirmCommonPoint(known.Id, words, known.Of), null),
            "without" => (new ConfirmCommonPoint(known.Id, known.Words, left.Length < 2 ? [] : left), null),
            "apart" => (new ConfirmCommonPoint(known.Id, "", []), null),
            "quantifier" when Enum.TryParse<Quantifier>(form["quantifier"], out var chosen) && Enum.IsDefined(chosen) =>
                (new ChooseQuantifier(known.Id, chosen), null),
            "takeBack" => (new OutcomesInBulk(known.Of, BulkStep.TakeBack), null),
            "prepare" when TypedOutcome.Read(form, officer, language) is var (says, no) =>
                says is null ? (null, no) : (new OutcomesInBulk(known.Of, BulkStep.Prepare, says), null),
            _ => (null, Refusals.Missing("refusals.not-bulk", "do")),
        };
    }
}
