using Microsoft.AspNetCore.Antiforgery;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.SignIn;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Local;

/// <summary>The sign-in of local mode: whoever has the start-up secret chooses who to be.</summary>
public static class LocalSignIn
{
    /// <summary>Remembers in this browser that it was opened with the secret's link, so that "/" works without it.</summary>
    public const string DoorCookie = "rapporteur-door";

    public static void MapLocalSignIn(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/sign-in/local", SignInAsync).ExcludeFromDescription();

    /// <summary>Whether this browser may choose who to be: it is here, with the secret in the link or in the cookie.</summary>
    public static bool MayChoose(HttpContext context, LocalMode local, LocalGuard guard) =>
        guard.Allows(context) || (LocalGuard.IsHere(context) && local.Knows(context.Request.Cookies[DoorCookie]));

    /// <summary>The same of the request that is being answered.</summary>
    public static bool MayChoose(HttpContext context) =>
        MayChoose(context, context.RequestServices.GetRequiredService<LocalMode>(),
            context.RequestServices.GetRequiredService<LocalGuard>());

    /// <summary>Remembers in this browser that it may choose.</summary>
    public static void Remember(HttpContext context, LocalMode local) =>
        context.Response.Cookies.Append(DoorCookie, local.Secret, CookieSignIn.Options(context));

    internal static async Task<IReadOnlyList<Person>?> PeopleAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (!MayChoose(context))
        {
            return null;
        }

        Remember(context, services.GetRequiredService<LocalMode>());
        return await LocalEndpoints.EveryoneAsync(services.GetRequiredService<IJournal>(), services.GetRequiredService<Intake.Intake>(),
            context.RequestAborted);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, LocalMode local, LocalGuard guard, IJournal journal, Intake.Intake intake, Tokens tokens,
        IAntiforgery antiforgery)
    {
        if (!MayChoose(context, local, guard) || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect("/");
        }

        var form = await Forms.ReadAsync(context);
        var person = (await LocalEndpoints.EveryoneAsync(journal, intake, context.RequestAborted)).Find(p => p.Id.Value == form["person"]);
        if (person is null)
        {
            return Results.LocalRedirect("/");
        }

        context.Response.Cookies.Append(TokenAuthentication.CookieName(context.Request), tokens.Issue(person.Identities[0]),
            CookieSignIn.Options(context));
        return Results.LocalRedirect(LocalAddress.OrRoot(form["then"]));
    }
}
