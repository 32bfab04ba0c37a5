using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Rolls;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>What every rule about lists of names asks of a text that stands in them.</summary>
internal static class RollRules
{
    public const int LongestName = 300;

    // So many surely fit one entry.
    public const int NamesChunk = 20;

    public static Refusal? Line(string field, string? text, int longest = LongestName) =>
        text?.Length > longest ? Refusals.TooLongField(field, longest) : ContentRules.BadLine(field, text);
}

/// <summary>
/// The Secretariat takes a list of who attended a meeting, after it looked at what is to be verified; with the id of one there is in its
/// place. It gives nobody a right.
/// </summary>
public sealed record ListAttendance(AttendanceId? Id, Meeting Meeting, ImmutableArray<Attended> Names) : Request
{
    public ImmutableArray<StatedCount> Stated { get; init; } = [];

    /// <summary>The file it came in; null for what was typed.</summary>
    public OriginalFile? Source { get; init; }

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var board = attribution.Board;
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (Fault(board) is { } fault)
        {
            return fault;
        }

        var id = Id ?? Ids.Attendance(asked);
        return Decision.Of(id.Value,
        [
            new AttendanceListed(id, Meeting, Stated, Source),
            .. Names.Chunk(RollRules.NamesChunk).Select(n => new AttendanceNamed(id, [.. n])),
        ]);
    }

    private Refusal? Fault(Board board) =>
        Id is { } id && !board.Attendances.ContainsKey(id) ? Refusals.NoAttendance
        : ContentRules.Said("refusals.missing.which-meeting", "meeting", Meeting.Title, RollRules.LongestName)
            ?? RollRules.Line("meeting", Meeting.Title)
            ?? RollRules.Line("place", Meeting.Place)
            ?? (Meeting.Last < Meeting.First ? Refusals.DaysTurned : null)
            ?? (Names.IsEmpty ? Refusals.NoNames : null)
            ?? (Names.Length > Roll.MostLines ? Refusals.TooManyNames(Roll.MostLines) : null)
            ?? ContentRules.BadFileName("file", Source)
            ?? Names.Select(n => NameFault(board, n)).FirstOrDefault(f => f is not null);

    private static Refusal? NameFault(Board board, Attended name) =>
        ContentRules.Said("refusals.missing.names", "names", name.Written, RollRules.LongestName)
            ?? RollRules.Line("names", name.Written) ?? RollRules.Line("person", name.Person) ?? RollRules.Line("title", name.Title)
            ?? (name.Delegation is { } of && board.Consultation!.Roster.Find(of) is null ? Refusals.NoDelegation(of.Value) : null);
}

/// <summary>
/// The Secretariat puts delegations, and people of them, on the roster of an open consultation. From then on they see what everybody on it
/// sees. Nobody is taken off, no function is given, and who is on it already is refused.
/// </summary>
public sealed record AddToRoster(ImmutableArray<Delegation> Delegations, ImmutableArray<Person> People) : Request
{
    private const int Most = 10_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var roster = attribution.Board.Consultation!.Roster;
        return attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
            : Fault(roster) is { } fault ? fault
            : Decision.Of($"{Delegations.Length + People.Length}",
            [
                .. Delegations.Chunk(RollRules.NamesChunk).Select(d => new RosterListed([.. d], [])),
                .. People.Chunk(RollRules.NamesChunk).Select(p => new RosterListed([], [.. p])),
            ]);
    }

    private Refusal? Fault(Roster roster)
    {
        if (Delegations.IsEmpty && People.IsEmpty)
        {
            return Refusals.NoNames;
        }

        if (Delegations.Length + People.Length > Most)
        {
            return Refusals.TooManyNames(Most);
        }

        var delegations = new HashSet<DelegationId>(roster.Delegations.Select(d => d.Id));
        var people = new HashSet<PersonId>(roster.People.Select(p => p.Id));
        return Delegations.Select(d => DelegationFault(d) ?? (delegations.Add(d.Id) ? null : Refusals.OnRoster(d.ShortName)))
                .FirstOrDefault(f => f is not null)
            ?? People.Select(p => PersonFault(p, delegations) ?? (people.Add(p.Id) ? null : Refusals.OnRoster(p.Name)))
                .FirstOrDefault(f => f is not null);
    }

    private static Refusal? DelegationFault(Delegation delegation) =>
        NameDelegation.Fault(delegation.OfficialName, delegation.ShortName, delegation.SortKey)
            ?? RollRules.Line("id", delegation.Id.Value, 64) ?? RollRules.Line("footnote", delegation.Footnote)
            ?? (delegation.Zone.IsKnown ? null : Refusals.NoZone(delegation.Zone));

    private static Refusal? PersonFault(Person person, HashSet<DelegationId> delegations) =>
        ContentRules.Said("refusals.missing.names", "person", person.Name, RollRules.LongestName)
            ?? RollRules.Line("person", person.Name) ?? RollRules.Line("address", person.Address)
            ?? RollRules.Line("id", person.Id.Value, 64) ?? RollRules.Line("language", person.Language, 35)
            ?? (person.Delegation is { } of && delegations.Contains(of) && person.Identities.Count == 0 ? null
                : Refusals.NoDelegation(person.Delegation?.Value ?? ""));
}

/// <summary>The Secretariat says under which name a delegation goes from a day on. Papers use the name in force on their day.</summary>
public sealed record NameDelegation(DelegationId Delegation, DelegationName Name) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        return attribution.Board.Consultation!.Roster.Find(Delegation) is not { } named ? Refusals.NoDelegation(Delegation.Value)
            : Fault(Name.OfficialName, Name.ShortName, Name.SortKey) is { } fault ? fault
            : named.Renamed.Contains(Name) ? Decision.Of(Delegation.Value)
            : Decision.Of(Delegation.Value, new DelegationNamed(Delegation, Name));
    }

    internal static Refusal? Fault(string official, string brief, string key) =>
        ContentRules.Said("refusals.missing.names", "officialName", official, RollRules.LongestName)
            ?? ContentRules.Said("refusals.missing.names", "shortName", brief, RollRules.LongestName)
            ?? RollRules.Line("officialName", official) ?? RollRules.Line("shortName", brief) ?? RollRules.Line("sortKey", key);
}

/// <summary>
/// Whether a delegation may be named in circulation with what it said at a meeting: said by who speaks for it; or entered by the
/// Secretariat, in words that tell how it was said. It can be said anew at any time, and binds what is circulated from then on.
/// </summary>
public sealed record ConsentToNaming(DelegationId Delegation, bool Consents, string Words = "") : Request
{
    private const int Longest = 500;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (asker, board) = (attribution.Asker, attribution.Board);
        var officer = asker.Function == Function.Secretariat;
        if ((!officer && asker.Delegation != Delegation) || board.Consultation!.Roster.Find(Delegation) is null)
        {
            return Refusals.NoDelegation(Delegation.Value);
        }

        if (!officer && !asker.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        var known = board.NamingConsents.GetValueOrDefault(Delegation);
        return Fault(officer) is { } fault ? fault
            : known?.Consents == Consents && known.Words == Words ? Decision.Of(Delegation.Value)
            : Decision.Of(Delegation.Value, new NamingConsented(Delegation, Consents, Words));
    }

    private Refusal? Fault(bool officer) =>
        (officer ? ContentRules.Said("refusals.missing.consent", "words", Words, Longest) : null)
            ?? RollRules.Line("words", Words, Longest);
}
