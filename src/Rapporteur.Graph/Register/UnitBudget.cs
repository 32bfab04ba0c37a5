namespace Rapporteur.Graph.Register;

/// <summary>
/// Says when so many resource units may be spent: never more than the limit in any sixty seconds, wherever Graph's own
/// minute begins, and never more than Graph said is left. It keeps no timer; the caller waits. For one caller at a time.
/// </summary>
public sealed class UnitBudget(int unitsPerMinute, TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Queue<(long At, int Units)> spent = [];
    private (long Said, UnitsLeft Left)? left;
    private int sum;

    /// <summary>How long to wait before spending so many; zero means now.</summary>
    public TimeSpan WaitFor(int units)
    {
        Forget();
        var wait = TimeSpan.Zero;
        var excess = sum + units - unitsPerMinute;
        foreach (var (at, cost) in spent)
        {
            if (excess <= 0)
            {
                break;
            }

            excess -= cost;
            wait = Minute - time.GetElapsedTime(at);
        }

        return left is var (said, told) && told.Units < units && told.Until - time.GetElapsedTime(said) is var until && until > wait
            ? until
            : wait;
    }

    /// <summary>How many may be spent now.</summary>
    public int Left
    {
        get
        {
            Forget();
            return Math.Max(0, Math.Min(unitsPerMinute - sum, left?.Left.Units ?? int.MaxValue));
        }
    }

    /// <summary>Called when the answer is there: Graph counted it at some moment before.</summary>
    public void Spent(int units, UnitsLeft? told = null)
    {
        spent.Enqueue((time.GetTimestamp(), units));
        sum += units;
        left = told is null ? left : (time.GetTimestamp(), told);
    }

    private void Forget()
    {
        while (spent.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) >= Minute)
        {
            sum -= spent.Dequeue().Units;
        }

        if (left is var (said, told) && time.GetElapsedTime(said) >= told.Until)
        {
            left = null;
        }
    }
}
