using System.Collections.Concurrent;
using System.Diagnostics;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>
/// The way of an act as a tracing tool sees it (OpenTelemetry reads <see cref="ActivitySource"/>): the request at the door, the append
/// that answered for it, the shipping of its line. Requests share an append and lines a batch, so the later points to the earlier by
/// links. A trace says which consultation and which places in its order, never a text, a person or a delegation. Costs nothing
/// while nobody listens.
/// </summary>
public static class ActTraces
{
    public const string Source = "Rapporteur";

    // Of so many appends it is known where they came from; what is shipped later than that is a trace without links.
    private const int Most = 4_096;

    private static readonly ActivitySource Traces = new(Source);
    private static readonly ConcurrentQueue<(ConsultationId Consultation, long First, long Last, ActivityContext Where)> Appends = new();

    /// <summary>Where the request stands that is being asked now; default when nobody listens.</summary>
    public static ActivityContext Here => Activity.Current?.Context ?? default;

    /// <summary>Begins the append of these lines for those requests; to be disposed when it has ended.</summary>
    internal static Activity? Append(ConsultationId consultation, List<JournalLine> lines, IEnumerable<ActivityContext> requests)
    {
        if (!Traces.HasListeners())
        {
            return null;
        }

        var links = requests.Where(r => r != default && r != Here).Distinct().Select(r => new ActivityLink(r));
        var append = Traces.StartActivity("append", ActivityKind.Internal, default(ActivityContext),
            Tags(consultation, lines[0].Sequence, lines[^1].Sequence), links);
        if (append is not null)
        {
            Appends.Enqueue((consultation, lines[0].Sequence, lines[^1].Sequence, append.Context));
            while (Appends.Count > Most && Appends.TryDequeue(out _))
            {
                // The oldest goes.
            }
        }

        return append;
    }

    /// <summary>Begins the shipping of these lines; to be disposed when it has ended.</summary>
    public static Activity? Ship(IReadOnlyList<JournalLine> lines)
    {
        if (!Traces.HasListeners())
        {
            return null;
        }

        var links = Appends.Where(a => lines.Any(l => l.Consultation == a.Consultation && a.First <= l.Sequence && l.Sequence <= a.Last))
            .Select(a => new ActivityLink(a.Where));
        return Traces.StartActivity("ship", ActivityKind.Internal, default(ActivityContext),
            Tags(lines[0].Consultation, lines[0].Sequence, lines[^1].Sequence), links);
    }

    private static KeyValuePair<string, object?>[] Tags(ConsultationId consultation, long first, long last) =>
        [new("rapporteur.consultation", consultation.Value), new("rapporteur.first", first), new("rapporteur.last", last)];
}
