using Rapporteur.Comments;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How what an officer decides about the draft summary is stored.</summary>
internal static class SummaryKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "summarySentenceWritten",
            Default.SummarySentenceWritten,
            (SummarySentenceWritten e) => new V1.SummarySentenceWritten(e.Unit.Value, e.Language, e.Basis, e.Text),
            s => new SummarySentenceWritten(new(s.Unit), s.Language, s.Text, s.Basis)),
        Kind.Of(
            "quantifierChosen",
            Default.QuantifierChosen,
            (QuantifierChosen e) => new V1.QuantifierChosen(e.Id.Value, StoredWord<Quantifier>.Of(e.Quantifier)),
            s => new QuantifierChosen(new(s.Id), StoredWord<Quantifier>.Read(s.Quantifier))),
    ];
}
