using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;

namespace Rapporteur.Papers;

/// <summary>Which texts of a comment a filter asks for, and why a comment does not stand in what it asks for.</summary>
internal sealed class AskedFor(PaperFilter filter, Printable printable, CirculatedDraft current)
{
    private readonly HashSet<PassageId>? section =
        filter.Section is { } heading ? [.. current.Draft.SectionFrom(heading).Select(p => p.Id)] : null;

    /// <summary>Of the texts that may be printed, those asked for.</summary>
    public (SentComment? OnTime, SentComment? Late) Of(Comment comment, (SentComment? OnTime, SentComment? Late) may) =>
        filter == PaperFilter.Everything ? may
        : (Is(comment, may.OnTime) ? may.OnTime : null, Is(comment, may.Late) ? may.Late : null);

    /// <summary>As <see cref="Printable.Why"/>, and for what was not asked for.</summary>
    public LeftOutReason? Why(Comment comment) => printable.Why(comment)
        ?? (filter != PaperFilter.Everything && Of(comment, printable.Texts(comment)) is (null, null) ? LeftOutReason.NotAskedFor : null);

    private bool Is(Comment comment, SentComment? text) => text is not null
        && (filter.Delegation is not { } asked || printable.Named(comment, text)?.Id == asked)
        && (filter.Kind is not { } kind || text.Content.Kinds.Contains(kind))
        && (section is null || (text.Content.Draft == current.Number
            && text.Content.Places.Any(p => p.Passage is { } passage && section.Contains(passage))));
}
