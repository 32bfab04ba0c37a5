using System.Collections.Immutable;

namespace Rapporteur.Words;

/// <summary>
/// A sentence that is not worded yet: its key in a phrasebook and what fills its holes. It is kept as it is and worded where it
/// is read, in the language of whoever reads it.
/// </summary>
public sealed record Remark(string Key, params ImmutableArray<Hole> Values)
{
    /// <summary>The same with more of its holes filled.</summary>
    public Remark With(params ImmutableArray<Hole> more) => this with { Values = Values.AddRange(more) };

    public bool Equals(Remark? other) => other is not null && Key == other.Key && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    public override int GetHashCode() => Values.Aggregate(Key.GetHashCode(StringComparison.Ordinal), HashCode.Combine);
}
