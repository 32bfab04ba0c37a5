using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// The paper "Draft summary", in the form of a record of a meeting: general comments first, then a section for each main heading of the
/// draft, paragraphs numbered through, items under them. It names no delegation; a sentence is a verb for what a comment does and
/// the comment's own words, nothing is generated and nothing counted, and who said something at the meeting stands in the words
/// in which it was recorded. Every sentence names the comments it is made of. What was recorded with its paragraph of the record keeps
/// that paragraph's grouping and order.
/// </summary>
public sealed record DraftSummary(PaperHead Head, ImmutableArray<SummarySection> Sections)
{
    /// <summary>As <see cref="Compilation.Balance"/>; a place is a paragraph ("14 (iv)").</summary>
    public required Balance Balance { get; init; }

    public required PaperAccount Account { get; init; }

    /// <summary>As that reader may have it made, under the conditions of <see cref="Compilation.For"/>.</summary>
    public static DraftSummary? For(Attribution reader, Instant now, PaperUse use = PaperUse.Circulation, Language? language = null,
        PaperFilter? filter = null) =>
        Printable.MayMake(reader, use)
            ? new Summarising(reader, new Printable(reader.Board, use, PaperWords.In(language ?? Language.English)),
                filter ?? PaperFilter.Everything).Paper(now)
            : null;
}

/// <summary>A titled section; never without a paragraph.</summary>
public sealed record SummarySection(string Heading, ImmutableArray<SummaryParagraph> Paragraphs);

/// <summary>A numbered paragraph: what leads it, which may be our own words, and its items.</summary>
public sealed record SummaryParagraph(int Number, ImmutableArray<SummarySentence> Lead, ImmutableArray<SummarySentence> Items);

/// <summary>A sentence and the references of the comments it is made of; none for our own words. An item has its number ("iv").</summary>
public sealed record SummarySentence(string Text, ImmutableArray<string> References, string Language, string? Item = null);
