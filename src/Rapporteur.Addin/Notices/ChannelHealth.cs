using Rapporteur.Channels;
using Rapporteur.Graph.Register;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Addin.Notices;

/// <summary>A channel that takes nothing at present: what is wrong, since when, and when it is tried again.</summary>
public sealed record ChannelFault(NoticeChannel Channel, Remark Fault, DateTimeOffset Since, TimeSpan TriedAgainIn);

/// <summary>
/// Which channels and people cannot be sent to at present. Nobody is lost by it: who waits is due until it went. Kept in
/// memory; a new process tries at once. What one delegation alone may know of has a health of its own: it may go another
/// way, and that it met a fault at all would tell of it.
/// </summary>
public sealed class ChannelHealth(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(NoticeChannel Channel, bool Inside), (BackOff BackOff, Remark Fault, DateTimeOffset Since)> faults = [];
    private readonly Dictionary<NoticeTo, BackOff> people = [];

    /// <summary>The faults somebody may be told of.</summary>
    public IReadOnlyList<ChannelFault> Faults
    {
        get
        {
            lock (gate)
            {
                return [.. faults.Where(f => !f.Key.Inside)
                    .Select(f => new ChannelFault(f.Key.Channel, f.Value.Fault, f.Value.Since, f.Value.BackOff.Left))];
            }
        }
    }

    public bool IsDown(NoticeChannel channel, bool inside)
    {
        lock (gate)
        {
            return faults.TryGetValue((channel, inside), out var fault) && fault.BackOff.Left > TimeSpan.Zero;
        }
    }

    /// <summary>Whether this notice for this person waits for its next try.</summary>
    public bool Waits(NoticeTo notice)
    {
        lock (gate)
        {
            return people.TryGetValue(notice, out var backOff) && backOff.Left > TimeSpan.Zero;
        }
    }

    /// <summary>Something failed; <paramref name="inside"/> when one delegation alone may know that it was sent.</summary>
    public void Failed(NoticeChannel channel, NoticeTo notice, Handed handed, bool inside)
    {
        lock (gate)
        {
            if (handed.Fault is { } what)
            {
                // Messages on their way together fail together, which is one fault.
                var (backOff, _, since) =
                    faults.TryGetValue((channel, inside), out var known) ? known : (new BackOff(time), what, time.GetUtcNow());
                if (backOff.Left == TimeSpan.Zero)
                {
                    backOff.Failed(handed.RetryAfter);
                }

                faults[(channel, inside)] = (backOff, what, since);
            }
            else
            {
                if (!people.TryGetValue(notice, out var backOff))
                {
                    people[notice] = backOff = new BackOff(time);
                }

                backOff.Failed(handed.RetryAfter);
            }
        }
    }

    public void Worked(NoticeChannel channel, NoticeTo notice, bool inside)
    {
        lock (gate)
        {
            faults.Remove((channel, inside));
            people.Remove(notice);
        }
    }
}
