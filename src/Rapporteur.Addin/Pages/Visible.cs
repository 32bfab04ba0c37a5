using Rapporteur.Addin.Api;
using Rapporteur.Register;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pages;

/// <summary>The consultations somebody is on the roster of, in the order they were opened; empty for those nobody knows.</summary>
public static class Visible
{
    public static async Task<List<Attribution>> Async(HttpContext context, IJournal journal, Caller caller)
    {
        var mine = new List<Attribution>();
        foreach (var id in await journal.ConsultationsAsync(context.RequestAborted))
        {
            if ((await caller.InAsync(context, id.Value)).Attribution is { } reader)
            {
                mine.Add(reader);
            }
        }

        return mine;
    }
}
