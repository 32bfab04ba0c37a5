using Rapporteur.Consultations;
using Rapporteur.Rolls;

namespace Rapporteur.Views;

// Who attended, for the Secretariat and the Chair; whether a delegation may be named, for these and for itself.
public sealed partial class Attribution
{
    /// <summary>Every list of attendance, the newest meeting first; none for others.</summary>
    public IEnumerable<Attendance> Attendances() => SeesLateness
        ? board.Attendances.Values.OrderByDescending(a => a.Meeting.First).ThenBy(a => a.Id.Value, StringComparer.Ordinal) : [];

    /// <summary>One of <see cref="Attendances"/>; null when there is none for this reader.</summary>
    public Attendance? Attendance(AttendanceId id) => SeesLateness ? board.Attendances.GetValueOrDefault(id) : null;

    /// <summary>What a delegation last said of being named with what it said at a meeting; null where it said nothing, and for
    /// others. Which officer entered it is the Secretariat's and the Chair's.</summary>
    public NamingConsent? NamingConsentOf(DelegationId delegation) => board.NamingConsents.GetValueOrDefault(delegation) switch
    {
        { } said when SeesLateness => said,
        { } said when asker.Delegation == delegation => said with { By = default },
        _ => null,
    };
}
