using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NodaTime.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Machines;
using Rapporteur.Addin.Workers;
using Rapporteur.Graph.Register;
using Rapporteur.Journal;

namespace Rapporteur.Addin;

/// <summary>
/// From a built host to one that is ready. What is wrong with the data folder is a <see cref="SettingException"/> or a
/// <see cref="JournalException"/> whose message names the path and says what to do, and nothing has been changed then.
/// </summary>
public static class Starting
{
    private const int MostAwake = 50;

    public static async Task UpAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        var settings = app.Services.GetRequiredService<HostSettings>();
        try
        {
            await UpAsync(app, settings, cancellationToken);
        }
        catch (Exception wrong)
            when (wrong is UnauthorizedAccessException
                or (IOException { InnerException: not AddressInUseException } and not JournalException))
        {
            throw new SettingException(
                $"The data folder {settings.Data} cannot be used: {wrong.Message.TrimEnd('.')}. Check that this account may read and " +
                $"write there, that the disk is not full, and that nothing stands in the place of one of its files; what is spoilt comes " +
                $"back from a backup.", wrong);
        }
    }

    private static async Task UpAsync(WebApplication app, HostSettings settings, CancellationToken cancellationToken)
    {
        var services = app.Services;
        var journal = services.GetRequiredService<IJournalStore>();
        await CheckAsync(services, settings, journal, cancellationToken);
        await app.StartAsync(cancellationToken);
        if (settings.PublicAddress is null)
        {
            RefuseStrangers(services);
        }

        if (settings.Rebuild)
        {
            await MovingIn.DemandAllShippedAsync(settings, cancellationToken);
            await RebuildAsync(services, journal, cancellationToken);
        }
        else if (await journal.IsUnfinishedAsync(cancellationToken))
        {
            throw new SettingException(
                $"The journal {journal.Path} is being rebuilt from the register and does not hold everything yet: start with --rebuild " +
                $"true until it is done.");
        }

        await services.GetRequiredService<Comparison>().LookAsync(cancellationToken);
        await services.OpenDoorsAsync(cancellationToken);
    }

    private static async Task CheckAsync(IServiceProvider services, HostSettings settings, IJournalStore journal,
        CancellationToken cancellationToken)
    {
        await journal.CheckAsync(cancellationToken);
        services.GetRequiredService<SealingKeys>().Check();
        services.GetRequiredService<ForumClock>();
        if (settings.PublicAddress is null)
        {
            services.OpenLocal();
        }

        var intake = services.GetRequiredService<Intake.Intake>();
        foreach (var (number, consultation) in (await journal.ConsultationsAsync(cancellationToken)).Index())
        {
            if (number > 0 && number % MostAwake == 0)
            {
                // All are read once; thousands are not held for it.
                await intake.SleepAsync(cancellationToken);
            }

            try
            {
                await intake.ReadOnAsync(consultation, cancellationToken);
            }
            catch (Exception cut)
                when (cut is JsonException or InvalidDataException or UnparsableValueException or FormatException
                    or InvalidOperationException or KeyNotFoundException)
            {
                throw new SettingException(
                    $"The consultation {consultation} in {settings.Data} cannot be read: {cut.Message} Restore journal.db and files/ " +
                    $"from one backup, or rebuild them from the register into an empty data folder with the old keys.", cut);
            }
        }
    }

    // A host for the public opens no sample and prints no link.
    private static async Task OpenDoorsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<Opening>() is { } opening)
        {
            await opening.RunAsync(cancellationToken);
            await services.GetRequiredService<Announcer>().SayAsync();
            return;
        }

        var start = services.GetRequiredService<StartUp>();
        start.Opened();
        start.Said();
    }

    // Whatever the settings said: what counts is where it listens.
    private static void RefuseStrangers(IServiceProvider services)
    {
        foreach (var address in services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var bound) || !HostSettings.IsLoopback(bound.Host))
            {
                throw new SettingException("Kestrel:Endpoints",
                    $"the host would listen at {address}, which is not of this machine alone; without sign-in for the public it listens " +
                    $"on localhost only, by --urls");
            }
        }
    }

    private static async Task RebuildAsync(IServiceProvider services, IJournalStore journal, CancellationToken cancellationToken)
    {
        var register = await services.GetRequiredService<RegisterAccess>().OpenAsync(cancellationToken);
        var wrong =
            (await new Follower(register).RebuildAsync(journal, cancellationToken)).Where(d => d.Kind != DifferenceKind.Foreign).ToList();
        if (wrong.Count > 0)
        {
            throw new SettingException("--rebuild",
                $"nothing was written, because the register does not hold everything, or other than the journal: " +
                $"{string.Join(", ", wrong.Take(5).Select(d => $"{d.Key} ({d.Kind})"))}; what is unreadable needs the old keys/ in this " +
                $"data folder");
        }
    }
}
