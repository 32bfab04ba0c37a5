using System.Globalization;
using Rapporteur.Addin.Api;
using Rapporteur.Comments;
using Rapporteur.Graph.Journal;
using Rapporteur.Intake;
using Rapporteur.Register;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>
/// A returned file in the pane: uploaded it gets its receipt and shows what it proposes; confirmed proposals become saved
/// comments, each once however often it is confirmed, with the names the file gives kept as a note inside the delegation.
/// </summary>
public static class ReturnPosts
{
    /// <summary>Takes the uploaded file in, as the API does; the view shows its proposals or why it was refused.</summary>
    public static async Task<PaneView> UploadAsync(PaneView view, HttpContext context, Door door, Caller caller, FileStore files)
    {
        var (name, bytes, bad) = await ReturnEndpoints.FileAsync(context);
        if (bad is not null || bytes.Length == 0)
        {
            return view with { Panel = Panel.Ours, Refusal = bad ?? Refusals.Missing("file", "the annotated Word document") };
        }

        var (taken, refusal) = await ReturnEndpoints.TakeAsync(context, view.Reader, door, null, name, bytes, caller, files);
        return taken is null
            ? view with { Panel = Panel.Ours, Refusal = refusal! with { Field = "file" } }
            : view with { Panel = Panel.Return, Return = taken };
    }

    /// <summary>Saves the chosen proposals; the first refusal ends it, what was saved before stays saved.</summary>
    public static async Task<PaneView> ConfirmAsync(PaneView view, ReturnView returned, IFormCollection form, Door door, Caller caller)
    {
        var (reader, saved) = (view.Reader, 0);
        foreach (var chosen in form["proposal"].Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).Where(n => n >= 0 && n < returned.Proposals.Count).Distinct())
        {
            var client = new ClientRequest($"return/{returned.Reference}/{chosen}", "confirm");
            var proposal = returned.Proposals[chosen];
            var request = new SaveComment(Body(proposal, returned.Draft).Content(reader.Board), false, new ReceiptReference(returned.Reference!), proposal.Author);
            var result = await caller.AskAsync(reader, door, client, request);
            if (result.Refusal is { } no)
            {
                return view with { Reader = reader, Panel = Panel.Return, Return = returned, Refusal = no with { Field = null } };
            }

            (reader, saved) = (Caller.After(reader, result), saved + 1);
        }

        return view with { Reader = reader, Panel = Panel.Ours, Done = $"{Pages.Words.Count(saved, "comment", "comments")} saved inside your delegation; not yet sent to the Secretariat." };
    }

    private static CommentBody Body(ProposalView proposal, int? draft) => new(
        [.. proposal.Kinds], [.. proposal.Places.Select(p => new PlaceBody(p.Scope, p.Passage?.Value, p.Quotation, p.Term))],
        proposal.Text, proposal.ExistingWording, proposal.ProposedWording, null, null, null, null, draft, null, null, null);
}
