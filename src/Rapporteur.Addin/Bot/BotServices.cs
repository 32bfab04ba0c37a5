using Azure.Identity;
using Rapporteur.Addin.Bot.Protocol;
using Rapporteur.Addin.Bot.Turns;

namespace Rapporteur.Addin.Bot;

/// <summary>What the Teams door consists of.</summary>
public static class BotServices
{
    public static void AddBot(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(
            s => new SigningKeys(settings, new HttpClient { Timeout = TimeSpan.FromSeconds(10) }, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<InboundTokens>();
        services.AddSingleton(
            s => new Connector(new HttpClient { Timeout = TimeSpan.FromSeconds(15) }, settings, Credential(settings),
                s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Answered>();
        services.AddSingleton<CommentTurns>();
        services.AddSingleton<SubmissionTurns>();
        services.AddSingleton<Routes>();
        services.AddSingleton<Readers>();
        services.AddSingleton<Answers>();
        services.AddSingleton<InvitationTurns>();
        services.AddSingleton<ClarificationTurns>();
        services.AddSingleton<ComposeTurns>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Activities>();
    }

    // Whatever this machine or its environment can prove: a managed identity, a certificate, a developer's sign-in.
    private static DefaultAzureCredential? Credential(BotSettings settings) =>
        settings.AppId is null
            ? null
            : new DefaultAzureCredential(
                new DefaultAzureCredentialOptions { TenantId = settings.TenantId, ManagedIdentityClientId = settings.AppId });
}
