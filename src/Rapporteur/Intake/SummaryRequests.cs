using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Intake;

/// <summary>
/// The Secretariat writes a sentence of the draft summary by hand, or takes back what it wrote (no text). <paramref name="Basis"/> is the
/// imprint of what was made in its place, <paramref name="Version"/> that of the one it saw, 0 for none: another's is never written over
/// unseen.
/// </summary>
public sealed record WriteSummarySentence(SummaryUnit Unit, string Language, string? Text, string Basis, int Version) : Request
{
    /// <summary>The longest sentence, in UTF-16 units.</summary>
    public const int Longest = 4_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (Fault(attribution) is { } fault)
        {
            return fault;
        }

        var known = attribution.Board.WrittenSentences.GetValueOrDefault((Unit, Language));
        var same = known?.Text == Text && (Text is null || known?.Basis == Basis);
        return same ? Decision.Of(Unit.Value)
            : (known?.Version ?? 0) != Version ? Refusals.OtherSentence
            : Decision.Of(Unit.Value, new SummarySentenceWritten(Unit, Language, Text, Basis));
    }

    private Refusal? Fault(Attribution attribution)
    {
        var isOne = Unit.IsOne && new FileHash(Basis).IsHash && Words.Language.Spoken.Any(l => l.Tag == Language);
        var bad = Text is null ? null : ContentRules.Said("refusals.missing.summary-sentence", "text", Text, Longest);
        return attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
            : attribution.CurrentDraft is null ? Refusals.NoDraft
            : isOne ? bad : Refusals.NoSuchSentence;
    }
}

/// <summary>The Secretariat chooses the words that say in a summary how many made a common point.</summary>
public sealed record ChooseQuantifier(CommonPointId Id, Quantifier Quantifier) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
        : attribution.Board.CommonPoints.GetValueOrDefault(Id) is not { } point ? Refusals.NoCommonPoint
        : point.Quantifier == Quantifier ? Decision.Of(Id.Value)
        : Decision.Of(Id.Value, new QuantifierChosen(Id, Quantifier));
}
