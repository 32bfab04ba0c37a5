using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Placing;

/// <summary>
/// Puts the intake of the host it is placed on to work for the whole cluster. That there is one at a time is the engine's
/// aim and no promise; where there are two, the journal's head lets one of them append.
/// </summary>
[PreferLocalPlacement]
internal sealed partial class ConsultationWriter(Intake.Intake intake, Followers followers, ILogger<ConsultationWriter> log)
    : Grain, IConsultationWriter
{
    private ConsultationId Id => new(this.GetPrimaryKeyString());

    public async Task<HandedBack> AskAsync(byte[] question)
    {
        var id = Id;
        try
        {
            // On the pool: the writer has its own queue, and the grain's turns are for taking more.
            return new(HandedHow.Decided, await Task.Run(() => intake.AskHereAsync(id, question)), "");
        }
        catch (JournalException fault)
        {
            return new(fault.MayPass ? HandedHow.NotNow : HandedHow.Fault, [], fault.Message);
        }
        catch (RecordClosedException closed)
        {
            // Another host may be able to.
            DeactivateOnIdle();
            return new(HandedHow.Closed, [], closed.Message);
        }
#pragma warning disable CA1031 // A border: across it nothing is thrown, and whoever asked must hear of it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Failed(fault, id);
            return new(HandedHow.Fault, [], fault.GetType().Name);
        }
    }

    public Task FollowAsync(IFollower follower)
    {
        followers.Add(Id, follower);
        return Task.CompletedTask;
    }

    /// <summary>What was taken is answered before another may begin.</summary>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        intake.IdleAsync(Id).WaitAsync(cancellationToken).ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request handed on to the writer of {Consultation} failed")]
    private partial void Failed(Exception fault, ConsultationId consultation);
}
