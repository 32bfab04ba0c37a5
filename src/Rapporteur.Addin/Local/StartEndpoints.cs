using System.Security.Claims;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Addin.SignIn;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Local;

/// <summary>
/// "/" of local mode. Opened with the printed link it remembers that in the browser and shows the product on one
/// commented passage as the first of the sample's people; without it, one sentence.
/// </summary>
public static class StartEndpoints
{
    private const int PassagesOfOwnDraft = 3;

    public static void MapStart(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", ShowAsync).ExcludeFromDescription();
        endpoints.MapPost("/clock", MoveClockAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, LocalMode local, LocalGuard guard, LocalConsultation here, RecordState record, IJournal journal,
        Intake.Intake intake, StoryPlayer player, Tokens tokens, ForumClock clock)
    {
        if (!guard.MayChoose(context))
        {
            return Page.Of<Closed>(nameof(Closed.Why), null, StatusCodes.Status403Forbidden);
        }

        if (record.Closed is { } why && (await journal.ConsultationsAsync(context.RequestAborted)).Count == 0)
        {
            return Page.Of<Closed>(nameof(Closed.Why), why, StatusCodes.Status503ServiceUnavailable);
        }

        LocalSignIn.Remember(context, local);
        var opened = await here.OpenedAsync(context.RequestAborted);
        var roster = opened.Consultation.Roster;
        var people = roster.People.Where(p => p.Identities.Count > 0).ToList();
        var buttons = player.Story.Consultation.Buttons.Select(id => people.Find(p => p.Id.Value == id)).OfType<Person>().ToList();
        if (TokenAuthentication.IdentityOf(context.User) is not { } identity || roster.Find(identity) is not { } me)
        {
            me = buttons.Concat(people).First();
            SignInAs(context, me, tokens);
        }

        var reader = (await intake.SeenByAsync(opened.Consultation.Id, me.Id, context.RequestAborted))!;
        ReadingLanguage.Know(context, reader);
        var passages = Passages(reader.CurrentDraft!.Draft, player).Select(p => new StartPassage(p, [.. reader.Comments()
            .Where(s => s.Content.Draft == reader.CurrentDraft!.Number && s.Content.Places.Any(place => place.Passage == p.Id))]));
        return Page.Of<StartPage>(nameof(StartPage.View), new StartView(reader, [.. passages], buttons, people, clock.Now, local.Secret));
    }

    internal static IEnumerable<Passage> Passages(Draft draft, StoryPlayer player)
    {
        var opensOn = player.Story.Consultation.OpensOn.Starts;
        return draft.Passages.FirstOrDefault(p => p.Text.StartsWith(opensOn, StringComparison.Ordinal)) is { } one
            ? [one]
            : draft.Passages.Where(p => p.Kind is not (PassageKind.Title or PassageKind.Heading)).Take(PassagesOfOwnDraft);
    }

    private static void SignInAs(HttpContext context, Person person, Tokens tokens)
    {
        LocalSignIn.Become(context, person, tokens);

        // The page's antiforgery tokens belong to the person it is shown to.
        context.User = new ClaimsPrincipal(TokenAuthentication.ClaimsOf(person.Identities[0], TokenAuthentication.ByCookie));
    }

    private static async Task<IResult> MoveClockAsync(
        HttpContext context, LocalGuard guard, ForumClock clock, StoryPlayer player, Reminding reminding,
        Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery)
    {
        if (guard.MayChoose(context) && await antiforgery.IsRequestValidAsync(context))
        {
            var form = await Forms.ReadAsync(context);
            if (int.TryParse(form["days"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out var days) && days is > 0 and <= 60)
            {
                clock.MoveTo(clock.Now + NodaTime.Duration.FromDays(days));
                await player.PlayAsync(context.RequestAborted);
                await reminding.LookAsync(LocalEndpoints.UntilSent);
            }
        }

        return Results.LocalRedirect("/");
    }
}
