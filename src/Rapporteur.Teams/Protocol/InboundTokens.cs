using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Rapporteur.Teams.Protocol;

/// <summary>
/// Validates the bearer a channel sends with an activity, as the Bot Connector authentication page asks: issuer, audience
/// (the bot's app id), signature by a published key endorsed for the activity's channel, lifetime with five minutes of
/// skew, and the <c>serviceurl</c> claim equal to the activity's.
/// </summary>
public sealed class InboundTokens(BotSettings settings, SigningKeys keys, TimeProvider time)
{
    private const string Issuer = "https://api.botframework.com";

    private const int MostRemembered = 1_000;

    // The channel brings one token for an hour of messages; its signature is the dearest part of taking one.
    private static readonly TimeSpan Good = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new();
    private readonly ConcurrentDictionary<string, (TokenValidationResult Result, long At)> remembered = new(StringComparer.Ordinal);

    /// <summary>Whether the header proves that the activity comes from its channel; else why not, for the log only.</summary>
    public async Task<string?> FaultAsync(string? authorization, Activity activity, CancellationToken cancellationToken)
    {
        if (settings.AppId is null)
        {
            return "no bot is registered here";
        }

        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            || activity.ChannelId is not { Length: > 0 } channel)
        {
            return "no bearer, or no channel";
        }

        var token = authorization[7..].Trim();
        var known = await keys.KnownAsync(cancellationToken);
        if (Remembered(token) is not { } result)
        {
            result = await ValidateAsync(token, known);
            if (result.Exception is SecurityTokenSignatureKeyNotFoundException
                && await keys.RolledOverAsync(cancellationToken) is { } rolled)
            {
                known = rolled;
                result = await ValidateAsync(token, known);
            }

            Remember(token, result);
        }

        return !result.IsValid ? result.Exception.GetType().Name
            : !known.Any(k => k.Kid == ((JsonWebToken)result.SecurityToken).Kid && IsEndorsed(k, channel))
                ? $"the key is not endorsed for {channel}"
            : !Names(result, activity.ServiceUrl) ? "the token is for another service address"
            : null;
    }

    // Checked lately and not ended since; whether its key is still published and endorsed is looked up each time.
    private TokenValidationResult? Remembered(string token) =>
        remembered.TryGetValue(token, out var kept) && time.GetElapsedTime(kept.At) < Good
        && time.GetUtcNow().UtcDateTime <= kept.Result.SecurityToken.ValidTo + Skew
            ? kept.Result
            : null;

    private void Remember(string token, TokenValidationResult result)
    {
        if (!result.IsValid)
        {
            return;
        }

        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        remembered[token] = (result, time.GetTimestamp());
    }

    private Task<TokenValidationResult> ValidateAsync(string token, ICollection<JsonWebKey> known) =>
        handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = settings.AppId,
            IssuerSigningKeys = known,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = Skew,
            LifetimeValidator = IsNow,
        });

    private bool IsNow(DateTime? from, DateTime? to, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return to is { } end && now <= end + parameters.ClockSkew && (from is not { } start || now >= start - parameters.ClockSkew);
    }

    private static bool IsEndorsed(JsonWebKey key, string channel) =>
        key.AdditionalData.TryGetValue("endorsements", out var endorsements) && endorsements switch
        {
            IEnumerable<object> names => names.Any(n => n.ToString() == channel),
            System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Array } names =>
                names.EnumerateArray().Any(n => n.ValueEquals(channel)),
            _ => false,
        };

    private static bool Names(TokenValidationResult result, string? serviceUrl) =>
        result.Claims.TryGetValue("serviceurl", out var claimed) && claimed is string address
        && string.Equals(address.TrimEnd('/'), serviceUrl?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
