using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Rolls;

namespace Rapporteur.Record;

/// <summary>
/// A list of who attended that meeting was taken, in place of any of the same id; its names follow in <see cref="AttendanceNamed"/>, a
/// long list takes several. Sealed: people stand in it that nobody asked whether they may be named.
/// </summary>
public sealed record AttendanceListed(AttendanceId Id, Meeting Meeting, ImmutableArray<StatedCount> Stated, OriginalFile? Source) : Entry
{
    public override IEnumerable<NamedFile> Files => Source is { } file ? [new(file.Hash, Open: false)] : [];

    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board with
    {
        Attendances = board.Attendances.SetItem(
            Id, new Attendance(Id, Meeting, [], Stated, Source) { At = moment.At, By = moment.By }),
    };
}

/// <summary>More names of a list that was begun.</summary>
public sealed record AttendanceNamed(AttendanceId Id, ImmutableArray<Attended> Names) : Entry
{
    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => !board.Attendances.TryGetValue(Id, out var list) ? board : board with
    {
        Attendances = board.Attendances.SetItem(Id, list with { Names = list.Names.AddRange(Names) }),
    };
}

/// <summary>A delegation goes by another name from a day on; what was said of that day before is said anew.</summary>
public sealed record DelegationNamed(DelegationId Delegation, DelegationName Name) : Entry
{
    internal override Board On(Board board, Moment moment) => board.Consultation is not { } consultation ? board : board with
    {
        Consultation = consultation with
        {
            Roster = consultation.Roster.With(Delegation, d => d with
            {
                Renamed = [.. d.Renamed.Where(n => n.From != Name.From).Append(Name).OrderBy(n => n.From)],
            }),
        },
    };
}

/// <summary>A delegation said whether it may be named with what it said at a meeting, itself or as the Secretariat was told.</summary>
public sealed record NamingConsented(DelegationId Delegation, bool Consents, string Words) : Entry
{
    internal override Board On(Board board, Moment moment) => board with
    {
        NamingConsents = board.NamingConsents.SetItem(Delegation, new NamingConsent(Consents, Words, moment.By, moment.At)),
    };
}
