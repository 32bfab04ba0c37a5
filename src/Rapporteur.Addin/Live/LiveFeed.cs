using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Views;

namespace Rapporteur.Addin.Live;

/// <summary>
/// Tells open pages that something is new for their readers, each its own. All looking and telling is done at the strokes of one
/// even beat, so that nothing but what a reader may see decides what it is told and when: neither an act that is not for it,
/// nor how much goes on elsewhere.
/// </summary>
public sealed class LiveFeed(Intake.Intake intake, Standing standing, ForumClock clock, IHostApplicationLifetime host, TimeProvider time)
    : BackgroundService
{
    /// <summary>Pages of one account at once; who has more asks from time to time.</summary>
    public const int MostOfOne = 24;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    // At every such stroke all are told their state once more: a page that hears nothing knows that something swallows it, and an
    // account that has ended is found out.
    private const int SignOfLife = 30;

    // A page comes again with the token it has by then.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<ConsultationId, Listeners> open = new();

    /// <summary>The states of the account's news: the one it has now, and whatever it becomes. Ends when the account has nothing more
    /// to see here, or after ten minutes; null where it has too many pages open.</summary>
    public IAsyncEnumerable<string>? Hear(ConsultationId consultation, Identity account)
    {
        var here = open.GetOrAdd(consultation, _ => new Listeners());
        return here.CountOf(account) < MostOfOne ? HearAsync(consultation, here, account) : null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        for (var stroke = 1; await timer.WaitForNextTickAsync(stoppingToken); stroke++)
        {
            var again = stroke % SignOfLife == 0;
            foreach (var (consultation, here) in open)
            {
                if (here.All() is { Count: > 0 } all && (here.HasNew(() => intake.ChangedAsync(consultation)) || again))
                {
                    await BeatAsync(consultation, all, again);
                }
            }
        }
    }

    private async Task BeatAsync(ConsultationId consultation, IReadOnlyCollection<Listener> all, bool again)
    {
        try
        {
            await LookAsync(consultation, all, again);
        }
        catch (JournalException away) when (away.MayPass)
        {
            // Pages hear of it at a later stroke.
        }
    }

    private async IAsyncEnumerable<string> HearAsync(ConsultationId consultation, Listeners here, Identity account,
        [EnumeratorCancellation] CancellationToken leaving = default)
    {
        var mine = new Listener(account, clock.Now);
        using var late = time.CreateTimer(_ => mine.End(), null, Longest, Timeout.InfiniteTimeSpan);
        using var stopping = host.ApplicationStopping.Register(mine.End);
        here.Add(mine);
        try
        {
            await LookAsync(consultation, [mine], again: true);
            await foreach (var state in mine.HeardAsync(leaving))
            {
                yield return state;
            }
        }
        finally
        {
            here.Remove(mine);
        }
    }

    // Pages of one account are told the same.
    private async Task LookAsync(ConsultationId consultation, IEnumerable<Listener> all, bool again)
    {
        foreach (var pages in all.GroupBy(l => l.Account))
        {
            var reader = await intake.SeenByAsync(consultation, pages.Key);
            var state = reader is null ? null : News.State(reader);
            foreach (var page in pages)
            {
                if (state is null || !await standing.StandsAsync(page.Account, page.Since, CancellationToken.None))
                {
                    page.End();
                }
                else if (again || page.State != state)
                {
                    page.Tell(state);
                }
            }
        }
    }
}
