using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Words;
using static Rapporteur.Record.Stored.Content;

namespace Rapporteur.Record.Stored;

/// <summary>How the opening of a round, its roster, drafts and closing are stored.</summary>
internal static class OpeningKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of("consultationOpened", StoredJson.Default.ConsultationOpened, Of, Read),
        Kind.Of(
            "rosterListed",
            StoredJson.Default.RosterListed,
            (RosterListed e) => new V1.RosterListed(Each(e.Delegations, Of), Each(e.People, Of)),
            s => new RosterListed(Each(s.Delegations, Read), Each(s.People, Read))),
        Kind.Of(
            "draftCirculated",
            StoredJson.Default.DraftCirculated,
            Of,
            Read),
        Kind.Of(
            "closingExtended",
            StoredJson.Default.ClosingExtended,
            (ClosingExtended e) => new V1.ClosingExtended(Of(e.Closing), e.Reopens, e.Why, e.To?.Value),
            s => new ClosingExtended(Read(s.Closing), s.To is { } to ? new DelegationId(to) : null, s.Reopens, s.Why)),
    ];

    private static V1.DraftCirculated Of(DraftCirculated entry) =>
        new(entry.Number, entry.Label, entry.Language, entry.Passages.Value, Content.Of(entry.File)) { Notes = Each(entry.Notes, Of) };

    private static DraftCirculated Read(V1.DraftCirculated stored) =>
        new(stored.Number, stored.Label, stored.Language, new(stored.Passages), Content.Read(stored.File))
        {
            Notes = Each(stored.Notes, Read),
        };

    public static V1.Note Of(ReadingNote note) =>
        new(note.What.Key, Each(note.What.Values, v => new V1.Hole(v.Name, v.Text, v.Number)), note.Near?.Value);

    public static ReadingNote Read(V1.Note note) => new(
        new Remark(note.Key, Each(note.Values, v => new Hole(v.Name, v.Text, v.Number))),
        note.Near is { } near ? new PassageId(near) : null);

    public static V1.Milestone Of(Milestone milestone) => new(StoredWord<MilestoneKind>.Of(milestone.Kind), milestone.What, milestone.Words)
    {
        Id = milestone.Id?.Value,
        Earliest = Times.Of(milestone.Earliest),
        Latest = Times.Of(milestone.Latest),
        Time = Times.Of(milestone.Time),
        Zone = milestone.Zone?.Value,
    };

    public static Milestone Read(V1.Milestone milestone) => new(
        StoredWord<MilestoneKind>.Read(milestone.Kind),
        milestone.What,
        milestone.Words,
        Times.DayOrNone(milestone.Earliest),
        Times.DayOrNone(milestone.Latest),
        Times.HourOrNone(milestone.Time),
        milestone.Zone is { } zone ? new ZoneId(zone) : null,
        milestone.Id is { } id ? new MilestoneId(id) : null);

    public static V1.Visibility Of(VisibilityRule rule) =>
        new(StoredWord<ReadByDelegations>.Of(rule.Delegations), rule.NamesShown, rule.CoChairReads, rule.Words);

    public static VisibilityRule Read(V1.Visibility rule) =>
        new(StoredWord<ReadByDelegations>.Read(rule.Delegations), rule.NamesShown, rule.CoChairReads, rule.Words);

    public static V1.Identity Of(Identity identity) => new(identity.TenantId, identity.ObjectId);

    public static Identity Read(V1.Identity identity) => new(identity.Tenant, identity.Object);

    private static V1.ConsultationOpened Of(ConsultationOpened entry)
    {
        var opened = entry.Consultation;
        return new()
        {
            Id = opened.Id.Value,
            Forum = opened.Forum,
            Zone = opened.Zone.Value,
            Title = opened.Title,
            Document = opened.Document,
            Note = opened.Note,
            Opened = Times.Of(opened.Opened),
            Closing = opened.Closing is { } closing ? Of(closing) : null,
            ClosingWords = opened.ClosingWords,
            Visibility = Of(opened.Visibility),
            Languages = [.. opened.Languages],
            Milestones = Each(opened.Milestones, Of),
            MayComment = Each(opened.MayComment, StoredWord<DelegationCategory>.Of) ?? [],
        };
    }

    private static ConsultationOpened Read(V1.ConsultationOpened opened) => new(new Consultation
    {
        Id = new(opened.Id),
        Forum = opened.Forum,
        Zone = new(opened.Zone),
        Title = opened.Title,
        Document = opened.Document,
        Note = opened.Note,
        Opened = Times.Instant(opened.Opened),
        Closing = opened.Closing is { } closing ? Read(closing) : null,
        ClosingWords = opened.ClosingWords,
        Visibility = Read(opened.Visibility),
        Languages = [.. opened.Languages],
        Milestones = Each(opened.Milestones, Read),
        MayComment = Each(opened.MayComment, StoredWord<DelegationCategory>.Read),
        Roster = Roster.Empty,
    });

    public static V1.Closing Of(Closing closing) => new(Times.Of((NodaTime.LocalDate?)closing.Day)!, Times.Of(closing.Time));

    public static Closing Read(V1.Closing closing) => new(Times.Day(closing.Day), Times.HourOrNone(closing.Time));

    private static V1.Delegation Of(Delegation delegation) => new(
        delegation.Id.Value,
        StoredWord<DelegationCategory>.Of(delegation.Category),
        delegation.OfficialName,
        delegation.ShortName,
        delegation.SortKey,
        delegation.Zone.Value)
    {
        Footnote = delegation.Footnote,
        ValidFrom = Times.Of(delegation.ValidFrom),
        ValidTo = Times.Of(delegation.ValidTo),
    };

    private static Delegation Read(V1.Delegation delegation) =>
        new(new(delegation.Id), StoredWord<DelegationCategory>.Read(delegation.Category), delegation.OfficialName, delegation.ShortName,
            delegation.SortKey, new(delegation.Zone))
        {
            Footnote = delegation.Footnote,
            ValidFrom = Times.DayOrNone(delegation.ValidFrom),
            ValidTo = Times.DayOrNone(delegation.ValidTo),
        };

    private static V1.Person Of(Person person) => new(person.Id.Value, person.Name, person.Language)
    {
        Delegation = person.Delegation?.Value,
        Role = person.Role is { } role ? StoredWord<DelegationRole>.Of(role) : null,
        Function = person.Function is { } function ? StoredWord<Function>.Of(function) : null,
        Identities = Each(System.Collections.Immutable.ImmutableArray.CreateRange(person.Identities), Of),
        Address = person.Address,
    };

    private static Person Read(V1.Person person)
    {
        var identities = Each(person.Identities, Read);
        return (person switch
        {
            { Delegation: { } delegation, Role: { } role, Function: null } =>
                new Person(new(person.Id), person.Name, new DelegationId(delegation), StoredWord<DelegationRole>.Read(role),
                    person.Language, identities),
            { Function: { } function, Delegation: null, Role: null } =>
                new Person(new(person.Id), person.Name, StoredWord<Function>.Read(function), person.Language, identities),
            _ => throw new System.Text.Json.JsonException($"Person {person.Id} is in no capacity this version knows."),
        }) with
        {
            Address = person.Address,
        };
    }
}
