using Rapporteur.Addin.Doors;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Bot;

/// <summary>
/// The bot's registration as the host is told it, by <c>Bot:AppId</c>, <c>Bot:TenantId</c>, <c>Bot:OpenIdMetadata</c> and
/// <c>Bot:Address</c>. Without an app id only unsigned activities of this machine are taken, in local mode.
/// </summary>
public static class BotConfiguration
{
    /// <summary>Throws <see cref="SettingException"/> when a setting cannot be used.</summary>
    public static BotSettings Read(IConfiguration configuration)
    {
        var settings = new BotSettings
        {
            AppId = configuration["Bot:AppId"] is { Length: > 0 } app ? app : null,
            TenantId = configuration["Bot:TenantId"] is { Length: > 0 } tenant ? tenant : null,
            OpenIdMetadata = configuration["Bot:OpenIdMetadata"] is { Length: > 0 } metadata ? metadata : BotSettings.ConnectorMetadata,
            Address = configuration["Bot:Address"] is not { Length: > 0 } address ? null
                : IsSafe(address) ? new Uri(address)
                : throw new SettingException("Bot:Address", $"\"{address}\" is not an https address"),
        };
        return settings switch
        {
            { AppId: { } id } when !Guid.TryParse(id, out _) => throw new SettingException("Bot:AppId", $"\"{id}\" is no GUID"),
            { AppId: not null, TenantId: null } =>
                throw new SettingException("Bot:TenantId", "the tenant the bot is registered in is missing beside Bot:AppId"),
            _ when !IsSafe(settings.OpenIdMetadata) =>
                throw new SettingException("Bot:OpenIdMetadata", $"\"{settings.OpenIdMetadata}\" is not an https address"),
            _ => settings,
        };
    }

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || HostSettings.IsLoopback(uri.Host));
}
