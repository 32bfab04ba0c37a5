using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>The Chair opened a silence procedure, in its words and until that day.</summary>
public sealed record SilenceOpened(SilenceId Id, string Words, string HowToBreak, Closing Until) : Entry
{
    internal override Board On(Board board, Moment moment) => board with
    {
        Silences = board.Silences.Add(new SilenceProcedure(Id, Words, HowToBreak, Until, moment.At)),
    };
}

/// <summary>A delegation broke the silence; one that has done so may say it otherwise.</summary>
public sealed record SilenceBroken(SilenceId Id, DelegationId Delegation, string Words, bool AfterTheEnd) : Entry
{
    internal override Board On(Board board, Moment moment) => board.Silences.FindIndex(s => s.Id == Id) is >= 0 and var at
        ? board with
        {
            Silences = board.Silences.SetItem(at, board.Silences[at] with
            {
                Breaks =
                [
                    .. board.Silences[at].Breaks.Where(b => b.Delegation != Delegation),
                    new SilenceBreak(Delegation, Words, moment.By, moment.At, AfterTheEnd),
                ],
            }),
        }
        : board;
}
