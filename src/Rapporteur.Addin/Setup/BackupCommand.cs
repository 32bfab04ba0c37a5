using System.Globalization;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Setup;

/// <summary>
/// <c>backup FILE</c> and <c>restore FILE</c>, with the host's <c>--data</c> beside them: the whole data folder as one file. A backup is
/// made while the host runs; a restore asks for a folder that is empty or not there.
/// </summary>
public static class BackupCommand
{
    /// <summary>The lines for the terminal. Throws <see cref="SettingException"/> for what cannot be done; nothing is changed then.
    /// </summary>
    public static async Task<IReadOnlyList<string>> RunAsync(HostSettings settings, IReadOnlyList<string> asked)
    {
        if (asked is not [var verb, var file])
        {
            throw new SettingException(asked[0], $"write: {asked[0]} FILE, and the host's settings after it");
        }

        if (settings.Cloud is not null)
        {
            throw new SettingException("Journal:Azure:Storage",
                $"{verb} is of the data folder of one machine, and the record lies in the storage here, which has its own ways of it");
        }

        try
        {
            return verb == "backup" ? await BackUpAsync(settings.Data, file) : await RestoreAsync(settings.Data, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{verb}: {fault.Message}", fault);
        }
    }

    private static async Task<IReadOnlyList<string>> BackUpAsync(string data, string file)
    {
        var made = await Backup.WriteAsync(data, file, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        return
        [
            $"{Path.GetFullPath(file)} holds what the data folder held: {Said(made)}.",
            "Whoever has it can read what delegations have not sent yet: keep it as the data folder itself.",
        ];
    }

    private static async Task<IReadOnlyList<string>> RestoreAsync(string data, string file)
    {
        var there = await Restore.ReadAsync(file, data);
        return
        [
            $"{data} is as it was at {there.Made}: {Said(there)}.",
            "Start the host on it. If the register holds more by now, the host says so: start it once with --rebuild true then.",
        ];
    }

    private static string Said(BackupContents contents) => string.Create(CultureInfo.InvariantCulture,
        $"consultations: {contents.Consultations.Length}, acts: {contents.Consultations.Sum(c => c.Acts)}, " +
        $"files: {contents.Files.Length} ({contents.Files.Sum(f => f.Length) / 1_000_000.0:0.0} MB)");
}
