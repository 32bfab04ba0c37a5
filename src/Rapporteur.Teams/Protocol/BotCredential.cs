using Azure.Core;
using Azure.Identity;

namespace Rapporteur.Teams.Protocol;

/// <summary>
/// What the bot proves itself to the channel with: whatever this machine or its environment can prove, a managed identity, a
/// certificate, a developer's sign-in.
/// </summary>
public static class BotCredential
{
    /// <summary>Null where no bot is registered: then no token is ever sent.</summary>
    public static TokenCredential? Of(BotSettings settings) =>
        settings.AppId is null
            ? null
            : new DefaultAzureCredential(
                new DefaultAzureCredentialOptions { TenantId = settings.TenantId, ManagedIdentityClientId = settings.AppId });
}
