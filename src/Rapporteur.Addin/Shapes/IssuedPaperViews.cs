using System.Text.Json.Serialization;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Shapes;

/// <summary>What is done with a paper on its way to everybody.</summary>
public enum PaperStep
{
    Prepare,
    Clear,
    Circulate,
    TakeBack,
}

/// <summary>The steps of a paper that is prepared already, as both doors know them.</summary>
internal static class PaperSteps
{
    /// <summary>The step of that word; null for none, and for the one that prepares.</summary>
    public static PaperStep? Of(string word) => word switch
    {
        "clear" => PaperStep.Clear,
        "circulate" => PaperStep.Circulate,
        "takeBack" => PaperStep.TakeBack,
        _ => null,
    };

    public static Request Asked(this PaperStep step, PaperId id) => step switch
    {
        PaperStep.Clear => new ClearPaper(id),
        PaperStep.Circulate => new CirculatePaper(id),
        _ => new TakeBackPaper(id),
    };
}

/// <summary>
/// One step of a paper. To prepare one, in which <c>language</c> and about what, as its address says when it is merely made; else
/// <c>id</c>, absent for the one of that name that waits.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PaperStepBody(PaperStep? Step)
{
    public string? Id { get; init; }

    public string? Language { get; init; }

    public string? Section { get; init; }

    public string? Delegation { get; init; }

    public string? Kind { get; init; }

    public string? Order { get; init; }

    /// <summary>What it says under that name; empty where it says nothing.</summary>
    public string Said(string name) => name switch
    {
        "language" => Language,
        "section" => Section,
        "delegation" => Delegation,
        "kind" => Kind,
        "order" => Order,
        _ => null,
    } ?? "";
}

/// <summary>
/// A paper as it was frozen. <c>at</c> is when it was prepared, for delegations when it was circulated; <c>by</c>, <c>clearedBy</c> and
/// the numbers of its account are for the Secretariat and the Chair.
/// </summary>
public sealed record PaperLine
{
    public required string Id { get; init; }

    public required string Paper { get; init; }

    public required string Language { get; init; }

    public required int Draft { get; init; }

    public required PaperState State { get; init; }

    public required Instant At { get; init; }

    public Instant? Cleared { get; init; }

    public Instant? Circulated { get; init; }

    public string? By { get; init; }

    public string? ClearedBy { get; init; }

    public required string File { get; init; }

    public required FileHash Hash { get; init; }

    public PassageId? Section { get; init; }

    public DelegationId? Delegation { get; init; }

    public CommentKind? Kind { get; init; }

    public string? Order { get; init; }

    public int? Received { get; init; }

    public int? Printed { get; init; }

    public int? LeftOut { get; init; }

    public static PaperLine Of(SeenPaper seen) => new()
    {
        Id = seen.Paper.Id.Value,
        Paper = seen.Paper.Title.Name,
        Language = seen.Paper.Title.Language,
        Draft = seen.Paper.Title.Draft,
        State = seen.Paper.State,
        At = seen.Paper.PreparedAt,
        Cleared = seen.Paper.ClearedAt,
        Circulated = seen.Paper.CirculatedAt,
        By = seen.By,
        ClearedBy = seen.ClearedBy,
        File = seen.Paper.File.Name,
        Hash = seen.Paper.File.Hash,
        Section = seen.Paper.Title.Part.Section,
        Delegation = seen.Paper.Title.Part.Delegation,
        Kind = seen.Paper.Title.Part.Kind,
        Order = seen.Paper.Title.Part.ByDelegation ? "delegation" : null,
        Received = seen.Count?.Received,
        Printed = seen.Count?.Printed,
        LeftOut = seen.Count?.LeftOut,
    };
}

/// <summary>
/// Where a comment stands in one paper; no place where it does not, with the reason where the reader may know it. <c>id</c> and
/// <c>state</c> are of a paper that was frozen; absent for the paper as it would be made now.
/// </summary>
public sealed record StandsView(string Paper, string Language, IReadOnlyList<PrintedAtView> Places)
{
    public string? Id { get; init; }

    public PaperState? State { get; init; }

    public LeftOutReason? LeftOut { get; init; }
}

public sealed record StandsList(IReadOnlyList<StandsView> Papers);

public sealed record PaperList(IReadOnlyList<PaperLine> Papers);

/// <summary>Where an outcome that was circulated and the newest draft seem to contradict each other, and nobody has said why both
/// stand.</summary>
public sealed record OpenContradictionView(CommentId Comment, int? Point, string Reference, Contradiction Kind)
{
    public static OpenContradictionView Of(OpenContradiction open) => new(open.Of.Comment, open.Of.Number, open.Reference, open.Kind);
}

public sealed record ContradictionList(IReadOnlyList<OpenContradictionView> Contradictions);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SettleContradictionBody(string? Comment, int? Point, string? Why);
