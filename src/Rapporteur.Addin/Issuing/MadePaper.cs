using Rapporteur.Addin.Shapes;
using Rapporteur.Papers;

namespace Rapporteur.Addin.Issuing;

/// <summary>A paper as it was asked for: its account, and how it is written.</summary>
internal sealed record MadePaper(Balance Balance, Action<Stream> Write)
{
    /// <summary>Whether its name and its twin say from which state of the record it was made, which counts what others did.</summary>
    public bool SaysState { get; init; } = true;

    /// <summary>Where an outcome and the text contradict each other.</summary>
    public IReadOnlyList<ContradictionView>? Contradictions { get; init; }
}
