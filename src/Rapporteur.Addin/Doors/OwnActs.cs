using Rapporteur.Consultations;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// How far the record must be read to show what one HTTP request has just had recorded, noted while it is answered. A number
/// of it is told to nobody; between hosts it travels sealed.
/// </summary>
public sealed class OwnActs
{
    private static readonly AsyncLocal<OwnActs?> Current = new();

    private (ConsultationId Consultation, long Sequence)? last;

    /// <summary>The newest of this request; null where it has had nothing recorded.</summary>
    public (ConsultationId Consultation, long Sequence)? Last => last;

    /// <summary>From here on, in what is awaited from here.</summary>
    public static OwnActs Begin() => Current.Value = new OwnActs();

    public static void Note(ConsultationId consultation, long sequence)
    {
        if (Current.Value is { } own && sequence > 0)
        {
            own.last = (consultation, sequence);
        }
    }
}
