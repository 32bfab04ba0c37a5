using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Record.Stored;

/// <summary>What a comment says, and the small values many entries hold, stored and read.</summary>
internal static class Content
{
    public static V1.Content Of(CommentContent content) => new(content.Draft, Each(content.Places, Of) ?? [], content.Language)
    {
        Kinds = Each(content.Kinds, StoredWord<CommentKind>.Of),
        Text = content.Text.Length == 0 ? null : content.Text,
        ExistingWording = content.ExistingWording,
        ProposedWording = content.ProposedWording,
        Alternatives = Each(content.Alternatives, a => a),
        Condition = content.Condition,
        OnBehalfOf = Each(content.OnBehalfOf, d => d),
    };

    public static CommentContent Read(V1.Content content) => new()
    {
        Draft = content.Draft,
        Places = Each(content.Places, Read),
        Language = content.Language,
        Kinds = Each(content.Kinds, StoredWord<CommentKind>.Read),
        Text = content.Text ?? "",
        ExistingWording = content.ExistingWording,
        ProposedWording = content.ProposedWording,
        Alternatives = Each(content.Alternatives, a => a),
        Condition = content.Condition,
        OnBehalfOf = Each(content.OnBehalfOf, d => d),
    };

    public static V1.File Of(OriginalFile file) => new(file.Hash.Value, file.Name, file.Length);

    public static OriginalFile Read(V1.File file) => new(new(file.Hash), file.Name, file.Length);

    /// <summary>Null for an empty list, which is not stored.</summary>
    public static TStored[]? Each<T, TStored>(ImmutableArray<T> values, Func<T, TStored> store)
    {
        if (values.IsDefaultOrEmpty)
        {
            return null;
        }

        var stored = new TStored[values.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = store(values[i]);
        }

        return stored;
    }

    public static ImmutableArray<T> Each<T, TStored>(TStored[]? values, Func<TStored, T> read)
    {
        if (values is null)
        {
            return [];
        }

        var builder = ImmutableArray.CreateBuilder<T>(values.Length);
        foreach (var value in values)
        {
            builder.Add(read(value));
        }

        return builder.MoveToImmutable();
    }

    public static V1.Place Of(Place place) => new(
        StoredWord<PlaceScope>.Of(place.Scope), place.Passage?.Value, place.Quotation is { } quoted ? Of(quoted) : null, place.Term);

    public static Place Read(V1.Place place) => new(
        StoredWord<PlaceScope>.Read(place.Scope),
        place.Passage is { } passage ? new PassageId(passage) : null,
        place.Quotation is { } quoted ? new Quotation(quoted.Exact, quoted.Prefix ?? "", quoted.Suffix ?? "") : null,
        place.Term);

    private static V1.Quotation Of(Quotation quoted) =>
        new(quoted.Exact, quoted.Prefix.Length == 0 ? null : quoted.Prefix, quoted.Suffix.Length == 0 ? null : quoted.Suffix);
}
