using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Api;
using Rapporteur.Comments;
using Rapporteur.Graph.Journal;
using Rapporteur.Intake;
using Rapporteur.Register;

namespace Rapporteur.Addin.Pane;

/// <summary>
/// A returned file in the pane: uploaded it gets its receipt and shows what it proposes, and what confirming a
/// proposal asks for.
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

        return await ReturnEndpoints.TakeAsync(view.Reader, door, (null, null), name, bytes, caller, files) switch
        {
            JsonHttpResult<ReturnView> { Value: { } taken } => view with { Panel = Panel.Return, Return = taken },
            JsonHttpResult<ProblemDetails> { Value: { } problem } => view with { Panel = Panel.Ours, Refusal = new Refusal((string)problem.Extensions["code"]!, problem.Detail!, "file") },
            _ => throw new InvalidOperationException("A return is taken in or refused."),
        };
    }

    /// <summary>What confirming the proposal of that number asks of the rules.</summary>
    internal static SaveComment Request(ReturnView returned, int number, Board board) =>
        new(Body(returned.Proposals[number]).Content(board), false, new ReceiptReference(returned.Reference!));

    private static CommentBody Body(ProposalView proposal) => new(
        [.. proposal.Kinds], [.. proposal.Places.Select(p => new PlaceBody(p.Scope, p.Passage?.Value, p.Quotation, p.Term))],
        proposal.Text, proposal.ExistingWording, proposal.ProposedWording, null, null, null, null, null, null, null, null);
}
