using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Doors;

/// <summary>The ways by which accounts are seen to come in, as they are noted for the officer who looks whom each door works for.</summary>
public static class Way
{
    public const string Code = "code";

    public const string Account = "account";

    public const string Pane = "pane";

    public const string Tab = "tab";

    internal static void Note(HttpContext context, Identity account, string way) =>
        context.RequestServices.GetRequiredService<WaysTaken>().Note(account, way,
            context.RequestServices.GetRequiredService<ForumClock>().Now);

    /// <summary>Whoever asks, if anybody, has come by that way.</summary>
    internal static void Note(HttpContext context, string way)
    {
        if (TokenAuthentication.IdentityOf(context.User) is { } account)
        {
            Note(context, account, way);
        }
    }
}
