using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// Sends what is due: claims people in chunks, brings each of them the notice, and tells in one entry a chunk what became
/// of it. Several may run on one journal; whoever is claimed is sent to by one of them alone, and a claim whose sender died
/// is taken over when its lease has ended.
/// </summary>
public sealed class NoticeSender(
    Intake.Intake intake, SendingLog log, Messengers messengers, NoticeProgress progress, ForumClock clock, ChunkSender chunks)
{
    private const int LargestChunk = 200;

    // The outcome of one person in an entry: its JSON without the id, with the longest reason.
    private const int OutcomeUnits = 100;
    private const int EntryUnits = 25_000;

    private const double RoundSeconds = 60;

    private readonly ConcurrentDictionary<ConsultationId, Rest> resting = new();

    /// <summary>Whether nothing can be due in that consultation, by the last round there, by the clock and by the record's end; wakes no
    /// board that sleeps.</summary>
    public async Task<bool> RestsAsync(ConsultationId consultation, CancellationToken cancellationToken)
    {
        clock.ReadOn();
        return resting.TryGetValue(consultation, out var rest) && clock.Now is var now && now >= rest.From && now < rest.Until
            && !await intake.HasMoreAsync(consultation, rest.Sequence, cancellationToken);
    }

    /// <summary>Sends what is due in that consultation at the forum clock's instant; true when there was anything to do.</summary>
    public async Task<bool> RoundAsync(ConsultationId consultation, CancellationToken cancellationToken)
    {
        clock.ReadOn();
        await intake.ReadOnAsync(consultation, cancellationToken);
        if (await NoticeBook.OfAsync(intake, consultation, cancellationToken) is not { } book)
        {
            return false;
        }

        var now = clock.Now;
        var due = book.Due(now);
        var open = await log.BegunAsync(consultation, cancellationToken);
        resting[consultation] = new(book.Reached, now, open.Count > 0 ? now : book.RestsUntil(now, due));
        var lanes = Abandoned(book).Concat(Open(book, open)).Concat(New(book, due)).ToLookup(c => c.Channel);
        var shown = due.Where(d => d.Occasion.Key.Inside is null).CountBy(d => d.Occasion.Key).ToList();
        foreach (var (key, count) in shown)
        {
            var told = book.Ledger(key)?.Outcomes.Count ?? 0;
            progress.Begin(consultation, key, told, told + count);
        }

        try
        {
            await Task.WhenAll(lanes.Select(lane => Parallel.ForEachAsync(
                ARound(lane), new ParallelOptions { MaxDegreeOfParallelism = Chunk.AtOnce, CancellationToken = cancellationToken },
                async (c, token) => await chunks.SendAsync(consultation, c, messengers.PerSecond(lane.Key), token))));
        }
        finally
        {
            shown.ForEach(s => progress.End(consultation, s.Key));
        }

        return lanes.Count > 0;
    }

    private IEnumerable<Chunk> Abandoned(NoticeBook book) =>
        from left in chunks.Abandoned(book)
        let channel = left.Claim.People.Select(p => messengers.FirstFor(book, p, left.Key)).FirstOrDefault()
        select new Chunk(left.Key, channel, left.Claim.People, left.Claim.Id);

    // Whose answer was lost or whose sender died, and who is due no more: what is known of it belongs in the record all the same.
    private IEnumerable<Chunk> Open(NoticeBook book, List<Sending> begun) =>
        from sending in begun
        let ledger = book.Ledger(sending.Key)
        where ledger is not null && !ledger.Has(sending.Person, false)
            && book.StillDue(sending.Key, sending.Person, clock.Now) is null
            && !messengers.Health.Waits(new NoticeTo(book.Consultation, sending.Key, sending.Person))
        group sending by (sending.Key, sending.Channel) into lane
        select new Chunk(lane.Key.Key, lane.Key.Channel, [.. lane.Select(s => s.Person).Take(LargestChunk)], null);

    // A round ends within a minute or so by the channel's pace, so that what falls due meanwhile, and other consultations, get their turn.
    private IEnumerable<Chunk> ARound(IGrouping<NoticeChannel, Chunk> lane)
    {
        var most = messengers.PerSecond(lane.Key) * RoundSeconds;
        var left = most;
        foreach (var chunk in lane.TakeWhile(_ => left > 0))
        {
            // Only a slow channel's chunks are cut: whole ones make the shortest record.
            var people = chunk.TakeOver is null && chunk.People.Length > most ? chunk.People[..Math.Max(1, (int)most)] : chunk.People;
            left -= people.Length;
            yield return chunk with { People = people };
        }
    }

    // People of one channel go together, so that a slow channel keeps nobody of a fast one waiting.
    private IEnumerable<Chunk> New(NoticeBook book, ImmutableArray<DueNotice> due) =>
        from notice in due
        let channel = messengers.FirstFor(book, notice.Person, notice.Occasion.Key)
        where !messengers.Health.IsDown(channel, notice.Occasion.Key.Inside is not null)
            && !messengers.Health.Waits(new NoticeTo(book.Consultation, notice.Occasion.Key, notice.Person))
        group notice.Person by (notice.Occasion.Key, Channel: channel) into lane
        from people in Chunks(lane)
        select new Chunk(lane.Key.Key, lane.Key.Channel, people, null);

    private static IEnumerable<ImmutableArray<PersonId>> Chunks(IEnumerable<PersonId> people)
    {
        var (chunk, units) = (ImmutableArray.CreateBuilder<PersonId>(), 0);
        foreach (var person in people)
        {
            var more = person.Value.Length + OutcomeUnits;
            if (chunk.Count == LargestChunk || units + more > EntryUnits)
            {
                yield return chunk.DrainToImmutable();
                units = 0;
            }

            chunk.Add(person);
            units += more;
        }

        if (chunk.Count > 0)
        {
            yield return chunk.DrainToImmutable();
        }
    }

    private sealed record Rest(long Sequence, Instant From, Instant Until);
}
