using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Drafts;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Pane;

/// <summary>A delegation's question to the Secretariat, asked in the pane.</summary>
internal static class QuestionPosts
{
    public static async Task<IResult> AskAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is null)
        {
            return PaneEndpoints.Refused(context, refusal ?? Refusals.NoDraft);
        }

        var form = await Forms.ReadAsync(context);
        var typed = form["question"].ToString().ReplaceLineEndings("\n").Trim();
        var about = form["passage"].ToString() is { Length: > 0 } passage ? new PassageId(passage) : (PassageId?)null;
        var view = PaneEndpoints.Asked(context, reader, clock) with { Panel = Panel.Questions };
        var result = await caller.AskAsync(reader, PaneEndpoints.DoorOf(context),
            CommentForm.ClientOf(form, $"question/{about}/{typed}"), new PutQuestion(typed, about));
        return PaneEndpoints.Answer(context, result.Refusal is { } no
            ? view with { Refusal = no with { Field = reader.Asker.SpeaksForDelegation ? "question" : null }, Asking = typed }
            : view with { Reader = result.After(reader), Settled = form["unsent"], Done = view.Say["pane.done.asked"] });
    }
}
