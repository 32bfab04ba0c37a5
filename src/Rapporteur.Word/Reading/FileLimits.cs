namespace Rapporteur.Word.Reading;

/// <summary>
/// How much a file may ask of this machine before it is refused. Sizes are bytes; expanded sizes are counted from what
/// really comes out of the archive, never from what its headers say. All limits are inclusive.
/// </summary>
public sealed record FileLimits
{
    public static FileLimits Default { get; } = new();

    public long MostFileBytes { get; init; } = 25 * 1024 * 1024;

    public long MostExpandedBytes { get; init; } = 250 * 1024 * 1024;

    /// <summary>Of one XML part; the document's own text is one such part.</summary>
    public long MostXmlBytes { get; init; } = 80 * 1024 * 1024;

    /// <summary>How many times larger than the file its content may be, beyond the first ten megabytes.</summary>
    public int MostExpansion { get; init; } = 150;

    public int MostParts { get; init; } = 4_000;

    public int MostDepth { get; init; } = 250;

    /// <summary>Of all parts with text together; each costs memory of its own while the file is read.</summary>
    public int MostElements { get; init; } = 500_000;

    /// <summary>Of the same parts; each costs less than half of an element, and word processors write about one to each.</summary>
    public int MostAttributes { get; init; } = 1_000_000;

    /// <summary>UTF-16 units of text in one paragraph, tracked deletions counted; some fifteen thousand words.</summary>
    public int MostParagraphText { get; init; } = 100_000;

    /// <summary>UTF-16 units of text in one file, each place where it is shown counted; some six hundred thousand words.</summary>
    public int MostText { get; init; } = 4_000_000;

    /// <summary>UTF-16 units of what else stands between marks in one file: instructions of fields, what programs keep with them,
    /// values of cells. As bytes written in letters that is fifteen megabytes. No two marks of a part are more bytes apart than this
    /// either, for what stands between them is held at once.</summary>
    public int MostKept { get; init; } = 20_000_000;

    /// <summary>Of all parts together, empty ones counted.</summary>
    public int MostParagraphs { get; init; } = 50_000;

    /// <summary>Footnotes and endnotes; each costs more than a paragraph, with its mark in another and a number of its own.</summary>
    public int MostNotes { get; init; } = 20_000;
}
