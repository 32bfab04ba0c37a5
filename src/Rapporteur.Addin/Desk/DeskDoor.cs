using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk;

/// <summary>
/// Who gets in: those who read everything that was sent. Anybody else gets one sentence that tells nothing of what lies
/// behind it.
/// </summary>
internal static class DeskDoor
{
    private static readonly Refusal NotForDelegations =
        DoorRefusals.ForDesk;

    /// <summary>The reader when the Desk is open to him or her, or the answer to give.</summary>
    public static async Task<(Attribution? Reader, IResult? No)> OpenAsync(HttpContext context, string c, Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? (null, Closed(context, refusal!))
            : !reader.ReadsAllSent ? (null, Closed(context, NotForDelegations))
            : (reader, null);
    }

    /// <summary>As above, for whom that is to do at all.</summary>
    public static async Task<(Attribution? Reader, IResult? No)> OpenAsync(HttpContext context, string c, Caller caller,
        ConsultationVerb verb)
    {
        var (reader, no) = await OpenAsync(context, c, caller);
        return reader is not null && caller.Forbidden(reader, verb) is { } refusal ? (null, Closed(context, refusal)) : (reader, no);
    }

    /// <summary>As above, for the Secretariat and the Chair: who is written to, and dates that wait.</summary>
    public static async Task<(Attribution? Reader, IResult? No)> OpenToBothAsync(HttpContext context, string c, Caller caller)
    {
        var (reader, no) = await OpenAsync(context, c, caller);
        return reader is { SeesLateness: false } ? (null, Closed(context, Refusals.ForSecretariat)) : (reader, no);
    }

    public static IResult Closed(HttpContext context, Refusal refusal) =>
        Page.WantsFragment(context.Request) && context.User.Identity?.IsAuthenticated == true
            ? Refused(context, refusal)
            : RefusalPage.Answer(context, refusal);

    /// <summary>Says why something was not done on a page of lists, which has one place for that.</summary>
    public static IResult NotDone(HttpContext context, Refusal refusal) => Page.WantsFragment(context.Request)
        ? Refused(context, refusal, "#no-list") : RefusalPage.Answer(context, refusal);

    /// <summary>Says a refusal beside the form that was sent; the form itself stays as it was typed.</summary>
    public static IResult Refused(HttpContext context, Refusal refusal, string? target = null)
    {
        if (target is not null)
        {
            context.Response.Headers["HX-Retarget"] = target;
            context.Response.Headers["HX-Reswap"] = "innerHTML";
        }

        return Page.Of<RefusalNote>(nameof(RefusalNote.Refusal), refusal, Problems.StatusOf(refusal));
    }
}
