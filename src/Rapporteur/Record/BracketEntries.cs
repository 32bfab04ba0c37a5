using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>The Chair put alternatives into the text that follows a draft, or said anew which.</summary>
public sealed record BracketPut(BracketId Id, int Draft, Place Place, ImmutableArray<string> Alternatives) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var (bracket, at) = (
            new Bracket(Id, Draft, Place, Alternatives, moment.By, moment.At), board.Brackets.FindIndex(b => b.Id == Id));
        return board with { Brackets = at < 0 ? board.Brackets.Add(bracket) : board.Brackets.SetItem(at, bracket) };
    }
}

/// <summary>The Chair took a bracket out again.</summary>
public sealed record BracketLifted(BracketId Id) : Entry
{
    internal override Board On(Board board, Moment moment) => board with { Brackets = board.Brackets.RemoveAll(b => b.Id == Id) };
}
