using Rapporteur.Addin.Shapes;
using Rapporteur.Papers;

namespace Rapporteur.Addin.Issuing;

/// <summary>A paper as it was asked for: its account, and how it is written.</summary>
internal sealed record MadePaper(Balance Balance, Action<Stream> Write)
{
    /// <summary>From which state of the record it was made; null where others may have it, since it counts what everybody sent.</summary>
    public long? State { get; init; }

    /// <summary>Where an outcome and the text contradict each other.</summary>
    public IReadOnlyList<ContradictionView>? Contradictions { get; init; }
}
