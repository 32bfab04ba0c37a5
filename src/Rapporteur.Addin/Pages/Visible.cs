using Rapporteur.Addin.Api;
using Rapporteur.Addin.SignIn;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pages;

/// <summary>The consultations somebody is on the roster of, in the order they were opened; empty for those nobody knows.</summary>
public static class Visible
{
    public static async Task<List<Attribution>> Async(HttpContext context, IJournal journal, Caller caller) =>
        TokenAuthentication.IdentityOf(context.User) is { } identity ? await caller.EverywhereAsync(identity, journal, context.RequestAborted) : [];
}
