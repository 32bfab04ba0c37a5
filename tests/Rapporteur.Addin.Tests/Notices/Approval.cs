using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>What the Secretariat does before anything is sent, asked of a running host's own intake.</summary>
internal static class Approval
{
    public static ConsultationId Call { get; } = new(RunningHost.Consultation);

    /// <summary>Approves the plan as it stands.</summary>
    public static async Task ApproveAsync(this RunningHost host)
    {
        var board = await host.BoardAsync();
        var asked = new Asked(new("secretariat-1"), Door.Desk, host.Clock.Now, null, Guid.NewGuid().ToString("n"));
        Assert.IsNull(
            (await host.Service<Rapporteur.Intake.Intake>().AskAsync(Call, asked, new ApproveReminders(board.Plan.Version))).Refusal);
    }

    public static ValueTask<Board> BoardAsync(this RunningHost host) => host.Service<Rapporteur.Intake.Intake>().BoardAsync(Call);
}
