using System.Text.Json.Serialization;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Addin.Shapes;

/// <summary>What a delegation asks the Secretariat, and the passage of the draft it is about, if it is about one.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record QuestionBody(string? Question, PassageId? Passage);

/// <summary>
/// The answer; with <c>asCirculated</c>, the question in words that name nobody, it goes to all when the Chair has cleared it.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GuidanceBody(string? Answer, string? AsCirculated);

/// <summary>Which prepared answer the Chair clears: the one it read.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GuidanceClearBody(int? Number);

/// <summary>What waits for the Chair, for the Secretariat and the Chair.</summary>
public sealed record PreparedGuidanceView(string Answer, string AsCirculated, int Number, Instant At);

/// <summary>An answer; <c>toAll</c> says that it went to all.</summary>
public sealed record GuidanceView(string Answer, bool ToAll, Instant At);

/// <summary>A question as this reader may have it: <c>delegation</c> is absent for those who are not told who asked.</summary>
public sealed record QuestionView(
    string Id, string Question, DelegationId? Delegation, bool Own, Instant At, PassageId? Passage, int? Draft)
{
    public required GuidanceView? Answer { get; init; }

    public PreparedGuidanceView? Prepared { get; init; }

    public static QuestionView Of(SeenQuestion seen) =>
        new(seen.Id.Value, seen.Words, seen.Delegation?.Id, seen.Own, seen.At, seen.About?.Passage, seen.About?.Draft)
        {
            Answer = seen.Answer is { } answer ? new(answer.Words, answer.AsCirculated is not null, answer.At) : null,
            Prepared = seen.Prepared is { AsCirculated: { } told } waits ? new(waits.Words, told, seen.Preparations, waits.At) : null,
        };
}

public sealed record QuestionList(IReadOnlyList<QuestionView> Questions);
