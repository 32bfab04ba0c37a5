using Rapporteur.Addin.Desk;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.SignIn;
using Rapporteur.Journal;
using Rapporteur.LocalGraph;
using Rapporteur.LocalGraph.Setup;

namespace Rapporteur.Addin.Local;

/// <summary>
/// What this host has as long as it speaks to this machine only: the sample with its story, a clock that can be moved, sign-in
/// by choice, and the LocalGraph within. Nothing else in the host knows any of it.
/// </summary>
public static class LocalServices
{
    public static void AddLocal(this IServiceCollection services, HostSettings settings)
    {
        if (settings.PublicAddress is not null)
        {
            return;
        }

        var local = LocalMode.Open(settings.Data);
        services.AddSingleton(local);
        services.AddSingleton<LocalGuard>();
        services.AddSingleton(new SignInChoice(LocalSignIn.PeopleAsync));
        services.AddLocalGraph(new LocalGraphOptions { DatabasePath = Path.Combine(settings.Data, "graph.db"), Secret = local.Secret });
        services.AddSingleton(s => ForumClock.Open(
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<KeptTexts>(),
            settings.Draft is null ? "clock.json" : "clock-drafts.json",
            settings.Draft is null ? StoryConsultation.Starts : null,
            s.GetRequiredService<IJournalStore>().NewestAsync(CancellationToken.None).GetAwaiter().GetResult()));
        services.AddSingleton<DraftTable>();
        services.AddSingleton<StoryPlayer>();
        services.AddSingleton<LocalConsultation>();
        services.AddSingleton<Opening>();
        services.AddSingleton<Announcer>();
        services.AddHostedService<StoryWorker>();
        services.AddSingleton(new TopPart(typeof(TourBar)));
        services.AddSingleton(new DeskPart(DeskSlot.Dates, typeof(ClockForm)));
    }

    public static void MapLocal(this WebApplication app)
    {
        if (app.Services.GetService<LocalMode>() is null)
        {
            return;
        }

        app.MapStart();
        app.MapTour();
        app.MapLocalSignIn();
        app.MapLocalAddresses();
        app.MapClock();
        if (app.Services.GetRequiredService<HostSettings>().GraphBaseUrl is null)
        {
            app.MapLocalGraph().AddEndpointFilter(LocalGuard.HereAsync).WithoutLimits().ExcludeFromDescription();
        }
    }

    /// <summary>Opens the database of the LocalGraph within; throws <see cref="SettingException"/> when it cannot be used.</summary>
    public static void OpenLocal(this IServiceProvider services)
    {
        try
        {
            if (services.GetRequiredService<HostSettings>().GraphBaseUrl is null)
            {
                services.OpenLocalGraph();
            }
        }
        catch (InvalidDataException wrong)
        {
            throw new SettingException($"{wrong.Message} Restore the data folder from a backup.", wrong);
        }
    }
}
