using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// What a host can tell of a paragraph in which somebody put the cursor or chose words: its whole <paramref name="Text"/>,
/// the words chosen in it (<see cref="Exact"/>, empty for a cursor) with the text before and after them, the nearest
/// paragraphs with text around it, and the names of the bookmarks and content controls on it. Nothing of it is trusted.
/// </summary>
public sealed record ChosenParagraph(string Text)
{
    public string Exact { get; init; } = "";

    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";

    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public ImmutableArray<string> Markers { get; init; } = [];
}
