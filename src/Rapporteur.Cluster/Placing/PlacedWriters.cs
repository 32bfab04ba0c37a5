using Orleans.Runtime;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Placing;

/// <summary>
/// Asks the writer wherever the engine has placed it. While a host that died is taken over nobody answers, and what was under
/// way may stand or not: the same is asked again until somebody does.
/// </summary>
internal sealed class PlacedWriters(IGrainFactory grains, TimeProvider time) : IWriterPlace
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    // Longer than a takeover of a host that stands still; a person has not gone away by then.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<byte[]> AskAsync(ConsultationId consultation, byte[] question)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            var (answer, why) = await AskOnceAsync(consultation, question);
            if (answer is not null)
            {
                return answer;
            }

            if (time.GetElapsedTime(began) > Patience)
            {
                throw new JournalException(
                    $"The writer of {consultation} could not be asked for {Patience.TotalSeconds:0} s, and whether what was asked is " +
                    $"recorded is not known: {why}")
                { MayPass = true };
            }

            await Task.Delay(Step, time);
        }
    }

    private async Task<(byte[]? Answer, string? Why)> AskOnceAsync(ConsultationId consultation, byte[] question)
    {
        try
        {
            var answer = await grains.GetGrain<IConsultationWriter>(consultation.Value).AskAsync(question);
            return answer.How switch
            {
                HandedHow.Decided => (answer.Answer, null),
                HandedHow.NotNow => (null, answer.Why),
                HandedHow.Closed => throw new RecordClosedException(answer.Why),
                _ => throw new InvalidOperationException($"The writer of {consultation} failed: {answer.Why}"),
            };
        }
        catch (Exception away) when (away is OrleansException or TimeoutException)
        {
            return (null, away.Message);
        }
    }
}
