using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Shapes;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk;

/// <summary>The people of the roster and their accounts: read by the Secretariat and the Chair, invited and unbound by the
/// Secretariat.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this RouteGroupBuilder desk)
    {
        desk.MapGet("/people", ShowAsync);
        desk.MapPost("/people/invite", InviteAsync);
        desk.MapPost("/people/invite-by-mail", InviteByMailAsync);
        desk.MapPost("/people/confirm", ConfirmAsync);
        desk.MapPost("/people/unbind", UnbindAsync);
    }

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null ? no!
            : Page.Of<PeoplePage>(nameof(PeoplePage.People), new PeopleView(new DeskView(reader, clock.Now)));
    }

    // The answer alone holds the code; no client id, since a repeat makes a new code and not the old one again.
    private static async Task<IResult> InviteAsync(string c, HttpContext context, Caller caller, ForumClock clock, Invitations invitations)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.Invite);
        if (reader is null)
        {
            return no!;
        }

        var person = new PersonId((await Forms.ReadAsync(context))["person"].ToString());
        var (code, result) = await invitations.InviteAsync(reader, person);
        if (result.Refusal is { } refusal)
        {
            return Refused(context, refusal);
        }

        var after = result.After(reader);
        var invited = after.Person(person)!;
        var handed = new HandedCode(invited.Person, code!, invited.Invited!.Until);
        return Answer(context, new PeopleView(new DeskView(after, clock.Now), handed));
    }

    // One act a person, in the order of the roster: what was done stays done when a later one is refused.
    private static async Task<IResult> InviteByMailAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.Invite);
        if (reader is null)
        {
            return no!;
        }

        var named = (await Forms.ReadAsync(context))["person"].ToString();
        var people = named.Length > 0 ? [new PersonId(named)]
            : reader.People().Where(p => p.Person.Address is not null && p.Accounts.IsEmpty && !p.InvitedByMail).Select(p => p.Person.Id)
                .ToList();
        var after = reader;
        foreach (var person in people)
        {
            var result = await caller.AskAsync(reader, Door.Desk, null, new InviteAddress(person));
            if (result.Refusal is { } refusal)
            {
                return Refused(context, refusal);
            }

            after = result.After(after);
        }

        return Answer(context, new PeopleView(new DeskView(after, clock.Now)) { ByMail = people });
    }

    // Whoever the rules let confirm: here another of the same function, or the person by another account.
    private static async Task<IResult> ConfirmAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var (person, account) = AccountName.Read((await Forms.ReadAsync(context))["account"].ToString());
        var result = await caller.AskAsync(reader, Door.Desk, null, new ConfirmIdentity(person, account));
        return result.Refusal is { } refusal ? Refused(context, refusal)
            : Answer(context, new PeopleView(
                new DeskView(result.After(reader), clock.Now), null,
                ReadingLanguage.Say(context)
                    .Say("desk.people.confirmed", ("account", BoundAccount.EndingOf(account)),
                        ("person", reader.Consultation.Roster.Find(person)!.Name))));
    }

    private static async Task<IResult> UnbindAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, c, caller, Verbs.Invite);
        if (reader is null)
        {
            return no!;
        }

        var (person, account) = AccountName.Read((await Forms.ReadAsync(context))["account"].ToString());
        var result = await caller.AskAsync(reader, Door.Desk, null, new UnbindIdentity(person, account));
        return result.Refusal is { } refusal ? Refused(context, refusal)
            : Answer(context, new PeopleView(
                new DeskView(result.After(reader), clock.Now), null,
                ReadingLanguage.Say(context)
                    .Say("desk.people.unbound", ("account", BoundAccount.EndingOf(account)),
                        ("person", reader.Consultation.Roster.Find(person)!.Name))));
    }

    private static IResult Answer(HttpContext context, PeopleView people) => Page.WantsFragment(context.Request)
        ? Page.Of<PeopleAct>(nameof(PeopleAct.People), people)
        : Page.Of<PeoplePage>(nameof(PeoplePage.People), people);

    private static IResult Refused(HttpContext context, Refusal refusal) =>
        Page.WantsFragment(context.Request) ? DeskDoor.Refused(context, refusal, "#act") : RefusalPage.Answer(context, refusal);
}
