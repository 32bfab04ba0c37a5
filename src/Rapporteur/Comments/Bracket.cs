using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Comments;

/// <summary>Names a bracket; random.</summary>
public readonly record struct BracketId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// Alternatives the Chair puts into the text that follows a draft, in one place of it and nobody's: in the stead of words, of a whole
/// passage, or behind one. One alone is words nobody has agreed on yet.
/// </summary>
public sealed record Bracket(BracketId Id, int Draft, Place Place, ImmutableArray<string> Alternatives, PersonId By, Instant At)
{
    /// <summary>As the trade writes it: "[one] [another]".</summary>
    public string Printed => string.Join(' ', Alternatives.Select(a => $"[{a}]"));
}
