using Rapporteur.Record;

namespace Rapporteur.Views;

// Papers on their way: all of them for the Secretariat and the Chair; for everybody else what was circulated.
public sealed partial class Attribution
{
    /// <summary>The papers there are for this reader, the newest first.</summary>
    public IEnumerable<SeenPaper> Papers() => board.Papers.Reverse()
        .Where(p => p.State == PaperState.Circulated || (SeesPrepared && p.State != PaperState.TakenBack)).Select(Seen);

    /// <summary>One of <see cref="Papers"/>; null when there is none for this reader.</summary>
    public SeenPaper? Paper(PaperId id) => Papers().FirstOrDefault(p => p.Paper.Id == id);

    /// <summary>The one circulated last of that name, in that language if there is one in it; null when none was.</summary>
    public SeenPaper? Circulated(string name, string language)
    {
        var all = Papers().Where(p => p.Paper is { State: PaperState.Circulated } paper && paper.Title.Name == name).ToList();
        return all.Find(p => p.Paper.Title.Language == language) ?? all.FirstOrDefault();
    }

    private SeenPaper Seen(IssuedPaper paper) => SeesPrepared
        ? new(paper) { By = PersonNamed(paper.PreparedBy), ClearedBy = PersonNamed(paper.ClearedBy), Count = paper.Count }
        : new(paper with
        {
            PreparedAt = paper.CirculatedAt!.Value,
            ClearedAt = null,
            Count = new(0, 0, 0),
            PreparedBy = default,
            ClearedBy = default,
            Holds = [],
        });
}

/// <summary>A paper as a reader has it; who prepared and cleared it, and its numbers, for the Secretariat and the Chair.</summary>
public sealed record SeenPaper(IssuedPaper Paper)
{
    public string? By { get; init; }

    public string? ClearedBy { get; init; }

    public PaperCount? Count { get; init; }
}
