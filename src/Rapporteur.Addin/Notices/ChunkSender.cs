using System.Collections.Concurrent;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>Sends one chunk: claims its people, has the notice brought to each of them, and tells in one entry what became of it.</summary>
public sealed partial class ChunkSender(
    NoticeClaims claims, Courier courier, SendingLog log, ChannelHealth health, NoticeProgress progress, ILogger<ChunkSender> logger)
{
    private const int PeopleAtOnce = 24;

    /// <summary>Chunks whose sender died, as they were claimed.</summary>
    public IEnumerable<AbandonedClaim> Abandoned(NoticeBook book) => claims.Abandoned(book);

    /// <summary>Sends it at so many a second; nothing happens while its channel takes nothing, or when another sender has its
    /// people.</summary>
    public async Task SendAsync(ConsultationId consultation, Chunk chunk, double perSecond, CancellationToken cancellationToken)
    {
        // A claim for a channel that takes nothing would only fill the record.
        if (health.IsDown(chunk.Channel, chunk.Key.Inside is not null)
            || await claims.TakeAsync(consultation, chunk, perSecond) is not { } held)
        {
            return;
        }

        var people = held.Claim.People;
        var before = await log.OfAsync(consultation, held.Key, people, cancellationToken);
        var outcomes = new ConcurrentDictionary<PersonId, NoticeOutcome>();
        try
        {
            await Parallel.ForEachAsync(people,
                new ParallelOptions { MaxDegreeOfParallelism = PeopleAtOnce, CancellationToken = cancellationToken },
                async (person, token) =>
            {
                if (await BringAsync(held, person, before.GetValueOrDefault(person), token) is { } outcome)
                {
                    outcomes[person] = outcome;
                    progress.Sent(consultation, held.Key);
                }
            });
        }
        finally
        {
            // Also when the host stops: who is told of is not left in doubt.
            await claims.TellAsync(held, [.. people.Where(outcomes.ContainsKey).Select(p => outcomes[p])]);
        }
    }

    private async Task<NoticeOutcome?> BringAsync(Held held, PersonId person, Sending? before, CancellationToken cancellationToken)
    {
        try
        {
            return await courier.BringAsync(held, person, before, cancellationToken);
        }
#pragma warning disable CA1031 // The border of one message: what is wrong with one person's must not keep the others' from going out.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            health.Failed(NoticeChannel.None, held.To(person), new(HandedState.NotNow), held.Key.Inside is not null);
            Failed(fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A notice could not be sent and will be tried again")]
    private partial void Failed(Exception fault);
}
