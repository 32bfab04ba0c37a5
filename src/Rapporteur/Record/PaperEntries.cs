using System.Collections.Immutable;
using Rapporteur.Comments;

namespace Rapporteur.Record;

/// <summary>
/// The Secretariat prepared a paper to circulate; what was prepared of the same before, and is not out, is taken back by it.
/// <paramref name="Twin"/> is its account as everybody may have it. The texts it is made of follow as <see cref="PaperHolds"/>.
/// </summary>
public sealed record PaperPrepared(
    PaperId Id, PaperTitle Title, OriginalFile File, FileHash Twin, PaperCount Count, bool Verbatim) : Entry
{
    public override IEnumerable<NamedFile> Files => [new(File.Hash, Open: false), new(Twin, Open: false)];

    internal override Board On(Board board, Moment moment) => board with
    {
        Papers =
        [
            .. board.Papers.Select(p =>
                p.Title == Title && p.State is PaperState.Prepared or PaperState.Cleared ? p with { State = PaperState.TakenBack } : p),
            new IssuedPaper(Id, Title, File, Twin, Count, moment.At) { PreparedBy = moment.By, Verbatim = Verbatim },
        ],
    };
}

/// <summary>Some of the texts that paper is made of; a long paper has several of these.</summary>
public sealed record PaperHolds(PaperId Id, ImmutableArray<HeldText> Texts) : Entry
{
    internal override Board On(Board board, Moment moment) => board.With(Id, p => p with { Holds = [.. p.Holds, .. Texts] });
}

/// <summary>The Chair cleared it.</summary>
public sealed record PaperCleared(PaperId Id) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board.With(Id, p => p with { State = PaperState.Cleared, ClearedBy = moment.By, ClearedAt = moment.At });
}

/// <summary>It was taken back by one step before it went out: the clearing, or what was prepared.</summary>
public sealed record PaperTakenBack(PaperId Id, bool ClearingOnly) : Entry
{
    internal override Board On(Board board, Moment moment) => board.With(
        Id, p => ClearingOnly ? p with { State = PaperState.Prepared, ClearedBy = default, ClearedAt = null }
            : p with { State = PaperState.TakenBack });
}

/// <summary>
/// It went to everybody. Texts that stand in it word for word are circulated ones from now on, for whom their rule lets read them then.
/// </summary>
public sealed record PaperCirculated(PaperId Id) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var next = board.With(Id, p => p with { State = PaperState.Circulated, CirculatedAt = moment.At });
        return next.Papers.Find(p => p.Id == Id) is { Verbatim: true } paper
            ? next with { CirculatedTexts = next.CirculatedTexts.Union(paper.Holds) }
            : next;
    }
}

/// <summary>A person said that an outcome stands though the text of that draft seems to contradict it, and why.</summary>
public sealed record ContradictionSettled(PointId Of, int Version, int Draft, string Why) : Entry
{
    internal override Board On(Board board, Moment moment) => board with
    {
        SettledContradictions = board.SettledContradictions.SetItem(
            (Of, Version, Draft), new SettledContradiction(Why, moment.By, moment.At)),
    };
}
