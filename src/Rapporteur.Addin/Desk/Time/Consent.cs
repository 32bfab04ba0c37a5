using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.SignIn;
using Rapporteur.Arrivals;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>
/// Whether a person's organisation lets its accounts sign in here: <see cref="Since"/>, once one of them has; else the address where
/// its administrator allows it, for that organisation alone. Neither where its cloud or this host has no such sign-in.
/// </summary>
public sealed record Consent(Instant? Since, string? Address)
{
    /// <summary>For everybody of the roster; people of one domain are of one organisation, by whichever of its tenants they come.</summary>
    public static Func<Person, Consent> Of(Roster roster, Clouds clouds, WaysTaken taken, AccountApplication? asked, string reached)
    {
        var tenants = roster.People.SelectMany(p => TenantsOf(p).Select(t => (Of: OrganisationOf(p), Tenant: t)))
            .ToLookup(p => p.Of, p => p.Tenant);
        return person =>
        {
            var (organisation, cloud) = (OrganisationOf(person), clouds.Of(person.Address));
            if (asked is null || !cloud.SignsIn)
            {
                return new(null, null);
            }

            var since = (organisation is null ? TenantsOf(person) : tenants[organisation].Distinct()).Min(t => taken.First(t, Way.Account));
            return since is not null || organisation is null
                ? new(since, null)
                : new(null, AdminConsent.Address(cloud.Login, organisation, asked.Client, reached));
        };
    }

    private static IEnumerable<string> TenantsOf(Person person) =>
        person.Identities.Where(i => !VerifiedAddress.Is(i)).Select(i => i.TenantId);

    private static string? OrganisationOf(Person person) => person.Address is { } address ? MailAddress.OwnDomain(address) : null;
}
