using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>
/// One verb for several own comments chosen in their list. Each is an act of its own, so that one that may not be done keeps
/// none of the others from being done; what was deleted can be brought back one by one.
/// </summary>
internal static class ChosenPosts
{
    private const int Most = 1000;

    /// <summary>What can be done with several.</summary>
    private static readonly CommentVerb[] Offered = [Verbs.Approve, Verbs.Discard];

    internal static async Task<IResult> ActAsync(string c, string verb, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is null || Array.Find(Offered, v => v.Name == verb) is not { } asked)
        {
            return PaneEndpoints.Refused(context, refusal ?? Refusals.NoComment);
        }

        var form = await Forms.ReadAsync(context);
        var view = PaneEndpoints.Asked(context, reader, clock) with { Panel = Panel.Ours };
        var asking = form["comment"].OfType<string>().Take(Most).ToHashSet(StringComparer.Ordinal);
        var chosen = reader.Mine().Where(s => asking.Contains(s.Comment.Reference)).ToList();
        // Asked for all together, so that they share the flushes of their consultation's writer.
        var results = await Task.WhenAll(chosen.Where(s => asked.IsOpen(reader, s, view.Now)).Select(s => caller.AskAsync(
            reader, PaneEndpoints.DoorOf(context), CommentForm.ClientOf(form, $"{verb}/{s.Comment.Id}", $"-{verb}-{s.Comment.Id}"),
            asked.Request(s.Comment.Id, new Said(Revision: s.Comment.Revision)))));
        var (done, not) = (results.Count(r => r.Refusal is null), results.Select(r => r.Refusal).FirstOrDefault(r => r is not null));
        var after = view with { Reader = await caller.AgainAsync(reader) };
        return PaneEndpoints.Answer(context, done == 0
            ? after with { Refusal = (not ?? DoorRefusals.NothingChosen) with { Field = null } }
            : after with { Done = Said(after, verb, done, chosen.Count - done) });
    }

    private static string Said(PaneView view, string verb, int done, int left) =>
        view.Say.Say($"pane.done.chosen-{verb}", ("count", done))
            + (left > 0 ? " " + view.Say.Say("pane.done.chosen-left", ("count", left)) : "");
}
