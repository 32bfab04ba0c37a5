using Rapporteur.Addin.Doors;
using Rapporteur.Addin.SignIn;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Local;

/// <summary>Who stands at a step of the tour.</summary>
public enum TourPerson
{
    Contributor,
    FocalPoint,
    Secretariat,
    Chair,
}

/// <summary>A step: what is done, by whom; its words stand in the room <c>tour</c> under its name.</summary>
public sealed record TourStep(int Number, string Name, TourPerson Who);

/// <summary>
/// The whole story in a few steps, each as the person who does it: a cookie of this browser remembers the step, and the bar on top
/// of every page says what is to be done there and leads on.
/// </summary>
public static class Tour
{
    public const string Cookie = "rapporteur-tour";

    public static IReadOnlyList<TourStep> Steps { get; } =
    [
        new(1, "comment", TourPerson.Contributor), new(2, "approve", TourPerson.FocalPoint), new(3, "send", TourPerson.FocalPoint),
        new(4, "receipt", TourPerson.FocalPoint), new(5, "desk", TourPerson.Secretariat), new(6, "compile", TourPerson.Secretariat),
        new(7, "remind", TourPerson.Secretariat), new(8, "clear", TourPerson.Chair),
    ];

    /// <summary>The step this browser is at; null where no tour goes on.</summary>
    public static TourStep? At(HttpContext context) => Numbered(context.Request.Cookies[Cookie]);

    /// <summary>
    /// The first person with an account who can do it, of those the story names first; contributor and focal point are of one
    /// delegation.
    /// </summary>
    public static Person? Of(TourPerson who, Roster roster, IReadOnlyList<string> first)
    {
        var people = roster.People.Where(p => p.Identities.Count > 0).OrderBy(p => first.Contains(p.Id.Value) ? 0 : 1).ToList();
        var contributor = people.Find(p => p.Role == DelegationRole.Contributor);
        return who switch
        {
            TourPerson.Contributor => contributor,
            TourPerson.FocalPoint => people.Find(p => p.Role == DelegationRole.FocalPoint
                && (contributor is null || p.Delegation == contributor.Delegation)),
            TourPerson.Secretariat => people.Find(p => p.Function == Function.Secretariat),
            _ => people.Find(p => p.Function == Function.Chair),
        };
    }

    public static void MapTour(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/tour", GoAsync).ExcludeFromDescription();

    private static async Task<IResult> GoAsync(HttpContext context, LocalConsultation here, Intake.Intake intake, StoryPlayer player,
        Tokens tokens, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery)
    {
        if (!LocalSignIn.MayChoose(context) || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect("/");
        }

        var opened = await here.OpenedAsync(context.RequestAborted);
        if (Numbered((await Forms.ReadAsync(context))["step"]) is not { } step
            || Of(step.Who, opened.Consultation.Roster, player.Story.Consultation.Buttons) is not { } person
            || await intake.SeenByAsync(opened.Consultation.Id, person.Id, context.RequestAborted) is not { CurrentDraft: not null } reader)
        {
            context.Response.Cookies.Delete(Cookie);
            return Results.LocalRedirect("/");
        }

        LocalSignIn.Become(context, person, tokens);
        context.Response.Cookies.Append(Cookie, $"{step.Number}", CookieSignIn.Options(context));
        return Results.LocalRedirect(Address(step, reader, StartEndpoints.Passages(reader.CurrentDraft!.Draft, player).First().Id.Value));
    }

    private static string Address(TourStep step, Attribution reader, string passage)
    {
        var (text, desk) = ($"/reader/{reader.Id}/{passage}", $"/desk/{reader.Id}");
        return step.Name switch
        {
            "comment" => text,
            "approve" => $"{text}?panel=ours",
            "send" => $"{text}?panel=send",
            "receipt" => reader.Submissions().LastOrDefault() is { } sent
                ? $"/reader/{reader.Id}/receipts/{sent.Reference}" : $"{text}?panel=ours",
            "desk" => desk,
            "compile" => $"{desk}#papers",
            "remind" => $"{desk}/reminders",
            _ => $"{desk}/timeline",
        };
    }

    private static TourStep? Numbered(string? number) => Steps.FirstOrDefault(s => $"{s.Number}" == number);
}
