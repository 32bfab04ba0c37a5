using System.Collections.Concurrent;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// A notice that is going out from this process: so many of all are told of or sent, so many a second, and how long it
/// will take at that rate; null while no rate is known.
/// </summary>
public sealed record FanOut(ConsultationId Consultation, NoticeKey Key, int Done, int Total, double PerSecond, TimeSpan? Left);

/// <summary>What is going out at present, for the Desk. What one delegation alone may know of is never in it.</summary>
public sealed class NoticeProgress(TimeProvider time)
{
    private readonly ConcurrentDictionary<(ConsultationId, NoticeKey), Running> running = new();

    public IReadOnlyList<FanOut> Of(ConsultationId consultation) =>
        [.. running.Where(r => r.Key.Item1 == consultation).Select(r => r.Value.Show(r.Key.Item1, r.Key.Item2, time))];

    /// <summary>A notice begins, or goes on, to so many people, after so many that were told of before.</summary>
    internal void Begin(ConsultationId consultation, NoticeKey key, int before, int total) =>
        running[(consultation, key)] = new Running(before, total, time.GetTimestamp());

    internal void Sent(ConsultationId consultation, NoticeKey key)
    {
        if (running.TryGetValue((consultation, key), out var one))
        {
            one.Count();
        }
    }

    internal void End(ConsultationId consultation, NoticeKey key) => running.TryRemove((consultation, key), out _);

    private sealed class Running(int before, int total, long since)
    {
        private int sent;

        public void Count() => Interlocked.Increment(ref sent);

        public FanOut Show(ConsultationId consultation, NoticeKey key, TimeProvider time)
        {
            var now = Volatile.Read(ref sent);
            var seconds = time.GetElapsedTime(since).TotalSeconds;
            var rate = seconds > 0 ? now / seconds : 0;
            var done = Math.Min(before + now, total);
            return new(consultation, key, done, total, rate, rate > 0 ? TimeSpan.FromSeconds((total - done) / rate) : null);
        }
    }
}
