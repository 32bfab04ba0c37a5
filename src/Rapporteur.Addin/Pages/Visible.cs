using Rapporteur.Addin.Doors;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pages;

/// <summary>The consultations somebody is on the roster of, in the order they were opened; empty for those nobody knows.</summary>
public static class Visible
{
    public static async Task<List<Attribution>> Async(HttpContext context, IJournal journal, Caller caller) =>
        TokenAuthentication.IdentityOf(context.User) is { } identity
            ? Known(context, await caller.EverywhereAsync(identity, journal, context.RequestAborted))
            : [];

    // Somebody reads in one language wherever it takes part; the first consultation's roster says which.
    private static List<Attribution> Known(HttpContext context, List<Attribution> all)
    {
        if (all is [var first, ..])
        {
            ReadingLanguage.Know(context, first);
        }

        return all;
    }
}
