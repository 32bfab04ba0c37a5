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

    public override IEnumerable<NamedFile> Files => [new(Passages, Open: false), new(File.Hash, Open: false)];

    internal override Board On(Board board, Moment moment) => board with
    {
        Prepared = new PreparedDraft(Number, Label, Language, moment.At, File, moment.DraftOf(Passages)) { Notes = Notes, By = moment.By },

        // What was settled was settled in another text.
        Settled = board.Prepared is { } before && before.Number == Number && before.Draft.Hash != Passages.Value
            ? board.Settled.RemoveRange(board.Settled.Keys.Where(k => k.Draft == Number))
            : board.Settled,
    };
}

/// <summary>The version with changes marked of a draft that was just circulated was proved, and may be issued.</summary>
public sealed record ChangesProved(int Draft, ProvedChanges Proof) : Entry
{
    public override IEnumerable<NamedFile> Files => [new(Proof.Marked, Open: true), new(Proof.Changes, Open: true)];

    internal override Board On(Board board, Moment moment) => board with { Proved = board.Proved.SetItem(Draft, Proof) };
}

/// <summary>A person said where a comment made on an earlier draft is in that one; no place where it is no longer anywhere.</summary>
public sealed record CarryOverSettled(CommentId Comment, int Draft, ImmutableArray<Place> Places) : Entry
{
    internal override Board On(Board board, Moment moment) => board with
    {
        Settled = board.Settled.SetItem((Comment, Draft), new SettledPlaces(Places, moment.By, moment.At)),
    };
}
