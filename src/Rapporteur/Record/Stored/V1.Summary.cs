namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record SummarySentenceWritten(string Unit, string Language, string Basis, string? Text = null);

    public sealed record QuantifierChosen(string Id, string Quantifier);

    public sealed partial record Entry
    {
        public SummarySentenceWritten? SummarySentenceWritten { get; init; }

        public QuantifierChosen? QuantifierChosen { get; init; }
    }
}
