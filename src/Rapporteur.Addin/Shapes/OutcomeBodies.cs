using System.Text.Json.Serialization;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Shapes;

/// <summary>A passage of a draft; without a number, of the newest on the table.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PassageBody(PassageId Passage, int? Draft);

/// <summary>
/// One step of an outcome: what is prepared (<c>outcome</c> with its <c>response</c>, and for what is reflected elsewhere <c>at</c> a
/// passage or <c>with</c> another comment), or one of <c>clear</c>, <c>circulate</c> and <c>takeBack</c>, or the <c>answer</c> of the
/// delegation. <c>version</c> is the one that was read; absent means whichever waits.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OutcomeBody
{
    public OutcomeKind? Outcome { get; init; }

    public string? Response { get; init; }

    public PassageBody? At { get; init; }

    public string? With { get; init; }

    public bool Clear { get; init; }

    public bool Circulate { get; init; }

    public bool TakeBack { get; init; }

    public string? Answer { get; init; }

    public int? Version { get; init; }

    public int? Point { get; init; }

    /// <summary>The request; null when it is none of them, or more than one.</summary>
    public Request? Request(CommentId comment, int newestDraft)
    {
        var of = new PointId(comment, Point);
        Request?[] asked =
        [
            Text(newestDraft) is { } says ? new PrepareOutcome(of, says) : null,
            Clear ? new ClearOutcome(of, Version) : null,
            Circulate ? new CirculateOutcome(of, Version) : null,
            TakeBack ? new TakeBackOutcome(of, Version) : null,
            Answer is { } words ? new AnswerOutcome(of, Typed(words), Version) : null,
        ];
        return asked.OfType<Request>().ToList() is [var one] ? one : null;
    }

    internal OutcomeText? Text(int newestDraft) => Outcome is not { } kind ? null : new OutcomeText(kind, Typed(Response ?? ""))
    {
        At = At is { } at ? new PassageOfDraft(at.Draft ?? newestDraft, at.Passage) : null,
        With = string.IsNullOrWhiteSpace(With) ? null : new CommentId(With),
    };

    private static string Typed(string text) => text.ReplaceLineEndings("\n").Trim();
}

/// <summary>
/// One step with many: <c>step</c> is prepare (with <c>outcome</c> and <c>response</c>), clear, circulate or takeBack; a comment is named
/// by its id, a point as <c>id/number</c>.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BulkBody(
    string[]? Comments, BulkStep? Step, OutcomeKind? Outcome, string? Response, PassageBody? At, string? With) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(Comments);

    /// <summary>The request; null when no step is said.</summary>
    public OutcomesInBulk? Request(int newestDraft) => Step is not { } step ? null : new OutcomesInBulk(
        [.. (Comments ?? []).Select(PointName.Read)], step,
        new OutcomeBody { Outcome = Outcome, Response = Response, At = At, With = With }.Text(newestDraft));
}
