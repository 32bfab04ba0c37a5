using Rapporteur.Comments;

namespace Rapporteur.Record;

/// <summary>
/// An officer wrote a sentence of the draft summary by hand, in one language; without a text it is again the one that is made.
/// <paramref name="Basis"/> is the imprint of what was made in its place then.
/// </summary>
public sealed record SummarySentenceWritten(SummaryUnit Unit, string Language, string? Text, string Basis) : Entry
{
    internal override Board On(Board board, Moment moment) => board with
    {
        WrittenSentences = board.WrittenSentences.SetItem(
            (Unit, Language),
            new WrittenSentence(
                Text, Basis, (board.WrittenSentences.GetValueOrDefault((Unit, Language))?.Version ?? 0) + 1, moment.By, moment.At)),
    };
}

/// <summary>An officer chose the words that say how many made a common point.</summary>
public sealed record QuantifierChosen(CommonPointId Id, Quantifier Quantifier) : Entry
{
    internal override Board On(Board board, Moment moment) => board.CommonPoints.GetValueOrDefault(Id) is { } point
        ? board with { CommonPoints = board.CommonPoints.SetItem(Id, point with { Quantifier = Quantifier }) }
        : board;
}
