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
    private readonly Phrasebook? book;
    private readonly string said;

    /// <summary>
    /// From a table: the code is the key without its room and without what tells several sentences of one code apart
    /// ("refusals.bad-plan.days" has the code "bad-plan").
    /// </summary>
    public Refusal(RefusalKind kind, Phrasebook book, string key, string? field = null, params ImmutableArray<Hole> values)
    {
        (Kind, this.book, said, Field, Values) = (kind, book, key, field, values);
        Code = key.Split('.')[1];
    }

    /// <summary>In words that were found elsewhere, such as what is wrong with a file; the same in every language.</summary>
    public Refusal(string code, string sentence, string? field = null, RefusalKind kind = RefusalKind.Invalid) =>
        (Code, said, Field, Kind, Values) = (code, sentence, field, kind, []);

    public string Code { get; }

    public RefusalKind Kind { get; }

    public string? Field { get; init; }

    public ImmutableArray<Hole> Values { get; }

    /// <summary>In English, for logs and for doors that speak nothing else.</summary>
    public string Sentence => In(Language.English);

    public string In(Language language) => book is null ? said : book.In(language).Say(said, [.. Values, ("field", Field)]);

    public bool Equals(Refusal? other) =>
        other is not null && (Code, Kind, Field, said) == (other.Code, other.Kind, other.Field, other.said)
            && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, Field, said);
}
