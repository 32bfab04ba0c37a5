using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>Which columns a table of comments has.</summary>
public enum SheetKind
{
    /// <summary>Everything there is of each comment.</summary>
    Comments,

    /// <summary>The comment matrix of the trade: item, place, type, existing, proposed, rationale, from whom.</summary>
    Matrix,
}

/// <summary>A column: its heading in words ready to print, and how many characters wide it is.</summary>
public sealed record SheetColumn(string Heading, int Width);

/// <summary>
/// All comments that one reader may see, one a row, as a table for a spreadsheet: for every reader, and for each what it sees on
/// every page and no more. Every cell is text. <see cref="Name"/> is what its sheet is called.
/// </summary>
public sealed record CommentSheet(
    string Name, string Title, ImmutableArray<SheetColumn> Columns, IEnumerable<ImmutableArray<string>> Rows, Language In, Instant MadeAt)
{
    /// <summary>What there is for this reader, held against what stands here.</summary>
    public required Balance Balance { get; init; }

    public required PaperAccount Account { get; init; }

    public static CommentSheet For(Attribution reader, Instant now, SheetKind kind, Language? language = null) =>
        new Tabling(reader, PaperWords.In(language ?? Language.English)).Sheet(kind, now);
}
