using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// The page where one signs in by a real way: asks for a code, types it, or goes on to Microsoft Entra; and, for an account
/// nobody knows yet, where the code of an invitation is typed. Every form of it carries a page's antiforgery token.
/// </summary>
public static class SignInEndpoints
{
    private static readonly TimeSpan BrowserKnown = TimeSpan.FromMinutes(20);

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SignInAddress.Path, Show).ExcludeFromDescription();
        endpoints.MapPost($"{SignInAddress.Path}/code", AskAsync).ExcludeFromDescription();
        endpoints.MapPost($"{SignInAddress.Path}/enter", EnterAsync).ExcludeFromDescription();
        endpoints.MapGet($"{SignInAddress.Path}/invitation", InvitationAsync).ExcludeFromDescription();
        endpoints.MapPost($"{SignInAddress.Path}/invitation", BindAsync).ExcludeFromDescription();
        endpoints.MapEntra();
        if (endpoints.ServiceProvider.GetService<LocalMode>() is null)
        {
            endpoints.MapGet("/", StartAsync).ExcludeFromDescription();
        }
    }

    /// <summary>Signs a browser in as that account, which has come by that way.</summary>
    internal static void SignIn(HttpContext context, Identity account, string way)
    {
        Way.Note(context, account, way);
        context.Response.Cookies.Append(TokenAuthentication.CookieName(context.Request),
            context.RequestServices.GetRequiredService<Tokens>().Issue(account), CookieSignIn.Options(context));
    }

    // Whoever was on the way somewhere and is signed in goes on. An administrator comes back here too; what is said then is believed for
    // a sentence and for no more.
    private static IResult Show(HttpContext context, string? then, bool? choose, bool? failed,
        [FromQuery(Name = "admin_consent")] string? consent, string? error, SignInSettings settings) =>
        then is not null && choose is null && failed is null && TokenAuthentication.IdentityOf(context.User) is not null
            ? Results.LocalRedirect(Then(then))
        : Of(new SignInForm(settings, Then(then))
        {
            Refused = failed == true ? "signin.entra.failed" : consent is not null && error is not null ? "signin.entra.not-allowed" : null,
            Said = consent is not null && error is null && settings.Entra ? "signin.entra.allowed" : null,
        });

    // The first page of a host for the public: whoever is known goes on to what is open, whoever is not to a way in.
    private static async Task<IResult> StartAsync(HttpContext context, IJournal journal, Caller caller) =>
        TokenAuthentication.IdentityOf(context.User) is null ? Results.LocalRedirect(SignInAddress.Path)
        : (await Visible.Async(context, journal, caller)).Count > 0 ? Results.LocalRedirect("/reader")
        : Results.LocalRedirect($"{SignInAddress.Path}/invitation");

    private static async Task<IResult> AskAsync(HttpContext context, SignInSettings settings, OneTimeCodes codes, IAntiforgery antiforgery)
    {
        if (await FormAsync(context, antiforgery) is not { } form || !settings.Code)
        {
            return Results.LocalRedirect(SignInAddress.Path);
        }

        var shown = new SignInForm(settings, Then(form["then"])) { Typed = form["address"].ToString() };
        if (VerifiedAddress.Of(shown.Typed) is not { } address)
        {
            return Of(shown with { Refused = "signin.no-address" }, StatusCodes.Status400BadRequest);
        }

        var browser = OneTimeCodes.NewBrowser();
        if (!await codes.AskAsync(browser, address, context))
        {
            return Of(shown with { Refused = "signin.asked-often" }, StatusCodes.Status429TooManyRequests);
        }

        context.Response.Cookies.Append(BrowserCookie(context.Request), browser, ForBrowser(context));
        return Of(shown with { Sent = true });
    }

    private static async Task<IResult> EnterAsync(
        HttpContext context, SignInSettings settings, OneTimeCodes codes, Invited invited, IAntiforgery antiforgery)
    {
        if (await FormAsync(context, antiforgery) is not { } form || !settings.Code)
        {
            return Results.LocalRedirect(SignInAddress.Path);
        }

        var shown = new SignInForm(settings, Then(form["then"])) { Typed = form["address"].ToString(), Sent = true };
        var browser = context.Request.Cookies[BrowserCookie(context.Request)] ?? "";
        var (what, address) = await codes.EnterAsync(browser, form["code"].ToString(), context);
        if (what == Entered.Good && await invited.TakeUpAsync(address!.Value, context.RequestAborted))
        {
            context.Response.Cookies.Delete(BrowserCookie(context.Request), ForBrowser(context));
            SignIn(context, address.Value, Way.Code);
            return Results.LocalRedirect(
                await invited.WaitsAsync(address.Value, context.RequestAborted) ? $"{SignInAddress.Path}/invitation" : shown.Then);
        }

        return what switch
        {
            Entered.TooMany => Of(shown with { Refused = "signin.wrong-often" }, StatusCodes.Status429TooManyRequests),
            Entered.Gone => Of(shown with { Refused = "signin.gone", Sent = false }, StatusCodes.Status400BadRequest),
            _ => Of(shown with { Refused = "signin.wrong" }, StatusCodes.Status400BadRequest),
        };
    }

    private static async Task<IResult> InvitationAsync(HttpContext context, IJournal journal, Caller caller, Invited invited)
    {
        if (TokenAuthentication.IdentityOf(context.User) is not { } account)
        {
            return Results.LocalRedirect(SignInAddress.Path);
        }

        var waits = await invited.WaitsAsync(account, context.RequestAborted);
        return !waits && (await Visible.Async(context, journal, caller)).Count > 0
            ? Results.LocalRedirect("/reader")
            : Page.Of<InvitationPage>(nameof(InvitationPage.View), new InvitationView(account, waits));
    }

    // Whoever comes here by a cookie has passed the guard of cookies; nobody else has a page to type on.
    private static async Task<IResult> BindAsync(HttpContext context, Invitations invitations, Invited invited)
    {
        if (TokenAuthentication.IdentityOf(context.User) is not { } account
            || context.User.Identity?.AuthenticationType != TokenAuthentication.ByCookie)
        {
            return Results.LocalRedirect(SignInAddress.Path);
        }

        var typed = (await Forms.ReadAsync(context))["code"].ToString();
        var (_, refusal) = await invitations.BindAsync(typed, account, Door.Reader, context.RequestAborted);
        return refusal is null
            ? Results.LocalRedirect(
                await invited.WaitsAsync(account, context.RequestAborted) ? $"{SignInAddress.Path}/invitation" : "/reader")
            : Page.Of<InvitationPage>(nameof(InvitationPage.View), new InvitationView(account, false) { Refused = refusal },
                Problems.StatusOf(refusal));
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext context, IAntiforgery antiforgery) =>
        await Forms.IsOfOurPageAsync(context, antiforgery) ? await Forms.ReadAsync(context) : null;

    internal static string Then(string? then) => LocalAddress.OrRoot(then) is var address and not "/" ? address : "/reader";

    private static string BrowserCookie(HttpRequest request) => request.IsHttps ? "__Host-rapporteur-code" : "rapporteur-code";

    private static CookieOptions ForBrowser(HttpContext context)
    {
        var options = CookieSignIn.Options(context);
        options.MaxAge = BrowserKnown;
        return options;
    }

    private static IResult Of(SignInForm form, int status = StatusCodes.Status200OK) =>
        Page.Of<SignInDoor>(nameof(SignInDoor.Form), form, status);
}

/// <summary>
/// The page to sign in on: the ways there are, where it leads, what was typed, and why not. <see cref="Sent"/> when a code is on its
/// way, if the address is an invited one; nothing of the page says whether it is.
/// </summary>
public sealed record SignInForm(SignInSettings Ways, string Then)
{
    public string Typed { get; init; } = "";

    public bool Sent { get; init; }

    /// <summary>The key of the sentence why it did not go on; null when it may.</summary>
    public string? Refused { get; init; }

    /// <summary>The key of a sentence on what was done elsewhere; null when nothing was.</summary>
    public string? Said { get; init; }
}

/// <summary>An account no roster knows yet, whether it waits to be confirmed, and why the code typed was not taken.</summary>
public sealed record InvitationView(Identity Account, bool Waits)
{
    public Refusal? Refused { get; init; }
}
