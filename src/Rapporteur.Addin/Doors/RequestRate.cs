using System.Globalization;
using System.Threading.RateLimiting;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// How often one asker may ask, on every address but those of health: a person once signed in, a network address before.
/// Somebody beyond it gets 429 with <c>Retry-After</c> and nothing is done; nobody else waits for it. Not counted at all
/// where <see cref="HostSettings.RequestsPerSecond"/> is not set.
/// </summary>
public static class RequestRate
{
    // A page opens with about ten requests at once.
    private const int SecondsAtOnce = 4;

    public static void AddRequestRate(this IServiceCollection services, HostSettings settings)
    {
        if (settings.RequestsPerSecond is not { } perSecond)
        {
            return;
        }

        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                    ? RateLimitPartition.GetNoLimiter("")
                    : RateLimitPartition.GetTokenBucketLimiter(AskerOf(context), _ => Bucket(perSecond)));
            limiter.OnRejected = async (refused, _) =>
            {
                refused.HttpContext.Response.Headers.RetryAfter = SecondsToWait(refused.Lease).ToString(CultureInfo.InvariantCulture);
                await Problems.Result(DoorRefusals.TooOften).ExecuteAsync(refused.HttpContext);
            };
        });
    }

    /// <summary>After it is known who asks.</summary>
    public static void UseRequestRate(this WebApplication app, HostSettings settings)
    {
        if (settings.RequestsPerSecond is not null)
        {
            app.UseRateLimiter();
        }
    }

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = perSecond * SecondsAtOnce,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    // No person's name is like an address: a slash parts tenant and account.
    private static string AskerOf(HttpContext context) => TokenAuthentication.IdentityOf(context.User) is { } identity
        ? $"{identity.TenantId}/{identity.ObjectId}"
        : Network.Of(context);

    private static int SecondsToWait(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
}
