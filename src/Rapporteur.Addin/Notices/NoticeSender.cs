using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// Sends what is due: claims people in chunks, brings each of them the notice, and tells in one entry a chunk what became
/// of it. Several may run on one journal; whoever is claimed is sent to by one of them alone, and a claim whose sender died
/// is taken over when its lease has ended.
/// </summary>
public sealed partial class NoticeSender(
    Intake.Intake intake,
    SendingLog log,
    IEnumerable<IMessenger> messengers,
    ChannelHealth health,
    NoticeProgress progress,
    ForumClock clock,
    TimeProvider time,
    NoticeSettings settings,
    NoticeAddress address,
    ILogger<NoticeSender> logger)
{
    private const int LargestChunk = 200;

    // The outcome of one person in an entry: its JSON without the id, with the longest reason.
    private const int OutcomeUnits = 100;
    private const int EntryUnits = 25_000;

    // While one chunk ends and is told, the next is under way.
    private const int ChunksAtOnce = 3;
    private const int PeopleAtOnce = 24;
    private const double RoundSeconds = 60;

    private readonly ConcurrentDictionary<ConsultationId, Rest> resting = new();
    private readonly string name = $"{Environment.ProcessId:x}-{Guid.NewGuid():n}"[..20];
    private readonly IReadOnlyList<IMessenger> channels = [.. messengers.OrderBy(m => m.Channel)];

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
        resting[consultation] = new(book.Reached, now, open.Count > 0 ? now : book.RestsUntil(now));
        var work = Abandoned(book).Concat(Open(book, open)).Concat(New(book, due)).ToLookup(w => w.Channel);
        var shown = due.Where(d => d.Occasion.Key.Inside is null).CountBy(d => d.Occasion.Key).ToList();
        foreach (var (key, count) in shown)
        {
            var told = book.Ledger(key)?.Outcomes.Count ?? 0;
            progress.Begin(consultation, key, told, told + count);
        }

        try
        {
            await Task.WhenAll(work.Select(lane => Parallel.ForEachAsync(
                ARound(lane), new ParallelOptions { MaxDegreeOfParallelism = ChunksAtOnce, CancellationToken = cancellationToken },
                async (w, token) => await SendAsync(consultation, w, token))));
        }
        finally
        {
            shown.ForEach(s => progress.End(consultation, s.Key));
        }

        return work.Count > 0;
    }

    private IEnumerable<Work> Abandoned(NoticeBook book) =>
        from claim in book.Abandoned(SystemNow())
        let channel = claim.Claim.People.Select(p => ChannelOf(book, book.Roster.Find(p), claim.Key)).FirstOrDefault()
        select new Work(claim.Key, channel, claim.Claim.People, claim.Claim.Id);

    // Whose answer was lost or whose sender died, and who is due no more: what is known of it belongs in the record all the same.
    private IEnumerable<Work> Open(NoticeBook book, List<Sending> begun) =>
        from sending in begun
        let ledger = book.Ledger(sending.Key)
        where ledger is not null && !ledger.Has(sending.Person, false)
            && book.StillDue(sending.Key, sending.Person, clock.Now) is null
            && !health.Waits(new NoticeTo(book.Consultation, sending.Key, sending.Person))
        group sending by (sending.Key, sending.Channel) into lane
        select new Work(lane.Key.Key, lane.Key.Channel, [.. lane.Select(s => s.Person).Take(LargestChunk)], null);

    // A round ends within a minute or so by the channel's pace, so that what falls due meanwhile, and other consultations, get their turn.
    private IEnumerable<Work> ARound(IGrouping<NoticeChannel, Work> lane)
    {
        var most = (channels.FirstOrDefault(m => m.Channel == lane.Key)?.PerSecond ?? double.PositiveInfinity) * RoundSeconds;
        var left = most;
        foreach (var work in lane.TakeWhile(_ => left > 0))
        {
            // Only a slow channel's chunks are cut: whole ones make the shortest record.
            var people = work.TakeOver is null && work.People.Length > most ? work.People[..Math.Max(1, (int)most)] : work.People;
            left -= people.Length;
            yield return work with { People = people };
        }
    }

    // People of one channel go together, so that a slow channel keeps nobody of a fast one waiting.
    private IEnumerable<Work> New(NoticeBook book, ImmutableArray<DueNotice> due) =>
        from notice in due
        let channel = ChannelOf(book, book.Roster.Find(notice.Person), notice.Occasion.Key)
        where !health.IsDown(channel, notice.Occasion.Key.Inside is not null)
            && !health.Waits(new NoticeTo(book.Consultation, notice.Occasion.Key, notice.Person))
        group notice.Person by (notice.Occasion.Key, Channel: channel) into lane
        from people in Chunks(lane)
        select new Work(lane.Key.Key, lane.Key.Channel, people, null);

    private NoticeChannel ChannelOf(NoticeBook book, Person? person, NoticeKey key) =>
        person is null
            ? NoticeChannel.None
            : channels.FirstOrDefault(m => m.Reaches(book, person, key.Inside is not null))?.Channel ?? NoticeChannel.None;

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

    private async Task SendAsync(ConsultationId consultation, Work work, CancellationToken cancellationToken)
    {
        // A claim for a channel that takes nothing would only fill the record.
        if (health.IsDown(work.Channel, work.Key.Inside is not null) || await ClaimAsync(consultation, work) is not { } held)
        {
            return;
        }

        var people = held.Claim.People;
        var before = await log.OfAsync(consultation, held.Key, people, cancellationToken);
        var outcomes = new ConcurrentDictionary<PersonId, NoticeOutcome>();
        var courier = new Courier(intake, log, channels, health, clock, time, address);
        try
        {
            await Parallel.ForEachAsync(people,
                new ParallelOptions { MaxDegreeOfParallelism = PeopleAtOnce, CancellationToken = cancellationToken },
                async (person, token) =>
            {
                if (await BringAsync(courier, held, person, before.GetValueOrDefault(person), token) is { } outcome)
                {
                    outcomes[person] = outcome;
                    progress.Sent(consultation, held.Key);
                }
            });
        }
        finally
        {
            // Also when the host stops: who is told of is not left in doubt.
            await TellAsync(held, [.. people.Where(outcomes.ContainsKey).Select(p => outcomes[p])]);
        }
    }

    private async Task<Held?> ClaimAsync(ConsultationId consultation, Work work)
    {
        var now = SystemNow();
        var pace = channels.FirstOrDefault(m => m.Channel == work.Channel)?.PerSecond ?? double.PositiveInfinity;
        var lease = settings.Lease + TimeSpan.FromSeconds(ChunksAtOnce * work.People.Length / pace);
        var ends = now + Duration.FromTimeSpan(lease);
        if (await NoticeBook.OfAsync(intake, consultation) is not { } book)
        {
            return null;
        }

        var asked = await intake.AskAsync(
            consultation, Asked(book, work.Key),
            new ClaimNotices(work.Key, work.People, name, now, ends, work.TakeOver));
        return asked is not { Refusal: null, Subject: { } subject } ? null
            : (await NoticeBook.OfAsync(intake, consultation))?.Ledger(work.Key)?.Claims.Find(
                c => c.Sender == name && c.Id.ToString() == subject) is not { } claim ? null
            : new Held(consultation, work.Key, claim, ends - Duration.FromTimeSpan(settings.Margin));
    }

    private async Task<NoticeOutcome?> BringAsync(Courier courier, Held held, PersonId person, Sending? before,
        CancellationToken cancellationToken)
    {
        try
        {
            return await courier.BringAsync(held, person, before, cancellationToken);
        }
#pragma warning disable CA1031 // The border of one message: what is wrong with one person's must not keep the others' from going out.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            health.Failed(NoticeChannel.None, held.To(person), new(HandedState.NotNow),
                held.Key.Inside is not null);
            Failed(fault);
            return null;
        }
    }

    private async Task TellAsync(Held held, ImmutableArray<NoticeOutcome> outcomes)
    {
        if (await NoticeBook.OfAsync(intake, held.Consultation) is not { } book || !held.Stands(book))
        {
            return;
        }

        var asked = Asked(book, held.Key);
        var tell = new TellNotices(held.Key, held.Claim.Id, outcomes);
        if ((await intake.AskAsync(held.Consultation, asked, tell)).Refusal is { } refusal && refusal.Code != Refusals.ClaimHeld.Code)
        {
            NotTold(refusal.Code);
        }
    }

    private Asked Asked(NoticeBook book, NoticeKey key) =>
        new(book.Releaser(key), Door.Host, clock.Now, null, Caller.Fresh());

    private Instant SystemNow() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "A notice could not be sent and will be tried again")]
    private partial void Failed(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of a chunk of notices was refused by the journal: {Code}")]
    private partial void NotTold(string code);

    private sealed record Rest(long Sequence, Instant From, Instant Until);

    private sealed record Work(NoticeKey Key, NoticeChannel Channel, ImmutableArray<PersonId> People, ClaimId? TakeOver);
}
