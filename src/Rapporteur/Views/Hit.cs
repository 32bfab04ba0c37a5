using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Views;

/// <summary>
/// One thing found: a place of the draft, or a comment and where it points. <see cref="Label"/> is worded for the reader.
/// <see cref="Draft"/> is the version the place points into, the newest but for a comment on an earlier one.
/// </summary>
public sealed record Hit(int Draft, Place Place, string Label, SeenComment? Comment, Snippet Snippet)
{
    public PassageId? Passage => Place.Passage;
}

/// <summary>
/// What was found: what was cited first, then passages that hold the words together, then those that hold all of them, each in
/// document order; last the comments. <see cref="More"/> when there is more than is given. <see cref="Nothing"/> says that there is
/// nothing, and why, in the reader's language; null where there are hits.
/// </summary>
public sealed record Found(ImmutableArray<Hit> Hits, bool More, string? Nothing);
