using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>What came after the closing, and the Chair's word on whether it is considered.</summary>
internal static class LateEndpoints
{
    public static void MapLate(this RouteGroupBuilder desk) => desk.MapPost("/submissions/{reference}/considered", ConsiderAsync);

    private static async Task<IResult> ConsiderAsync(string c, string reference, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.Consider);
        if (reader is null)
        {
            return no!;
        }

        var form = await Forms.ReadAsync(context);
        if (form["considered"].ToString() is not ("yes" or "no"))
        {
            return DeskDoor.Refused(context, Refusals.Missing("refusals.missing.considered", "considered"), "#late-refusal");
        }

        var request = new ConsiderLate(new ReceiptReference(reference), form["considered"] == "yes", form["why"].ToString().Trim());
        var result = await caller.AskAsync(reader, Door.Desk, FilingForm.ClientOf(form), request);
        return result.Refusal is { } refused
            ? DeskDoor.Refused(context, refused, "#late-refusal")
            : Page.Of<Late>(nameof(Late.View), DeskEndpoints.View(context, result.After(reader), clock));
    }
}
