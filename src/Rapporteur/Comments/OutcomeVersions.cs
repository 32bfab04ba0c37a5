using System.Collections.Immutable;

namespace Rapporteur.Comments;

/// <summary>
/// Every version of an outcome there ever was, oldest first. A version is named by its number, from one, which is never given again:
/// who clears, circulates or answers names the one that was read.
/// </summary>
public sealed record OutcomeVersions(ImmutableArray<Outcome> All)
{
    public static OutcomeVersions None { get; } = new([]);

    /// <summary>The newest that was not taken back: its number, 0 when there is none.</summary>
    public int Last => Newest(o => o.State != OutcomeState.TakenBack);

    /// <summary>The newest that was circulated: its number, 0 when there is none.</summary>
    public int Circulated => Newest(o => o.State == OutcomeState.Circulated);

    /// <summary>The version of that number; null when there is none.</summary>
    public Outcome? this[int number] => number >= 1 && number <= All.Length ? All[number - 1] : null;

    public OutcomeVersions Add(Outcome next) => new(All.Add(next));

    public OutcomeVersions With(int number, Func<Outcome, Outcome> change) =>
        this[number] is { } known ? new(All.SetItem(number - 1, change(known))) : this;

    private int Newest(Predicate<Outcome> which)
    {
        for (var number = All.Length; number > 0; number--)
        {
            if (which(All[number - 1]))
            {
                return number;
            }
        }

        return 0;
    }
}
