using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>
/// What a sentence of the draft summary is made of, by which it is known again however often the summary is made: a comment, a common
/// point, or the words that lead over several at one place of a draft or in one paragraph of the record of a meeting.
/// </summary>
public readonly record struct SummaryUnit(string Value)
{
    private const int Longest = 100;

    /// <summary>Whether it can be one: what came from outside may be anything.</summary>
    public bool IsOne => Value is { Length: > 0 and <= Longest } && Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-')
        && Value.Split('/', 2) is ["comment" or "common" or "record" or "place", { Length: > 0 }];

    public static SummaryUnit Of(CommentId comment) => new($"comment/{comment}");

    public static SummaryUnit Of(CommonPointId common) => new($"common/{common}");

    public static SummaryUnit OfRecord(int paragraph) => new(FormattableString.Invariant($"record/{paragraph}"));

    /// <summary>Words in a passage count as the passage, since they are cited as it is.</summary>
    public static SummaryUnit At(int draft, Place place)
    {
        var scope = place.Scope == PlaceScope.Words ? PlaceScope.Passage : place.Scope;
        var term = place.Term is { } said ? $"/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..12]}" : "";
        return new(FormattableString.Invariant($"place/{draft}/{scope}/{place.Passage}{term}"));
    }

    public override string ToString() => Value;
}

/// <summary>
/// A sentence of the draft summary in one language as an officer wrote it, in place of the one that is made. <see cref="Text"/> is null
/// after it was taken back; <see cref="Version"/> counts from one and goes on then. <see cref="Basis"/> is the imprint of what was made
/// when it was written.
/// </summary>
internal sealed record WrittenSentence(string? Text, string Basis, int Version, PersonId By, Instant At);
