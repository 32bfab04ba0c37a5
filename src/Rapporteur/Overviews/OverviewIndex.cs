using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Overviews;

/// <summary>
/// Keeps the overviews of this process, so that an act makes anew only the rows it touched. It gives everything to the Secretariat and the
/// Chair, who see the same, and nothing to anybody else.
/// </summary>
public sealed class OverviewIndex(IStemming stemming)
{
    private readonly WordTable words = new(stemming);
    private readonly ConditionalWeakTable<CommentContent, int[]> said = [];
    private readonly ConditionalWeakTable<Comment, Known> rows = [];
    private readonly ConditionalWeakTable<ImmutableDictionary<CommentId, Comment>, Made> made = [];

    public Overview Of(Attribution reader)
    {
        if (!reader.SeesPrepared)
        {
            return new Overview([], null, words);
        }

        var board = reader.Board;
        if (made.TryGetValue(board.Comments, out var known) && known.IsOf(board))
        {
            return known.Overview;
        }

        var overview = new Overview([.. reader.Comments().Select(seen => Row(reader, seen))], reader.CurrentDraft, words);
        made.AddOrUpdate(board.Comments, new Made(board.Consultation, board.Drafts, overview));
        return overview;
    }

    private OverviewRow Row(Attribution reader, SeenComment seen)
    {
        var consultation = reader.Board.Consultation!;
        if (!rows.TryGetValue(seen.Kept, out var known) || !ReferenceEquals(known.Consultation, consultation))
        {
            known = new Known(consultation, new OverviewRow(reader, seen, said.GetValue(seen.Content, words.Of)));
            rows.AddOrUpdate(seen.Kept, known);
        }

        return known.Row;
    }

    // Names and drafts stand in rows too.
    private sealed record Made(Consultation? Consultation, ImmutableList<CirculatedDraft> Drafts, Overview Overview)
    {
        public bool IsOf(Board board) => ReferenceEquals(Consultation, board.Consultation) && ReferenceEquals(Drafts, board.Drafts);
    }

    private sealed record Known(Consultation Consultation, OverviewRow Row);
}
