using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Which accounts act as which person: the Secretariat invites and unbinds, who brings the code is bound. An unknown, a used
/// and an expired code are refused alike.
/// </summary>
internal static class BindingRules
{
    private const int LongestId = 200;

    public static Decision Invite(Attribution attribution, Asked asked, InvitePerson invite) =>
        attribution.Reader.Function != Function.Secretariat ? Refusals.ForSecretariat
        : RosterOf(attribution).Find(invite.Person) is null ? Refusals.NoAccount
        : Decision.Of(invite.Person.Value, new PersonInvited(invite.Person, invite.CodeHash, asked.At + Invitation.GoodFor));

    public static Decision Bind(Attribution attribution, Asked asked, BindIdentity bind)
    {
        var person = attribution.Reader;
        return attribution.Board.Invitations.GetValueOrDefault(person.Id) is not { } open || open.CodeHash != bind.CodeHash || asked.At > open.Until ? Refusals.BadInvitation
            : RosterOf(attribution).Find(bind.Identity) is { } holder && holder.Id != person.Id ? Refusals.AccountTaken
            : (Fault("tenant", bind.Identity.TenantId) ?? Fault("account", bind.Identity.ObjectId)) is { } fault ? fault
            : Decision.Of(person.Id.Value, new IdentityBound(person.Id, bind.Identity));
    }

    public static Decision Unbind(Attribution attribution, UnbindIdentity unbind) =>
        attribution.Reader.Function != Function.Secretariat ? Refusals.ForSecretariat
        : RosterOf(attribution).Find(unbind.Person)?.Identities.Contains(unbind.Identity) != true ? Refusals.NoAccount
        : unbind.Person == attribution.Reader.Id ? Refusals.OwnAccount
        : Decision.Of(unbind.Person.Value, new IdentityUnbound(unbind.Person, unbind.Identity));

    private static Roster RosterOf(Attribution attribution) => attribution.Board.Consultation!.Roster;

    private static Refusal? Fault(string field, string text) =>
        text.Length is 0 or > LongestId ? Refusals.Missing("refusals.missing.account", field) : ContentRules.BadText(field, text);
}
