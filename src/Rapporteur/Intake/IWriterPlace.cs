using Rapporteur.Consultations;

namespace Rapporteur.Intake;

/// <summary>
/// Where a consultation's one writer is when several machines share the journal. What is handed on and the answer are bytes
/// only the intakes on both ends understand.
/// </summary>
public interface IWriterPlace
{
    /// <summary>
    /// The writer's answer. The same may be handed on again as long as none came: it happens once. Throws when the writer could
    /// not be asked for so long that a person must be told, and then nobody knows what became of it.
    /// </summary>
    Task<byte[]> AskAsync(ConsultationId consultation, byte[] question);
}
