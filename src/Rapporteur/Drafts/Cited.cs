using System.Collections.Immutable;

namespace Rapporteur.Drafts;

/// <summary>What a citation at the beginning of a text names in a draft, and where in the text it ends (UTF-16 units).</summary>
public abstract record Cited(int End)
{
    /// <summary>The text does not begin with a citation.</summary>
    public sealed record Nothing() : Cited(0);

    /// <summary>It names these places, one or more, in the order cited.</summary>
    public sealed record Places(ImmutableArray<Place> At, int End) : Cited(End);

    /// <summary>It fits several places of the draft; at most <see cref="Citation.MostCandidates"/> of them, in document order.</summary>
    public sealed record Several(ImmutableArray<Place> Candidates, int End) : Cited(End);

    /// <summary>It is a citation, but the draft has nothing of that number or name.</summary>
    public sealed record NotThere(string Citation, int End) : Cited(End);

    /// <summary>It means every occurrence of a term, which the text that follows has to name.</summary>
    public sealed record Everywhere(int End) : Cited(End);
}
