using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk;

/// <summary>A question to a delegation, asked beside what it sent.</summary>
internal static class ClarificationEndpoints
{
    public static void MapClarifications(this RouteGroupBuilder desk) => desk.MapPost("/comments/{id}/clarification", AskAsync);

    private static async Task<IResult> AskAsync(string c, string id, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        var question = form["question"].ToString().ReplaceLineEndings("\n").Trim();
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), new AskClarification(new CommentId(id), question));
        var after = result.After(reader);
        return after.See(new CommentId(id)) is not { } seen ? DeskDoor.Closed(context, result.Refusal ?? Refusals.NoComment)
            : Page.Of<Clarifications>(
                nameof(Clarifications.Dialogue),
                new DialogueView(new DeskView(after, clock.Now), seen, result.Refusal, result.Refusal is null ? null : question),
                result.Refusal is { } refusal ? Problems.StatusOf(refusal) : StatusCodes.Status200OK);
    }
}

/// <summary>A comment with what was asked about it, and a question that was refused with what was typed.</summary>
public sealed record DialogueView(DeskView View, SeenComment Seen, Refusal? Refusal = null, string? Typed = null)
{
    /// <summary>Whether it stands by itself, where that nothing was asked is said too.</summary>
    public bool Alone { get; init; }
}
