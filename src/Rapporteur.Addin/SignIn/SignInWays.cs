using Rapporteur.Addin.Doors;
using Rapporteur.Journal;

namespace Rapporteur.Addin.SignIn;

/// <summary>The ways of signing in a host offers, by its settings.</summary>
public static class SignInWays
{
    public static void AddSignInWays(this IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton(settings);
        services.AddEntra(settings);
        services.AddSingleton<Invited>();
        services.AddSingleton<CodeMail>();
        services.AddHostedService(s => s.GetRequiredService<CodeMail>());
        services.AddSingleton<OneTimeCodes>();
    }
}
