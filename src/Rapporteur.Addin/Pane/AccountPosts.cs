using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Consultations;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Pane;

/// <summary>What a delegation does about its own accounts: confirms a further one, hands the role of focal point over.</summary>
internal static class AccountPosts
{
    public static void MapAccounts(this RouteGroupBuilder pane)
    {
        pane.MapPost("/accounts/confirm",
            (string c, HttpContext context, Caller caller, ForumClock clock) => DoAsync(c, context, caller, clock, Confirmed, "pane.accounts.confirmed"));
        pane.MapPost("/accounts/focal-point",
            (string c, HttpContext context, Caller caller, ForumClock clock) => DoAsync(c, context, caller, clock, form =>
                new MoveFocalPoint(new PersonId(form["person"].ToString())), "pane.accounts.moved"));
    }

    private static ConfirmIdentity Confirmed(IFormCollection form)
    {
        var (person, account) = AccountName.Read(form["account"].ToString());
        return new ConfirmIdentity(person, account);
    }

    private static async Task<IResult> DoAsync(string c, HttpContext context, Caller caller, ForumClock clock,
        Func<IFormCollection, Request> asked, string done)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader?.CurrentDraft is null)
        {
            return PaneEndpoints.Refused(context, refusal ?? Refusals.NoDraft);
        }

        var view = PaneEndpoints.Asked(context, reader, clock);
        var result = await caller.AskAsync(reader, PaneEndpoints.DoorOf(context), null, asked(await Forms.ReadAsync(context)));
        return PaneEndpoints.Answer(context, result.Refusal is { } no
            ? view with { Refusal = no with { Field = null } }
            : view with { Reader = result.After(reader), Done = view.Say[done] });
    }
}
