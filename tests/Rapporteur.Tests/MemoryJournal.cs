using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Tests;

/// <summary>A journal in memory with the behaviours a store may show: another writer, short pages, failing before or after it
/// wrote.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConsultationId, List<JournalLine>> lines = [];

    /// <summary>What the n-th append (from one) meets.</summary>
    public Func<int, Weather> Forecast { get; init; } = _ => Weather.Fair;

    public int LargestPage { get; init; } = int.MaxValue;

    public int MostLines { get; init; } = int.MaxValue;

    public int Appends { get; private set; }

    public IReadOnlyList<JournalLine> Lines(ConsultationId consultation)
    {
        lock (gate)
        {
            return [.. lines.GetValueOrDefault(consultation, [])];
        }
    }

    /// <summary>As another process does it.</summary>
    public void Put(JournalLine line)
    {
        lock (gate)
        {
            Of(line.Consultation).Add(line);
        }
    }

    public Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ConsultationId>>([.. lines.Keys]);
        }
    }

    public Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, long after, int limit,
        CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JournalLine>>([.. Lines(consultation).Skip((int)after).Take(Math.Min(limit, LargestPage))]);

    public async Task<bool> AppendAsync(ConsultationId consultation, long head, IReadOnlyList<JournalLine> lines,
        CancellationToken cancellationToken)
    {
        Assert.IsLessThanOrEqualTo(MostLines, lines.Count, "more lines than one append takes");
        await Task.Yield();
        lock (gate)
        {
            switch (Forecast(++Appends))
            {
                case Weather.ThrowsBeforeWriting:
                    throw new IOException("The disk is away.");
                case Weather.SaysAnotherHead:
                    return false;
                case var weather:
                    var mine = Of(consultation);
                    if (mine.Count != head)
                    {
                        return false;
                    }

                    mine.AddRange(lines);
                    return weather == Weather.ThrowsAfterWriting ? throw new IOException("The answer was lost.") : true;
            }
        }
    }

    private List<JournalLine> Of(ConsultationId consultation)
    {
        if (!lines.TryGetValue(consultation, out var mine))
        {
            lines[consultation] = mine = [];
        }

        return mine;
    }
}

internal enum Weather
{
    Fair,
    SaysAnotherHead,
    ThrowsBeforeWriting,
    ThrowsAfterWriting,
}
