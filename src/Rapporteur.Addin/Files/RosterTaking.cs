using Rapporteur.Addin.Doors;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Rolls;
using Rapporteur.Views;

namespace Rapporteur.Addin.Files;

/// <summary>A list of names laid upon the roster: what it would change, and doing it.</summary>
internal static class RosterTaking
{
    public static RosterPlan Plan(HandedRoll handed, Attribution reader) => RosterPlan.Of(
        handed.Check, reader.Consultation.Roster, reader.Consultation.Zone, reader.Consultation.Languages.FirstOrDefault("en"));

    /// <summary>First whoever is new, in one act; then one act a later name. What was done stays done when a later one is
    /// refused.</summary>
    public static async Task<Result> TakeAsync(Caller caller, Attribution reader, Door door, RosterPlan plan)
    {
        var result = plan.IsEmpty ? new Result(null, Refusals.NoNames) : new Result("0", null);
        if (!plan.Delegations.IsEmpty || !plan.People.IsEmpty)
        {
            result = await caller.AskAsync(reader, door, null, new AddToRoster(plan.Delegations, plan.People));
        }

        foreach (var renaming in plan.Names)
        {
            result = result.Refusal is null
                ? await caller.AskAsync(reader, door, null, new NameDelegation(renaming.Delegation, renaming.Name)) : result;
        }

        return result;
    }
}
