using System.Collections.Concurrent;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// How a request ended: what the answer is about, or a refusal. <see cref="Repeated"/> says that the same request had been
/// answered before and changed nothing now.
/// </summary>
public sealed record Result(string? Subject, Refusal? Refusal, bool Repeated = false)
{
    /// <summary>How far the record has come with it, for the other hosts; a person is never told.</summary>
    public long Reached => Flushed?.Sequence ?? 0;

    /// <summary>The flushed board that shows it; null when the record could not be asked.</summary>
    internal Board? Flushed { get; init; }

    internal Board Board => Flushed ?? throw new InvalidOperationException("The record was not asked.");

    /// <summary>What the same person sees after it.</summary>
    public Attribution After(Attribution before) => Flushed is { } board ? before.Again(board) : before;
}

/// <summary>
/// The one way in: load, decide, append. Per consultation one writer decides against a board that includes what is not
/// flushed yet; answers and readers see flushed entries only. Where several machines share the journal the writer is at its
/// <paramref name="place"/>, and here is a board that follows.
/// </summary>
public sealed class Intake(IJournal journal, Fold fold, IWriterPlace? place = null) : IAsyncDisposable
{
    // What was appended is pushed before it is answered for; who was not reached by that reads it.
    private static readonly TimeSpan PushTakes = TimeSpan.FromMilliseconds(250);

    // Lazy, because a writer that lost the race to be the one would run on unseen.
    private readonly ConcurrentDictionary<ConsultationId, Lazy<Writer>> writers = new();

    /// <summary>The consultations of which there is a board.</summary>
    public ICollection<ConsultationId> Known => writers.Keys;

    /// <summary>Decides a request. The task ends when its entries are on stable storage; cancelling does not undo it.</summary>
    public Task<Result> AskAsync(ConsultationId consultation, Asked asked, Request request) =>
        place is null ? WriterOf(consultation).AskAsync(asked, request) : AskThereAsync(place, consultation, asked, request);

    /// <summary>Decides here what another host's intake has handed on, and answers that intake.</summary>
    public async Task<byte[]> AskHereAsync(ConsultationId consultation, ReadOnlyMemory<byte> question)
    {
        var (asked, request) = HandedOn.ReadQuestion(question.Span);
        return HandedOn.Write(await WriterOf(consultation).AskAsync(asked, request));
    }

