using Rapporteur.Addin.Doors;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Machines;

/// <summary>
/// A machine that was alone moves into the storage several share: its record comes there from the register, so that nothing may be left
/// in its own journal that the register lacks.
/// </summary>
public static class MovingIn
{
    /// <summary>Throws <see cref="SettingException"/> while the data folder's own journal holds what would be left behind.</summary>
    public static async Task DemandAllShippedAsync(HostSettings settings, CancellationToken cancellationToken)
    {
        var file = Path.Combine(settings.Data, "journal.db");
        if (settings.Cloud is null || !File.Exists(file))
        {
            return;
        }

        await using var alone = new SqliteJournal(file);
        if ((await alone.ShippingAsync(cancellationToken)).FirstOrDefault(p => p.Unshipped > 0) is { } behind)
        {
            throw new SettingException("--rebuild",
                $"the journal {file} holds acts of {behind.Consultation} that are not in the register yet and would be left behind: " +
                $"start this machine once more as it was, without Journal:Azure:Storage, let it run for some minutes while the register " +
                $"can be reached, and come again");
        }
    }
}
