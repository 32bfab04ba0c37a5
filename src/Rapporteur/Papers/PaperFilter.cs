using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Papers;

/// <summary>
/// What a paper is asked for about: what one delegation sent, what points into one section of the newest draft, what does one
/// thing. All of them hold; null asks for nothing. A paper that circulates names no delegation that its rule hides, so of such
/// a one it holds nothing when it is asked for by name.
/// </summary>
public sealed record PaperFilter(DelegationId? Delegation = null, PassageId? Section = null, CommentKind? Kind = null)
{
    public static PaperFilter Everything { get; } = new();
}

/// <summary>In which order a compilation stands: by the draft, or delegation by delegation, in each by the draft.</summary>
public enum CompilationOrder
{
    ByPassage,
    ByDelegation,
}
