using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Addin.Live;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Room;

/// <summary>
/// What an officer lets the room see: a passage, one of its alternatives alone or all (0), how far down, or nothing.
/// <see cref="Turn"/> counts what the officer did.
/// </summary>
public sealed record RoomStage(string? Passage = null, int Alone = 0, int Part = 0, bool Blank = false, int Turn = 0);

/// <summary>
/// Keeps what each meeting room sees: no part of the record, the same for every machine. Who waits hears of another turn within half a
/// second.
/// </summary>
public sealed class RoomStages(KeptTexts texts, TimeProvider time, IHostApplicationLifetime host)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    // A page comes again with the account it has by then.
    private const int LongestBeats = 4 * 60 * 10;

    private const int SignOfLife = 40;

    private readonly ConcurrentDictionary<Identity, int> open = new();

    private static string Name(ConsultationId of) => $"room-{of}.json";

    public RoomStage Of(ConsultationId of)
    {
        try
        {
            return texts.Read(Name(of)) is { } kept ? JsonSerializer.Deserialize(kept, RoomJson.Default.RoomStage) ?? new() : new();
        }
        catch (JsonException)
        {
            // Cut short by the machine: the officer turns to the next passage and it is whole again.
            return new();
        }
    }

    public RoomStage Set(ConsultationId of, RoomStage stage)
    {
        var next = stage with { Turn = Of(of).Turn + 1 };
        texts.Replace(Name(of), JsonSerializer.SerializeToUtf8Bytes(next, RoomJson.Default.RoomStage));
        return next;
    }

    /// <summary>The turn it is at, and every other from then on; null where the account has too many pages open.</summary>
    public IAsyncEnumerable<string>? Turns(ConsultationId of, Identity account, CancellationToken leaving) =>
        open.GetValueOrDefault(account) < LiveFeed.MostOfOne ? TurnsAsync(of, account, leaving) : null;

    private async IAsyncEnumerable<string> TurnsAsync(ConsultationId of, Identity account,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken leaving)
    {
        open.AddOrUpdate(account, 1, (_, pages) => pages + 1);
        try
        {
            await foreach (var turn in VersionsAsync(of, leaving))
            {
                yield return turn;
            }
        }
        finally
        {
            open.AddOrUpdate(account, 0, (_, pages) => pages - 1);
        }
    }

    private async IAsyncEnumerable<string> VersionsAsync(ConsultationId of,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken leaving)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(leaving, host.ApplicationStopping);
        using var timer = new PeriodicTimer(Beat, time);
        long? seen = -1;
        for (var beat = 0; beat < LongestBeats && !ending.IsCancellationRequested; beat++)
        {
            var version = texts.VersionOf(Name(of));
            if (version != seen || beat % SignOfLife == 0)
            {
                seen = version;
                yield return $"{version}";
            }

            try
            {
                await timer.WaitForNextTickAsync(ending.Token);
            }
            catch (OperationCanceledException)
            {
                yield break;
            }
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RoomStage))]
internal sealed partial class RoomJson : JsonSerializerContext;
