using System.Text.Json.Serialization;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Consultations;
using Rapporteur.Intake;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// Signing in for a page in somebody else's frame, where no cookie of ours is sent: the program around it opens a window
/// of our own, which exchanges its cookie for a token and hands that to the frame.
/// </summary>
public static class FrameSignIn
{
    public static void MapFrameSignIn(this IEndpointRouteBuilder endpoints)
    {
        foreach (var frame in FrameHost.All)
        {
            endpoints.MapGet(
                frame.SignIn,
                (bool? hop, bool? choose, HttpContext context) => ShowAsync(frame, hop, choose, context)).ExcludeFromDescription();
        }

        endpoints.MapPost("/pane/token", ExchangeAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(FrameHost frame, bool? hop, bool? choose, HttpContext context)
    {
        var identity = TokenAuthentication.IdentityOf(context.User);
        if (identity is null && hop != true)
        {
            // Opened from another site's page a window brings no strict cookie; from this page of ours it does.
            return Of(new SignInView(frame) { Onward = $"{frame.SignIn}?hop=true{(choose == true ? "&choose=true" : "")}" });
        }

        if (identity is not null && choose != true)
        {
            return Of(new SignInView(frame) { HandsOver = true });
        }

        if (context.RequestServices.GetService<SignInChoice>() is not { } choice)
        {
            return Results.LocalRedirect($"{SignInAddress.Of(frame.SignIn)}{(choose == true ? "&choose=true" : "")}");
        }

        return await choice.People(context) is { } everyone
            ? Of(new SignInView(frame) { Everyone = everyone })
            : Of(new SignInView(frame), StatusCodes.Status403Forbidden);
    }

    // A cookie is exchanged, or what Entra says of an account somebody has bound: a token of ours that begot the next would never end.
    private static async Task<IResult> ExchangeAsync(HttpContext context, Tokens tokens, Invited invited) =>
        TokenAuthentication.IdentityOf(context.User) is not { } identity ? Problems.Result(DoorRefusals.SignIn)
        : context.User.Identity!.AuthenticationType switch
        {
            TokenAuthentication.ByCookie => Results.Json(tokens.IssueForFrame(identity), FrameJson.Default.FrameToken),
            EntraSignIn.Bearer => await invited.IsKnownAsync(identity, context.RequestAborted)
                ? Results.Json(tokens.IssueForFrame(identity), FrameJson.Default.FrameToken)
                : Problems.Result(Refusals.NotOnRoster),
            _ => Problems.Result(DoorRefusals.ByCookieOnly),
        };

    private static IResult Of(SignInView view, int status = StatusCodes.Status200OK) =>
        Page.Of<SignInPage>(nameof(SignInPage.View), view, status);
}

/// <summary>
/// What the window for <paramref name="Frame"/> shows: nothing yet but a step onward, everyone one can be, the hand-over, or (none of
/// these) that the printed link is needed.
/// </summary>
public sealed record SignInView(FrameHost Frame)
{
    /// <summary>The same page once more, asked for by a page of ours.</summary>
    public string? Onward { get; init; }

    public bool HandsOver { get; init; }

    public IReadOnlyList<Person> Everyone { get; init; } = [];
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FrameToken))]
internal sealed partial class FrameJson : JsonSerializerContext;
