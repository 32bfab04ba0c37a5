using System.Security.Cryptography;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// Binds accounts to people of a roster: draws the code of an invitation, hands it out once, and takes it from the account
/// that brings it. The code itself is kept nowhere and said to nobody else.
/// </summary>
public sealed class Invitations(Intake.Intake intake, Caller caller, IJournal journal, ForumClock clock)
{
    /// <summary>The code to hand to that person, or why there is none. The code before it is no longer taken.</summary>
    public async Task<(string? Code, Result Result)> InviteAsync(Attribution officer, PersonId person)
    {
        var code = InvitationCode.Write(RandomNumberGenerator.GetBytes(InvitationCode.Bytes));
        var result = await caller.AskAsync(officer, Door.Desk, null, new InvitePerson(person, InvitationCode.Hash(code)!));
        return (result.Refusal is null ? code : null, result);
    }

    /// <summary>Binds an account another door vouches for to the person the code was made for, in the consultation it is on.</summary>
    public async Task<(ConsultationId? In, Refusal? Refusal)> BindAsync(string typed, Identity account, Door door,
        CancellationToken cancellationToken)
    {
        if (InvitationCode.Hash(typed) is { } hash)
        {
            foreach (var id in await journal.ConsultationsAsync(cancellationToken))
            {
                if ((await intake.EntranceAsync(id, cancellationToken))?.InvitedBy(hash) is { } invited)
                {
                    var asked = new Asked(invited, door, clock.Now, null, Caller.Fresh());
                    return (await caller.AskAsync(id, asked, new BindIdentity(hash, account))).Refusal is { } no ? (null, no) : (id, null);
                }
            }
        }

        return (null, Refusals.BadInvitation);
    }
}
