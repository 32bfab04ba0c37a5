using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// The paper "Draft summary", in the form of a record of a meeting: general comments first, then a section for each main heading of the
/// draft, paragraphs numbered through, items under them. It names no delegation; a sentence is a verb for what a comment does and
/// the comment's own words, nothing is generated and nothing counted. How many made a common point is said in words an officer chose,
/// and who said something at the meeting in the words in which it was recorded. Every sentence names the comments it is made of, and
/// one that an officer wrote by hand stands in place of the made one. What was recorded with its paragraph of the record keeps that
/// paragraph's grouping and order.
/// </summary>
public sealed record DraftSummary(PaperHead Head, ImmutableArray<SummarySection> Sections)
{
    /// <summary>As <see cref="Compilation.Balance"/>; a place is a paragraph ("14 (iv)").</summary>
    public required Balance Balance { get; init; }

    public required PaperAccount Account { get; init; }

    /// <summary>Sentences written by hand of which what they were written for is no longer in the summary; never printed.</summary>
    public ImmutableArray<SummarySentence> Unused { get; init; } = [];

    /// <summary>Every sentence in the order it is printed.</summary>
    public IEnumerable<SummarySentence> Sentences =>
        Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Lead.Concat(p.Items.SelectMany(i => i.Sentences)));

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
public sealed record SummaryParagraph(int Number, ImmutableArray<SummarySentence> Lead, ImmutableArray<SummaryItem> Items);

/// <summary>An item of a paragraph with its number ("iv").</summary>
public sealed record SummaryItem(string Number, ImmutableArray<SummarySentence> Sentences);

/// <summary>A sentence and the references of the comments it is made of; none for our own words.</summary>
public sealed record SummarySentence(SummaryUnit Unit, string Text, ImmutableArray<string> References, string Language)
{
    /// <summary>What is made in its place; the text itself where nobody wrote another.</summary>
    public required string Made { get; init; }

    /// <summary>The imprint of what is made and of the comments it is made of.</summary>
    public required string Basis { get; init; }

    /// <summary>What an officer wrote; null where nobody did or it was taken back.</summary>
    public ByHand? Written { get; init; }

    /// <summary>Counts what was written in this place, 0 for nothing ever.</summary>
    public int Version { get; init; }
}

/// <summary>A sentence an officer wrote; <paramref name="Overtaken"/> when something else would be made in its place than when it was
/// written.</summary>
public sealed record ByHand(PersonId By, Instant At, bool Overtaken);
