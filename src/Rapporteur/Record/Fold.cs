using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>
/// Lays acts on the board, in order, each once; folding in any batches gives the same board. It never refuses: legality was
/// decided at the door. <paramref name="draftOf"/> gives the frozen passages kept under a hash, always the same for the
/// same hash. After an entry of an unknown kind the board is folded on as far as what the entries name is known. A request
/// of several lines shows when its last line is there; lines whose last never came show nothing.
/// </summary>
public sealed class Fold(Func<FileHash, Draft> draftOf)
{
    /// <summary>Throws <see cref="InvalidOperationException"/> when the act is not the next one: the journal has a gap.</summary>
    internal Board Apply(Board board, Act act)
    {
        if (act.Sequence != board.Sequence + 1)
        {
            throw new InvalidOperationException(
                $"Act {act.Consultation}/{act.Sequence} does not follow {board.Sequence}: the journal has a gap.");
        }

        var number = act.Part?.Number ?? 1;
        if (number > board.Begun.Count + 1)
        {
            throw new InvalidOperationException(
                $"Act {act.Consultation}/{act.Sequence} goes on with what did not begin: the journal has a gap.");
        }

        var begun = number == 1 ? [] : board.Begun;
        if (act.Part is { More: true })
        {
            return board with { Sequence = act.Sequence, Begun = begun.Add(act) };
        }

        return Whole(begun.Aggregate(board with { Begun = [] }, Entries), act);
    }

    private Board Whole(Board board, Act act)
    {
        var next = Entries(board, act);
        return next with
        {
            Sequence = act.Sequence,
            DoneRequests =
                act.Client is { } client
                    ? next.DoneRequests.SetItem((act.By, client.Id), new DoneRequest(client.Hash, act.Sequence, act.Subject))
                    : next.DoneRequests,
        };
    }

    private Board Entries(Board board, Act act)
    {
        var moment = new Moment(act.At, act.By, draftOf);
        var received = 0;
        foreach (var entry in act.Entries)
        {
            board = entry.On(board, moment);
            received = entry.IsInside ? received : 1;
        }

        return received == 0 ? board : board with { Receivings = board.Receivings + 1 };
    }
}
