using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Papers;

/// <summary>
/// A wording the Chair took up: what the comment says and where its places are in the draft it goes into. <see cref="Barred"/> is why it
/// is left to a person whatever it says; <see cref="Throughout"/> means every occurrence of its words.
/// </summary>
public sealed record TakenUpWording(PointId Of, string Reference, CommentContent Content, ImmutableArray<Place> Places)
{
    public NotAppliedReason? Barred { get; init; }

    public bool Throughout { get; init; }

    /// <summary>Other forms of the words it changes everywhere, in the draft's language, as the glossary has them.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];
}
