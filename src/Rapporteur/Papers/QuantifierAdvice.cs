using Rapporteur.Comments;
using Rapporteur.Views;

namespace Rapporteur.Papers;

/// <summary>
/// How many delegations made a common point in writing, and the words usual for so many. It advises the officer who chooses and is printed
/// nowhere; what was recorded at the meeting is not counted, since it keeps its own words.
/// </summary>
public sealed record QuantifierAdvice(int Delegations, Quantifier Usual)
{
    private const int MostThatAreSome = 3;
    private const int MostThatAreSeveral = 7;
    private const int MostThatAreANumber = 15;

    public static QuantifierAdvice Of(Attribution reader, CommonPoint point)
    {
        var count = point.Of.Select(of => reader.See(of.Comment)?.Comment).OfType<Comment>()
            .Where(c => c.Stands && c.Origin != CommentOrigin.Meeting)
            .SelectMany(c => c.Aligned.Append(c.Delegation ?? default)).Distinct().Count();
        return new QuantifierAdvice(count, count switch
        {
            0 => Quantifier.Impersonal,
            1 => Quantifier.One,
            <= MostThatAreSome => Quantifier.Some,
            <= MostThatAreSeveral => Quantifier.Several,
            <= MostThatAreANumber => Quantifier.Number,
            _ => Quantifier.Many,
        });
    }
}
