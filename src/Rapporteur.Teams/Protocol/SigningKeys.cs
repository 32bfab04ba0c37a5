using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Rapporteur.Teams.Protocol;

/// <summary>
/// The channel's published signing keys: fetched once a day and, when a token names a key that is not known, at once, but
/// not more than every five minutes. Throws <see cref="IOException"/> while none could be fetched yet. The library's own
/// manager would fetch rolled-over keys behind the request that needs them, which would then be refused.
/// </summary>
public sealed class SigningKeys(BotSettings settings, HttpClient http, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Good = TimeSpan.FromDays(1);

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private ICollection<JsonWebKey>? keys;
    private DateTimeOffset fetched;
    private DateTimeOffset rolled = DateTimeOffset.MinValue;

    public async Task<ICollection<JsonWebKey>> KnownAsync(CancellationToken cancellationToken) =>
        keys is { } known && time.GetUtcNow() - fetched < Good ? known : await FetchAsync(before: fetched, cancellationToken);

    /// <summary>The keys as they are published now; null when they were asked for on this account a moment ago.</summary>
    public async Task<ICollection<JsonWebKey>?> RolledOverAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - rolled < Between)
        {
            return null;
        }

        rolled = now;
        return await FetchAsync(before: DateTimeOffset.MaxValue, cancellationToken);
    }

    public void Dispose() => turn.Dispose();

    private async Task<ICollection<JsonWebKey>> FetchAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (keys is null || fetched <= before)
            {
                var documents =
                    new HttpDocumentRetriever(http) { RequireHttps = new Uri(settings.OpenIdMetadata).Scheme == Uri.UriSchemeHttps };
                (keys, fetched) = (await PublishedAsync(documents, cancellationToken), time.GetUtcNow());
            }

            return keys;
        }
        catch (IOException) when (keys is not null)
        {
            // Yesterday's keys are better than none; a key that was taken back is missed for as long as the provider is away.
            return keys;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<ICollection<JsonWebKey>> PublishedAsync(HttpDocumentRetriever documents, CancellationToken cancellationToken)
    {
        try
        {
            var published = await OpenIdConnectConfigurationRetriever.GetAsync(settings.OpenIdMetadata, documents, cancellationToken);
            return published.JsonWebKeySet?.Keys ?? throw new IOException("The channel publishes no keys.");
        }
        catch (Exception unread) when (unread is ArgumentException or FormatException or JsonException or InvalidOperationException)
        {
            // A gateway may answer with a page of its own in the place of the keys.
            throw new IOException("What stands in the place of the channel's keys cannot be read.", unread);
        }
    }
}
