using System.Globalization;
using System.Threading.RateLimiting;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// How often one asker may ask for one kind of work (<see cref="WorkKind"/>): a person once signed in, a network address before.
/// Somebody beyond it gets 429 with <c>Retry-After</c> and nothing is done; nobody else waits for it, nor does the same person's
/// other work. Not counted at all where <see cref="HostSettings.RequestsPerSecond"/> is not set.
/// </summary>
public static class RequestRate
{
    // A page opens with about ten requests at once.
    private const int SecondsAtOnce = 4;

    private const int FewestAtOnce = 8;

    public static void AddRequestRate(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(_ => new ChatRate(settings.RequestsPerSecond));
        if (settings.RequestsPerSecond is not { } perSecond)
        {
            return;
        }

        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (WorkKind, string)>(context =>
                WorkKinds.Of(context) is var work and not WorkKind.Uncounted
                    ? RateLimitPartition.GetTokenBucketLimiter((work, AskerOf(context)), _ => Bucket(Share(work, perSecond)))
                    : RateLimitPartition.GetNoLimiter((WorkKind.Uncounted, "")));
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

    internal static TokenBucketRateLimiterOptions Bucket(int perSecond, int waiting = 0) => new()
    {
        TokenLimit = Math.Max(FewestAtOnce, perSecond * SecondsAtOnce),
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = waiting,
    };

    internal static int SecondsToWait(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;

    // Of what one asker may ask for: files are read one after another by a hand, a whole conference sits behind one network address
    // when its pages load, and behind the few addresses of the channel at all times.
    private static int Share(WorkKind work, int perSecond) => work switch
    {
        WorkKind.Assets => perSecond * 10,
        WorkKind.Chat => perSecond * 20,
        WorkKind.Downloads => Math.Max(1, perSecond / 5),
        WorkKind.Uploads => Math.Max(1, perSecond / 25),
        _ => perSecond,
    };

    // No person's name is like an address: a slash parts tenant and account.
    private static string AskerOf(HttpContext context) => TokenAuthentication.IdentityOf(context.User) is { } identity
        ? $"{identity.TenantId}/{identity.ObjectId}"
        : Network.Of(context);
}
