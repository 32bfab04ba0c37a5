using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// Checks a token as the framework does, and takes the very same one for half a minute more: its signature is the dearest part of a
/// request. One that has ended since is refused; a key that was taken back is missed for no longer than that.
/// </summary>
internal sealed class RememberedTokens(TimeProvider time) : JsonWebTokenHandler
{
    private const int Most = 10_000;

    private static readonly TimeSpan Good = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (TokenValidationResult Result, long At)> checkedLately = new(StringComparer.Ordinal);

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        ArgumentNullException.ThrowIfNull(validationParameters);
        if (checkedLately.TryGetValue(token, out var known) && time.GetElapsedTime(known.At) < Good
            && time.GetUtcNow().UtcDateTime < known.Result.SecurityToken.ValidTo + validationParameters.ClockSkew)
        {
            return known.Result;
        }

        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid && result.ClaimsIdentity is not null)
        {
            if (checkedLately.Count >= Most)
            {
                checkedLately.Clear();
            }

            checkedLately[token] = (result, time.GetTimestamp());
        }

        return result;
    }
}
