using Rapporteur.Consultations;
using Rapporteur.Rolls;
using static Rapporteur.Record.Stored.Content;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How lists of who attended, later names and consents to be named are stored.</summary>
internal static class RollKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "attendanceListed",
            Default.AttendanceListed,
            (AttendanceListed e) => new V1.AttendanceListed(
                e.Id.Value,
                new(e.Meeting.Title, e.Meeting.Place, Times.Of((NodaTime.LocalDate?)e.Meeting.First)!, Times.Of(e.Meeting.Last)),
                Each(e.Stated, s => new V1.StatedCount(StoredWord<Counted>.Of(s.What), s.Number)),
                e.Source is { } source ? Content.Of(source) : null),
            s => new AttendanceListed(
                new(s.Id),
                new(s.Meeting.Title, s.Meeting.Place, Times.Day(s.Meeting.First), Times.DayOrNone(s.Meeting.Last)),
                Each(s.Stated, c => new StatedCount(StoredWord<Counted>.Read(c.What), c.Number)),
                s.Source is { } source ? Content.Read(source) : null)),
        Kind.Of(
            "attendanceNamed",
            Default.AttendanceNamed,
            (AttendanceNamed e) => new V1.AttendanceNamed(e.Id.Value, Each(e.Names, Of)),
            s => new AttendanceNamed(new(s.Id), Each(s.Names, Read))),
        Kind.Of(
            "delegationNamed",
            Default.DelegationNamed,
            (DelegationNamed e) => new V1.DelegationNamed(
                e.Delegation.Value, e.Name.OfficialName, e.Name.ShortName, e.Name.SortKey,
                Times.Of((NodaTime.LocalDate?)e.Name.From)!),
            s => new DelegationNamed(
                new(s.Delegation), new DelegationName(s.OfficialName, s.ShortName, s.SortKey, Times.Day(s.From)))),
        Kind.Of(
            "namingConsented",
            Default.NamingConsented,
            (NamingConsented e) => new V1.NamingConsented(e.Delegation.Value, e.Consents, e.Words.Length == 0 ? null : e.Words),
            s => new NamingConsented(new(s.Delegation), s.Consents, s.Words ?? "")),
    ];

    private static V1.Attended Of(Attended name) =>
        new(name.Written, StoredWord<DelegationCategory>.Of(name.Category), name.Delegation?.Value)
        {
            Person = name.Person,
            Title = name.Title,
            Consents = name.Consents,
        };

    private static Attended Read(V1.Attended name) => new(
        name.Written, StoredWord<DelegationCategory>.Read(name.Category), name.Delegation is { } id ? new DelegationId(id) : null)
    {
        Person = name.Person,
        Title = name.Title,
        Consents = name.Consents,
    };
}
