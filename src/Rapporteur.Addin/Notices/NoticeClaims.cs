using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// What this process says in the record of the notices it sends: whom it takes for itself, for how long, and what became of them. Only
/// who is claimed is sent to; a claim whose sender died is taken over when its lease has ended.
/// </summary>
public sealed partial class NoticeClaims(
    Intake.Intake intake, ForumClock clock, TimeProvider time, NoticeSettings settings, ILogger<NoticeClaims> logger)
{
    private readonly string name = $"{Environment.ProcessId:x}-{Guid.NewGuid():n}"[..20];

    /// <summary>Claims whose lease has ended and of whose people nothing is told yet.</summary>
    public IEnumerable<AbandonedClaim> Abandoned(NoticeBook book) => book.Abandoned(Now());

    /// <summary>Whether there is time left to begin with another person of it.</summary>
    public bool Lasts(Held held) => Now() < held.Until;

    /// <summary>Claims those people for as long as sending so many a second may take; null when another sender has them.</summary>
    public async Task<Held?> TakeAsync(ConsultationId consultation, Chunk chunk, double perSecond)
    {
        var now = Now();
        var lease = settings.Lease + TimeSpan.FromSeconds(Chunk.AtOnce * chunk.People.Length / perSecond);
        var ends = now + Duration.FromTimeSpan(lease);
        if (await NoticeBook.OfAsync(intake, consultation) is not { } book)
        {
            return null;
        }

        var claim = new ClaimNotices(chunk.Key, chunk.People, name, now, ends, chunk.TakeOver);
        var asked = await intake.AskAsync(consultation, Asked(book, chunk.Key), claim);
        return asked is not { Refusal: null, Subject: { } subject } ? null
            : (await NoticeBook.OfAsync(intake, consultation))?.Ledger(chunk.Key)?.Claims.Find(
                c => c.Sender == name && c.Id.ToString() == subject) is not { } mine ? null
            : new Held(consultation, chunk.Key, mine, ends - Duration.FromTimeSpan(settings.Margin));
    }

    /// <summary>Tells what became of them, as far as it is known; nothing where another sender has taken them over since.</summary>
    public async Task TellAsync(Held held, ImmutableArray<NoticeOutcome> outcomes)
    {
        if (await NoticeBook.OfAsync(intake, held.Consultation) is not { } book || !held.Stands(book))
        {
            return;
        }

        var tell = new TellNotices(held.Key, held.Claim.Id, outcomes);
        if ((await intake.AskAsync(held.Consultation, Asked(book, held.Key), tell)).Refusal is { } refusal
            && refusal.Code != Refusals.ClaimHeld.Code)
        {
            NotTold(refusal.Code);
        }
    }

    private Asked Asked(NoticeBook book, NoticeKey key) => new(book.Releaser(key), Door.Host, clock.Now, null, Caller.Fresh());

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of a chunk of notices was refused by the journal: {Code}")]
    private partial void NotTold(string code);
}
