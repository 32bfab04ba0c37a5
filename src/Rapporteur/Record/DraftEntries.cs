using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>
/// The next draft was prepared, or prepared anew: it takes the place of what was prepared under that number before. Its passages
/// are frozen as those of a circulated draft are.
/// </summary>
public sealed record DraftPrepared(int Number, string Label, string Language, FileHash Passages, OriginalFile File) : Entry
{
    public ImmutableArray<ReadingNote> Notes { get; init; } = [];

    internal override Board On(Board board, Moment moment) => board with
    {
        Prepared = new PreparedDraft(Number, Label, Language, moment.At, File, moment.DraftOf(Passages)) { Notes = Notes, By = moment.By },
    };
}
