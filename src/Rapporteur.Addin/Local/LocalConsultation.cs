using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Local;

/// <summary>The consultation of this start: the sample's, or the one on the file that was named.</summary>
public sealed class LocalConsultation(HostSettings settings, IJournal journal, Intake.Intake intake, StoryPlayer player)
{
    public async Task<ConsultationId> IdAsync(CancellationToken cancellationToken) =>
        (await OpenedAsync(cancellationToken)).Consultation.Id;

    /// <summary>As anybody at its door knows it.</summary>
    public async Task<Entrance> OpenedAsync(CancellationToken cancellationToken)
    {
        var sample = new ConsultationId(player.Story.Consultation.Id);
        if (settings.Draft is null)
        {
            return (await intake.EntranceAsync(sample, cancellationToken))!;
        }

        var name = Path.GetFileName(settings.Draft);
        Entrance? found = null;
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            var opened = await intake.EntranceAsync(id, cancellationToken);
            found = id != sample && (opened?.CurrentDraft?.File.Name == name || found is null) ? opened : found;
        }

        return found ?? throw new InvalidOperationException($"The consultation on \"{name}\" was not opened.");
    }
}
