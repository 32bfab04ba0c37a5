using Microsoft.Extensions.Primitives;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>
/// A returned file in the pane: uploaded it gets its receipt and shows what it proposes; and what confirming a proposal asks
/// for, with the names the file gives kept as a note inside the delegation.
/// </summary>
public static class ReturnPosts
{
    /// <summary>Takes the uploaded file in, as the API does; the view shows its proposals or why it was refused.</summary>
    public static async Task<PaneView> UploadAsync(PaneView view, HttpContext context, Door door, Caller caller, FileStore files)
    {
        var (name, bytes, bad) = await ReturnTaking.FileAsync(context);
        if (bad is not null || bytes.Length == 0)
        {
            return view with { Panel = Panel.Ours, Refusal = bad ?? Refusals.Missing("refusals.missing.file.word", "file") };
        }

        var (taken, refusal) = await ReturnTaking.TakeAsync(context, view.Reader, door, null, name, bytes, caller, files);
        return taken is null
            ? view with { Panel = Panel.Ours, Refusal = refusal! with { Field = "file" } }
            : taken.Remarks is not null
                ? view with { Reader = await caller.AgainAsync(view.Reader), Panel = Panel.Ours, Done = taken.Sentence }
            : view with { Panel = Panel.Return, Return = taken };
    }

    /// <summary>
    /// What confirming the proposal of that number asks of the rules. What somebody changed of it here did not come with the file,
    /// so that nothing of the file vouches for it.
    /// </summary>
    internal static SaveComment Request(ReturnView returned, int number, ProposalView? edited, Attribution reader)
    {
        var proposal = edited ?? returned.Proposals[number];
        return new SaveComment(proposal.Body(returned.Draft).Content(reader), false,
            edited is null ? new ReceiptReference(returned.Reference!) : null, proposal.Author);
    }

    /// <summary>The proposal as the form has it; null where nothing of it was changed.</summary>
    internal static ProposalView? Edited(ProposalView proposal, IFormCollection form)
    {
        var (text, proposed) = (form[$"text-{proposal.Number}"], form[$"proposed-{proposal.Number}"]);
        var edited = proposal with
        {
            Text = Differs(proposal.Text, text) ? Typed(text) : proposal.Text,
            ProposedWording = Differs(proposal.ProposedWording, proposed) ? Typed(proposed) : proposal.ProposedWording,
        };
        return edited == proposal ? null : edited;
    }

    private static bool Differs(string? read, StringValues typed) => typed.Count > 0 && Typed(read) != Typed(typed);

    // As a browser sends it: another end of line is no change.
    private static string Typed(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
