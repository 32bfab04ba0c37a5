using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.SignIn;

/// <summary>What the rosters know of an account that has just been proven: whose it is, whose it may become, and makes it so.</summary>
public sealed class Invited(Intake.Intake intake, IJournal journal, Caller caller, ForumClock clock)
{
    /// <summary>The person an address acts for, or was made a way in for; null when it is nobody's.</summary>
    public async ValueTask<Person?> PersonAtAsync(Identity address, CancellationToken cancellationToken)
    {
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            if (await intake.EntranceAsync(id, cancellationToken) is { } entrance
                && (entrance.Consultation.Roster.Find(address) ?? Find(entrance.Consultation.Roster, entrance.InvitedAt(address)))
                    is { } person)
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>
    /// Takes up every invitation that stands for that address: where its person has no account yet it is bound, elsewhere it waits
    /// to be confirmed. False when the address is nobody's.
    /// </summary>
    public async Task<bool> TakeUpAsync(Identity address, CancellationToken cancellationToken)
    {
        var anybodys = false;
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            if (await intake.EntranceAsync(id, cancellationToken) is not { } entrance)
            {
                continue;
            }

            var bound = entrance.Consultation.Roster.Find(address) is not null;
            if (!bound && entrance.InvitedAt(address) is { } invited && entrance.ClaimedBy(address) is null)
            {
                var asked = new Asked(invited, Door.Reader, clock.Now, null, Caller.Fresh());
                await caller.AskAsync(id, asked, new BindAddress(address));
            }

            anybodys |= bound || entrance.InvitedAt(address) is not null;
        }

        return anybodys;
    }

    /// <summary>Whether the account acts for anybody anywhere.</summary>
    public async ValueTask<bool> IsKnownAsync(Identity account, CancellationToken cancellationToken)
    {
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            if ((await intake.EntranceAsync(id, cancellationToken))?.Consultation.Roster.Find(account) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the account waits to be confirmed anywhere.</summary>
    public async ValueTask<bool> WaitsAsync(Identity account, CancellationToken cancellationToken)
    {
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            if ((await intake.EntranceAsync(id, cancellationToken))?.ClaimedBy(account) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static Person? Find(Roster roster, PersonId? person) => person is { } id ? roster.Find(id) : null;
}
