using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Shapes;

/// <summary>How a comment is named by its id, and a point of it as <c>id/number</c>.</summary>
public static class PointName
{
    public static PointId Read(string name) =>
        name.Split('/') is [var comment, var point] && int.TryParse(point, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new CommentId(comment), number)
            : new(new CommentId(name));
}

/// <summary>What a comment, or a point of it, is coded as; an empty list takes the coding away.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CodingBody(IReadOnlyList<CodingKind>? Kinds, int? Point)
{
    /// <summary>The request; null when no list is given.</summary>
    public Request? Request(CommentId comment) => Kinds is null ? null : new CodeComment(new PointId(comment, Point), [.. Kinds]);
}

/// <summary>Words of the comment exactly as they stand in it, and the places they are about; without places, those of the
/// comment.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointBody(string? Words, PlaceBody[]? Places) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(Places);
}

/// <summary>The points a comment is split into; an empty list makes it one again.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointsBody(PointBody[]? Points) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(Points);

    /// <summary>The request; null when no list is given.</summary>
    public Request? Request(CommentId comment) => Points is null ? null : new SplitComment(
        comment, [.. Points.Select(p => new PointText(p.Words ?? "", [.. (p.Places ?? []).Select(place => place.Place())]))]);
}

/// <summary>
/// Comments (by id, points as <c>id/number</c>) that make one point, in words of the Secretariat if any; with the <c>id</c> of a common
/// point what it is from now on, none to undo it. Or <c>dismiss</c>: two that do not. Or, with the <c>id</c>, <c>quantifier</c>: how a
/// summary says how many made it.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CommonPointBody(string? Id, string? Words, string[]? Comments, string[]? Dismiss, Quantifier? Quantifier)
    : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(Comments, Dismiss);

    /// <summary>The request; null when it is none or several of them.</summary>
    public Request? Request() => (Comments, Dismiss, Quantifier) switch
    {
        ({ } comments, null, null) => new ConfirmCommonPoint(
            Id is { } id ? new CommonPointId(id) : null, (Words ?? "").ReplaceLineEndings("\n").Trim(),
            [.. comments.Select(PointName.Read)]),
        (null, null, { } chosen) when Id is { } id => new ChooseQuantifier(new CommonPointId(id), chosen),
        (null, [var one, var other], null) => new DismissCandidate(PointName.Read(one), PointName.Read(other)),
        _ => null,
    };
}
