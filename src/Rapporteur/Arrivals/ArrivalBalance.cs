namespace Rapporteur.Arrivals;

/// <summary>Every mail that arrived is filed, set aside with a reason, or waits: nothing seen is lost.</summary>
public sealed record ArrivalBalance(int Arrived, int Filed, int SetAside, int Waiting)
{
    public bool Holds => Arrived == Filed + SetAside + Waiting;

    public static ArrivalBalance Of(IReadOnlyCollection<Arrival> arrivals) => new(
        arrivals.Count,
        arrivals.Count(a => a.State is ArrivalState.Filed),
        arrivals.Count(a => a.State is ArrivalState.SetAside),
        arrivals.Count(a => a.State is ArrivalState.Waiting));
}
