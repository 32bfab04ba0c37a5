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
    public static void MapLocalSignIn(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/sign-in/local", SignInAsync).ExcludeFromDescription();

    /// <summary>Whether the browser that asks may choose who to be.</summary>
    public static bool MayChoose(HttpContext context) => context.RequestServices.GetRequiredService<LocalGuard>().MayChoose(context);

    /// <summary>Remembers in this browser that it may choose.</summary>
    public static void Remember(HttpContext context, LocalMode local) =>
        context.Response.Cookies.Append(LocalGuard.DoorCookie, local.Secret, CookieSignIn.Options(context));

    /// <summary>From the next page on the browser is that person's.</summary>
    internal static void Become(HttpContext context, Person person, Tokens tokens) => context.Response.Cookies.Append(
        TokenAuthentication.CookieName(context.Request), tokens.Issue(person.Identities[0]), CookieSignIn.Options(context));

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
        HttpContext context, LocalGuard guard, IJournal journal, Intake.Intake intake, Tokens tokens, IAntiforgery antiforgery)
    {
        if (!guard.MayChoose(context) || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect("/");
        }

        var form = await Forms.ReadAsync(context);
        var person = (await LocalEndpoints.EveryoneAsync(journal, intake, context.RequestAborted)).Find(p => p.Id.Value == form["person"]);
        if (person is null)
        {
            return Results.LocalRedirect("/");
        }

        Become(context, person, tokens);
        return Results.LocalRedirect(LocalAddress.OrRoot(form["then"]));
    }
}
