using System.Collections.Immutable;

namespace Rapporteur.Arrivals;

/// <summary>What was taken for something else than the sender's words.</summary>
public enum CutKind
{
    /// <summary>Words of the mail that is answered.</summary>
    Quote,

    /// <summary>Everything below a mark such as "Original Message".</summary>
    OldMail,

    Signature,

    /// <summary>"Sent from my iPhone".</summary>
    Footer,

    /// <summary>What a mailing list appends.</summary>
    ListFooter,
}

/// <summary>Words that are not shown at first, and after how many lines of <see cref="MailText.Kept"/> they stood.</summary>
public sealed record MailCut(CutKind Kind, string Text, int AfterLine);

/// <summary>Words that stand below a quote, with the quote: "Yes." alone says nothing.</summary>
public sealed record QuotedAnswer(string Quote, string Answer);

/// <summary>
/// A mail's words as plain text, lines parted by LF. <see cref="Kept"/> is what is surely or possibly the sender's own, in doubt
/// kept; <see cref="Whole"/> is the same with nothing cut. Words struck out stand between ~~ and ~~. <see cref="Language"/> is an
/// IETF tag, null where it cannot be told.
/// </summary>
public sealed record MailText(string Kept, string Whole, ImmutableArray<MailCut> Cuts, ImmutableArray<QuotedAnswer> Answers)
{
    public static MailText None { get; } = new("", "", [], []);

    public string? Language { get; init; }

    public bool RightToLeft { get; init; }
}
