using System.Collections.Immutable;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// People who get one notice through one channel, claimed together and told of in one entry. <see cref="TakeOver"/> is the claim
/// of a sender that died over them; null where nobody has claimed them yet.
/// </summary>
public sealed record Chunk(NoticeKey Key, NoticeChannel Channel, ImmutableArray<PersonId> People, ClaimId? TakeOver)
{
    /// <summary>So many are under way beside each other: while one ends and is told of, the next is sent.</summary>
    public const int AtOnce = 3;
}
