using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Shapes;

/// <summary>Where something is reflected, with the label a delegate would cite.</summary>
public sealed record ReflectedAt(int Draft, PassageId Passage, string? Label);

/// <summary>The draft that was to confirm it, and whether it did; where it did not the comment is open again.</summary>
public sealed record ConfirmationView(int Draft, string Label, bool Holds);

/// <summary>An answer of the delegation to a version; who in it wrote it is told there only.</summary>
public sealed record OutcomeAnswerView(string Words, Instant At, string? By);

/// <summary>
/// A version of an outcome as this reader may see it: for delegations only what was circulated. <c>words</c> says the outcome in the
/// reader's language; <c>answers</c> are for the delegation itself, the Secretariat and the Chair, the last one counts.
/// </summary>
public sealed record OutcomeView
{
    public required int Version { get; init; }

    public required OutcomeKind Outcome { get; init; }

    public required string Words { get; init; }

    public required string? Response { get; init; }

    public required ReflectedAt? At { get; init; }

    public required string? With { get; init; }

    /// <summary>Of what the next draft was to confirm, once one followed; absent otherwise.</summary>
    public required ConfirmationView? Confirmation { get; init; }

    public required OutcomeState State { get; init; }

    public required Instant? PreparedAt { get; init; }

    public required Instant? ClearedAt { get; init; }

    public required Instant? CirculatedAt { get; init; }

    public required IReadOnlyList<OutcomeAnswerView>? Answers { get; init; }

    /// <summary>Every version there is for this reader, oldest first; null for none.</summary>
    public static IReadOnlyList<OutcomeView>? All(
        Comment comment, OutcomeVersions outcomes, Attribution reader, Language language, int? point = null) =>
        outcomes.Last == 0 ? null :
        [
            .. outcomes.All.Index().Where(o => o.Item.State != OutcomeState.TakenBack)
                .Select(o => Of(o.Index + 1, o.Item, reader.ConfirmationOf(comment, o.Item, point), reader, language)),
        ];

    private static OutcomeView Of(int version, Outcome outcome, Confirmation? confirmed, Attribution reader, Language language) => new()
    {
        Version = version,
        Outcome = outcome.Says.Kind,
        Words = language.Outcome(outcome.Says.Kind, confirmed),
        Response = outcome.Says.Response.Length == 0 ? null : outcome.Says.Response,
        At = outcome.Says.At is { } at
            ? new ReflectedAt(at.Draft, at.Passage, reader.Version(at.Draft)?.Draft.In(language).Of(at.Passage))
            : null,
        With = outcome.Says.With?.Value,
        Confirmation = confirmed is null ? null : new ConfirmationView(confirmed.Draft, confirmed.Label, confirmed.Holds),
        State = outcome.State,
        PreparedAt = reader.SeesPrepared ? outcome.PreparedAt : null,
        ClearedAt = outcome.ClearedAt,
        CirculatedAt = outcome.CirculatedAt,
        Answers = outcome.Answers.IsEmpty ? null
            : [.. outcome.Answers.Select(r => new OutcomeAnswerView(r.Words, r.At, reader.OutcomeAnswererOf(r)))],
    };
}

/// <summary>Who will read it once it is circulated; <c>named</c>: with the name of the delegation whose comment it is.</summary>
public sealed record ReadByView(string Delegation, string Name, bool Own, bool Named);

/// <summary>Words of the response and why they should not stand there.</summary>
public sealed record LintView(LintRule Rule, string Found, string Reason);

/// <summary>
/// The outcome of a comment for those who prepare and clear it: its versions, who reads it once it is circulated, what the response should
/// not say, and the names for which the Chair must look at it alone.
/// </summary>
public sealed record OutcomePreview(
    CommentId Comment, IReadOnlyList<OutcomeView> Versions, IReadOnlyList<ReadByView> Readers, IReadOnlyList<LintView> Lint,
    IReadOnlyList<string> ForChairsEye)
{
    public static OutcomePreview Of(SeenComment seen, Attribution reader, Language language)
    {
        var outcomes = seen.Comment.Outcomes;
        var roster = reader.Consultation.Roster;
        return new OutcomePreview(
            seen.Comment.Id,
            OutcomeView.All(seen.Comment, outcomes, reader, language) ?? [],
            [.. reader.ReadersOf(seen.Comment.Id).Where(r => r.Delegation is not null)
                .Select(r => new ReadByView(r.Delegation!.Id.Value, r.Delegation.ShortName, r.Own, r.Named))],
            [.. Rapporteur.Views.Lint.Of(outcomes[outcomes.Last]?.Says.Response ?? "", roster)
                .Select(f => new LintView(f.Rule, f.Found, f.In(language)))],
            ChairsEye.NamedIn(roster, seen.Content, seen.Comment.Delegation));
    }
}

/// <summary>One that was left out of what was done in bulk, and why.</summary>
public sealed record NotDoneView(string Comment, string Code, string Detail);

/// <summary>What was done in bulk: with which, and which were left out.</summary>
public sealed record BulkView(IReadOnlyList<string> Done, IReadOnlyList<NotDoneView> LeftOut);

/// <summary>How the comments of a delegation were reflected: each with what was circulated of it; absent where nothing was yet.</summary>
public sealed record ReflectedLine(CommentId Comment, string Reference, IReadOnlyList<PlaceView> Places, OutcomeView? Outcome)
{
    /// <summary>Where it is in the draft on the table: its places there, none for one that is nowhere any more.</summary>
    public required IReadOnlyList<PlaceView> Now { get; init; }

    public required Rapporteur.Drafts.Matching.CarryState State { get; init; }

    /// <summary>False where somebody still has to look whether that is the place.</summary>
    public required bool Sure { get; init; }
}

/// <summary>The lines in the order the delegation wrote its comments.</summary>
public sealed record ReflectedView(IReadOnlyList<ReflectedLine> Comments);