    /// <summary>Ends when the board here shows what another host has answered for.</summary>
    public Task ReachAsync(ConsultationId consultation, long sequence, CancellationToken cancellationToken) =>
        writers.TryGetValue(consultation, out var known)
            ? known.Value.ReachAsync(sequence, PushTakes, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Ends when what was handed on so far has been answered; for a writer that is to be elsewhere.</summary>
    public Task IdleAsync(ConsultationId consultation) =>
        writers.TryGetValue(consultation, out var known) ? known.Value.IdleAsync() : Task.CompletedTask;

    /// <summary>Lines the writer has appended, as it tells those who follow.</summary>
    public static byte[] Told(IReadOnlyList<JournalLine> lines) => HandedOn.Write(lines);

    /// <summary>Takes over what the writer told, where this board has come so far; else it is read.</summary>
    public Task FollowAsync(ConsultationId consultation, ReadOnlyMemory<byte> told, CancellationToken cancellationToken) =>
        writers.TryGetValue(consultation, out var known)
            ? known.Value.FollowAsync(HandedOn.ReadLines(told.Span), cancellationToken)
            : Task.CompletedTask;

    /// <summary>What the person of that account may see, as far as it is flushed; null where it is on no roster.</summary>
    public async ValueTask<Attribution?> SeenByAsync(ConsultationId consultation, Identity account,
        CancellationToken cancellationToken = default) =>
        !IsNobodyAt(consultation, account)
        && await BoardAsync(consultation, cancellationToken: cancellationToken) is { Consultation.Roster: var roster } board
            && roster.Find(account) is { } person
            ? new Attribution(board, person)
            : null;

    /// <summary>The same for a person of the roster.</summary>
    public async ValueTask<Attribution?> SeenByAsync(ConsultationId consultation, PersonId reader,
        CancellationToken cancellationToken = default) =>
        await BoardAsync(consultation, cancellationToken: cancellationToken) is { Consultation.Roster: var roster } board
            && roster.Find(reader) is { } person
            ? new Attribution(board, person)
            : null;

    /// <summary>What is known before anybody has come in; null before the consultation was opened.</summary>
    public async ValueTask<Entrance?> EntranceAsync(ConsultationId consultation, CancellationToken cancellationToken = default) =>
        (AsleepAt(consultation) ?? await BoardAsync(consultation, cancellationToken: cancellationToken)) is { Consultation: not null } board
            ? new Entrance(board)
            : null;

    /// <summary>The flushed board, read on from the journal when it has not reached <paramref name="sequence"/> yet.</summary>
    internal ValueTask<Board> BoardAsync(ConsultationId consultation, long sequence = 1, CancellationToken cancellationToken = default)
    {
        if (!writers.TryGetValue(consultation, out var known))
        {
            return new(FirstBoardAsync(consultation, cancellationToken));
        }

        var writer = known.Value;
        writer.Use();
        return writer.Published.Sequence >= sequence ? new(writer.Published) : new(writer.ReadOnAsync(cancellationToken));
    }

    /// <summary>Ends with the next act that is flushed, or read on, after this was asked; whoever waits looks anew then.</summary>
    public Task ChangedAsync(ConsultationId consultation) => WriterOf(consultation).ChangedAsync();

    /// <summary>Reads on what other processes appended; true when something was new. A board that sleeps wakes by that alone.</summary>
    public async Task<bool> ReadOnAsync(ConsultationId consultation, CancellationToken cancellationToken)
    {
        var writer = WriterOf(consultation);
        if (writer.Asleep is { } asleep && !await writer.HasMoreAsync(asleep.Sequence, cancellationToken))
        {
            return false;
        }

        var before = writer.Published.Sequence;
        return (await writer.ReadOnAsync(cancellationToken)).Sequence > before;
    }

    /// <summary>Whether the record of that consultation goes beyond that sequence; wakes no board.</summary>
    public async Task<bool> HasMoreAsync(ConsultationId consultation, long sequence, CancellationToken cancellationToken) =>
        await WriterOf(consultation).HasMoreAsync(sequence, cancellationToken);

    /// <summary>Puts every board to sleep that nobody has used since this was called last; answers how many are awake then.</summary>
    public async Task<int> SleepAsync(CancellationToken cancellationToken)
    {
        var awake = 0;
        foreach (var writer in writers.Values)
        {
            await writer.Value.SleepAsync(cancellationToken);
            awake += writer.Value.Published.Sequence > 0 ? 1 : 0;
        }

        return awake;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers.Values)
        {
            await writer.Value.DisposeAsync();
        }
    }

    private async Task<Result> AskThereAsync(IWriterPlace place, ConsultationId consultation, Asked asked, Request request)
    {
        // Without an id of its own it could not be handed on twice, and the first time may come to nothing.
        var named = asked.Client is null ? asked with { Client = ClientRequest.Of($"@{asked.Fresh}", asked.Fresh) } : asked;
        var (result, sequence) = HandedOn.ReadAnswer(await place.AskAsync(consultation, HandedOn.Write(named, request)));
        var board = await WriterOf(consultation).ReachAsync(sequence, PushTakes, CancellationToken.None);
        return result with { Flushed = board, Repeated = result.Repeated && asked.Client is not null };
    }

    private Board? AsleepAt(ConsultationId consultation) => writers.TryGetValue(consultation, out var known) ? known.Value.Asleep : null;

    // Who has nothing to see there wakes nobody: whoever signs in is looked for in every consultation.
    private bool IsNobodyAt(ConsultationId consultation, Identity account) =>
        AsleepAt(consultation) is { Consultation: { } asleep } && asleep.Roster.Find(account) is null;

    // A name that anybody may type keeps no writer: only a consultation the journal knows gets one.
    private async Task<Board> FirstBoardAsync(ConsultationId consultation, CancellationToken cancellationToken) =>
        (await journal.ReadAsync(consultation, 0, 1, cancellationToken)).Count == 0
            ? new Board(consultation)
            : await WriterOf(consultation).ReadOnAsync(cancellationToken);

    private Writer WriterOf(ConsultationId consultation) =>
        writers.GetOrAdd(consultation, static (id, it) => new(() => new Writer(id, it.Journal, it.Fold, it.Placed)),
            (Journal: journal, Fold: fold, Placed: place is not null)).Value;
}
