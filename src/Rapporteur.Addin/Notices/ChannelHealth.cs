using Rapporteur.Graph.Register;
using Rapporteur.Register;

namespace Rapporteur.Addin.Notices;

/// <summary>A channel that takes nothing at present: what is wrong, since when, and when it is tried again.</summary>
public sealed record ChannelFault(NoticeChannel Channel, string Sentence, DateTimeOffset Since, TimeSpan TriedAgainIn);

/// <summary>
/// Which channels and people cannot be sent to at present. Nobody is lost by it: who waits is due until it went. Kept in
/// memory; a new process tries at once.
/// </summary>
public sealed class ChannelHealth(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<NoticeChannel, (BackOff BackOff, string Sentence, DateTimeOffset Since, bool Shown)> faults = [];
    private readonly Dictionary<string, BackOff> people = new(StringComparer.Ordinal);

    /// <summary>
    /// What somebody may be told of. A fault met only by what one delegation alone may know of is not among them: that it
    /// was met at all would tell of it.
    /// </summary>
    public IReadOnlyList<ChannelFault> Faults
    {
        get
        {
            lock (gate)
            {
                return [.. faults.Where(f => f.Value.Shown).Select(f => new ChannelFault(f.Key, f.Value.Sentence, f.Value.Since, f.Value.BackOff.Left))];
            }
        }
    }

    public bool IsDown(NoticeChannel channel)
    {
        lock (gate)
        {
            return faults.TryGetValue(channel, out var fault) && fault.BackOff.Left > TimeSpan.Zero;
        }
    }

    /// <summary>Whether this notice for this person waits for its next try.</summary>
    public bool Waits(string notice)
    {
        lock (gate)
        {
            return people.TryGetValue(notice, out var backOff) && backOff.Left > TimeSpan.Zero;
        }
    }

    /// <summary>Something failed; <paramref name="inside"/> when one delegation alone may know that it was sent.</summary>
    public void Failed(NoticeChannel channel, string notice, Handed handed, bool inside)
    {
        lock (gate)
        {
            if (handed.Fault is { } sentence)
            {
                // Messages on their way together fail together, which is one fault.
                var (backOff, _, since, shown) = faults.TryGetValue(channel, out var known) ? known : (new BackOff(time), "", time.GetUtcNow(), false);
                if (backOff.Left == TimeSpan.Zero)
                {
                    backOff.Failed(handed.RetryAfter);
                }

                faults[channel] = (backOff, sentence, since, shown || !inside);
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

    public void Worked(NoticeChannel channel, string notice)
    {
        lock (gate)
        {
            faults.Remove(channel);
            people.Remove(notice);
        }
    }
}
