namespace Rapporteur.Teams.Protocol;

/// <summary>
/// The bot's registration. Without an app id there is no channel to speak with but this machine's own, without tokens.
/// </summary>
public sealed record BotSettings
{
    /// <summary>Where the Bot Connector publishes its signing keys and issuer.</summary>
    public const string ConnectorMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string? AppId { get; init; }

    /// <summary>The tenant the bot is registered in: the authority of its outbound tokens.</summary>
    public string? TenantId { get; init; }

    public string OpenIdMetadata { get; init; } = ConnectorMetadata;

    /// <summary>This host as people reach it, for links on cards; null for the address each request came to.</summary>
    public Uri? Address { get; init; }
}
