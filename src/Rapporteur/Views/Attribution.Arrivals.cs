using Rapporteur.Arrivals;

namespace Rapporteur.Views;

// Mails that arrived: for the Secretariat and the Chair alone. Nobody else learns that there are any, or how many.
public sealed partial class Attribution
{
    /// <summary>The mails that arrived, newest first.</summary>
    public IEnumerable<Arrival> Arrivals() => SeesLateness
        ? board.Arrivals.Values.OrderByDescending(a => a.At).ThenBy(a => a.Id.Value, StringComparer.Ordinal)
        : [];

    /// <summary>One of <see cref="Arrivals"/>; null when there is none for this reader.</summary>
    public Arrival? Arrival(ArrivalId id) => SeesLateness ? board.Arrivals.GetValueOrDefault(id) : null;

    /// <summary>What was written back about it, oldest first.</summary>
    public IEnumerable<WrittenBack> WrittenBack(ArrivalId id) => SeesLateness ? board.WrittenBack.Where(b => b.Arrival == id) : [];

    /// <summary>What became of all of them; null for others.</summary>
    public ArrivalBalance? ArrivalBalance => SeesLateness ? Rapporteur.Arrivals.ArrivalBalance.Of([.. board.Arrivals.Values]) : null;
}
