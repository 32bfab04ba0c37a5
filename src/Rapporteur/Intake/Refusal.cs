using System.Collections.Immutable;
using Rapporteur.Words;

namespace Rapporteur.Intake;

/// <summary>
/// An expected "no": a stable code, its kind, the field it is about when there is one, and the values its sentence names.
/// The sentence, which says what was refused, why and what to do, is worded in the language of whoever reads it. Nothing was
/// changed.
/// </summary>
public sealed record Refusal
{
    private readonly Phrasebook book;
    private readonly string key;

    /// <summary>
    /// From a table: the code is the key without its room and without what tells several sentences of one code apart
    /// ("refusals.bad-plan.days" has the code "bad-plan").
    /// </summary>
    public Refusal(RefusalKind kind, Phrasebook book, string key, string? field = null, params ImmutableArray<Hole> values)
    {
        (Kind, this.book, this.key, Field, Values) = (kind, book, key, field, values);
        Code = key.Split('.')[1];
    }

    public string Code { get; }

    public RefusalKind Kind { get; }

    /// <summary>Where its sentence stands.</summary>
    internal string Key => key;

    public string? Field { get; init; }

    public ImmutableArray<Hole> Values { get; }

    /// <summary>In English, for logs and for doors that speak nothing else.</summary>
    public string Sentence => In(Language.English);

    public string In(Language language) => book.In(language).Say(key, [.. Values, ("field", Field)]);

    public bool Equals(Refusal? other) =>
        other is not null && (key, Kind, Field) == (other.key, other.Kind, other.Field)
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    public override int GetHashCode() => HashCode.Combine(key, Field);
}
