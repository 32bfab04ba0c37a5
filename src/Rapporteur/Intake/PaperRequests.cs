using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>A paper as it was made to circulate: file and account lie in the store already.</summary>
public sealed record PaperToIssue(PaperTitle Title, OriginalFile File, FileHash Twin, PaperCount Count)
{
    public bool Verbatim { get; init; }

    public ImmutableArray<HeldText> Holds { get; init; } = [];

    /// <summary>Comments of which an outcome it prints and the text contradict each other and nobody has settled it.</summary>
    public ImmutableArray<string> Contradicted { get; init; } = [];
}

/// <summary>The Secretariat prepares a paper; one whose account does not come out, or that the text contradicts, is not issued.</summary>
public sealed record PreparePaper(PaperToIssue Paper) : Request
{
    // So that one entry of them fits a line of the register.
    private const int MostInOne = 1_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (attribution.CurrentDraft is null)
        {
            return Refusals.NoDraft;
        }

        if (!Paper.Count.Balances)
        {
            return Refusals.Unbalanced;
        }

        if (!Paper.Contradicted.IsEmpty)
        {
            return Refusals.Contradicted(Paper.Contradicted);
        }

        var id = Ids.Paper(asked);
        return Decision.Of(
            id.Value,
            [
                new PaperPrepared(id, Paper.Title, Paper.File, Paper.Twin, Paper.Count, Paper.Verbatim),
                .. Paper.Holds.Chunk(MostInOne).Select(texts => new PaperHolds(id, [.. texts])),
            ]);
    }
}

/// <summary>The Chair clears a paper: the very file it has looked at.</summary>
public sealed record ClearPaper(PaperId Id) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Chair ? Refusals.ChairClears
        : attribution.Paper(Id)?.Paper is not { } paper ? Refusals.NoSuchPaper
        : paper.State != PaperState.Prepared ? Refusals.OtherPaper
        : Stale(attribution, paper) ?? Decision.Of(Id.Value, new PaperCleared(Id));

    internal static Decision? Stale(Attribution attribution, IssuedPaper paper) =>
        Circulable.Since(attribution.Board, paper).ToImmutableArray() is { IsEmpty: false } since
            ? (Decision)Refusals.PaperOvertaken(since) : null;
}

/// <summary>The Secretariat circulates what the Chair cleared; not when what stands in it was withdrawn or replaced since.</summary>
public sealed record CirculatePaper(PaperId Id) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (attribution.Paper(Id)?.Paper is not { } paper)
        {
            return Refusals.NoSuchPaper;
        }

        return paper.State == PaperState.Prepared ? Refusals.PaperNotCleared
            : paper.State != PaperState.Cleared ? Refusals.OtherPaper
            : ClearPaper.Stale(attribution, paper) ?? Decision.Of(Id.Value, new PaperCirculated(Id));
    }
}

/// <summary>One step back of what nobody outside has: the Chair's clearing by the Chair, what was prepared by either.</summary>
public sealed record TakeBackPaper(PaperId Id) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        !attribution.SeesPrepared ? Refusals.ForSecretariat
        : attribution.Paper(Id)?.Paper is not { } paper ? Refusals.NoSuchPaper
        : paper.State == PaperState.Circulated ? Refusals.PaperIsOut
        : Decision.Of(
            Id.Value,
            new PaperTakenBack(Id, paper.State == PaperState.Cleared && attribution.Asker.Function == Function.Chair));
}

/// <summary>
/// Says why the outcome that was circulated stands though the newest draft seems to contradict it; papers that print it can be issued
/// then.
/// </summary>
public sealed record SettleContradiction(PointId Of, string Why) : Request
{
    private const int LongestWhy = 2_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (!attribution.SeesPrepared)
        {
            return Refusals.ForSecretariat;
        }

        var (seen, no) = DeskRules.Find(attribution, Of);
        if (seen is null)
        {
            return no!;
        }

        var circulated = DeskRules.OutcomesOf(seen.Comment, Of).Circulated;
        return circulated == 0 || attribution.CurrentDraft is not { } current ? Refusals.OtherOutcome
            : ContentRules.Said("refusals.missing.why-it-stands", "why", Why, LongestWhy) is { } fault ? fault
            : Decision.Of(Of.Comment.Value, new ContradictionSettled(Of, circulated, current.Number, Why));
    }
}
