using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Placing;

/// <summary>
/// Keeps this host's boards following: asks each consultation's writer, wherever it is by now, to tell what it appends. Who
/// is not told, because a writer has just been placed anew, reads the journal a second later.
/// </summary>
internal sealed partial class Following(Intake.Intake intake, IGrainFactory grains, Followers followers, TimeProvider time,
    ILogger<Following> log) : BackgroundService, IFollower
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Anew = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<ConsultationId, (Task Asked, long At)> asked = new();

    // What one host is told of all consultations comes in one row: a board that has to read first must not keep the others waiting. Those
    // of one consultation are taken over in the order in which they came.
    public Task ToldAsync(string consultation, byte[] lines)
    {
        _ = TakeOverAsync(consultation, lines);
        return Task.CompletedTask;
    }

    private async Task TakeOverAsync(string consultation, byte[] lines)
    {
        try
        {
            await intake.FollowAsync(new ConsultationId(consultation), lines, CancellationToken.None);
        }
        catch (JournalException fault)
        {
            // What is missing is read at the next look.
            NotRead(fault.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var own = grains.CreateObjectReference<IFollower>(this);
        followers.Own = own;
        using var timer = new PeriodicTimer(Often, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var consultation in intake.Known)
            {
                if (!asked.TryGetValue(consultation, out var last)
                    || (last.Asked.IsCompleted && (last.Asked.IsFaulted || time.GetElapsedTime(last.At) > Anew)))
                {
                    // Not waited for: one writer that does not answer keeps no other's board from following.
                    asked[consultation] = (AskAsync(consultation, own), time.GetTimestamp());
                }
            }
        }
    }

    private async Task AskAsync(ConsultationId consultation, IFollower own)
    {
        try
        {
            await grains.GetGrain<IConsultationWriter>(consultation.Value).FollowAsync(own);
        }
        catch (Exception away) when (away is OrleansException or TimeoutException)
        {
            asked.TryRemove(consultation, out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What another host appended cannot be read yet: {Sentence}")]
    private partial void NotRead(string sentence);
}
