using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Tests;

/// <summary>
/// A small forum with invented delegations and one short draft, valid as it stands; a test changes only what it is about.
/// People are named by delegation and role: <c>avaria-focal</c>, <c>avaria-alternate</c>, <c>avaria-contributor</c>.
/// </summary>
internal static class Given
{
    public static ConsultationId Call { get; } = new("call");

    /// <summary>Noon in Istanbul on 1 December 2017, three weeks before the closing.</summary>
    public static Instant Start { get; } = Instant.FromUtc(2017, 12, 1, 9, 0);

    public static DelegationId Avaria { get; } = new("avaria");

    public static DelegationId Brona { get; } = new("brona");

    public static DelegationId Cerva { get; } = new("cerva");

    public static VisibilityRule WhenCirculated { get; } =
        new(ReadByDelegations.WhenCirculated, true, true, "Read by the Secretariat and the Chair once sent.");

    public static VisibilityRule OnceSent { get; } = new(ReadByDelegations.OnceSent, true, true, "Read by everyone once sent.");

    public static VisibilityRule OnceSentWithoutNames { get; } = OnceSent with { NamesShown = false };

    public static Draft Draft { get; } = DraftJson.Freeze(
    [
        new(new("p001"), PassagePaths.Of("Title"), "", 0, PassageKind.Title, "A Call for Action", null),
        new(new("p002"), PassagePaths.Of("Part 1"), "", 1, PassageKind.Heading, "Part 1 Pathways", null),
        new(new("p003"), PassagePaths.Of("Part 1, 1"), "1.", 0, PassageKind.Paragraph,
            "We will improve border control, and border control alone, in the region.", new("p002")),
        new(new("p004"), PassagePaths.Of("Part 1, 1 (i)"), "(i)", 1, PassageKind.Indent, "to engage the diaspora;", new("p002")),
        new(new("p005"), PassagePaths.Of("Part 1, 1 (ii)"), "(ii)", 1, PassageKind.Indent, "to open lines of micro-financing;",
            new("p002")),
        new(new("p006"), PassagePaths.Of("Part 1, Return"), "", 2, PassageKind.Heading, "Return", new("p002")),
        new(new("p007"), PassagePaths.Of("Part 1, 2"), "2.", 0, PassageKind.Paragraph,
            "We will consider establishing cooperation on travel documents.",
            new("p006")),
        new(new("p008"), PassagePaths.Of("Part 2"), "", 1, PassageKind.Heading, "Part 2 Knowledge", null),
        new(new("p009"), PassagePaths.Of("Part 2, 3"), "3.", 0, PassageKind.Paragraph, "Мы поддерживаем исследования.", new("p008")),
    ]);

    public static Fold Fold { get; } = new(_ => Draft);

    public static OriginalFile File(string name = "draft.docx") => new(new(new string('a', 64)), name, 1234);

    public static Roster Roster() => new(
        [
            State("avaria", "Avaria", "Europe/Vienna"),
            State("brona", "Brona", "America/New_York"),
            State("cerva", "Cerva", "Asia/Dhaka"),
            State("dalmora", "Dalmora", "Europe/Istanbul"),
            new(new("obs"), DelegationCategory.Observer, "Harbour Cities Assembly", "Harbour Cities", "harbour", new("Europe/Lisbon")),
        ],
        [
            .. new[] { "avaria", "brona", "cerva", "dalmora", "obs" }.SelectMany(People),
            Officer("secretariat", Function.Secretariat),
            Officer("secretariat-2", Function.Secretariat),
            Officer("chair", Function.Chair),
            Officer("co-chair", Function.CoChair),
        ]);

    public static Consultation Consultation(VisibilityRule? visibility = null, Closing? closing = null) => new()
    {
        Id = Call,
        Forum = "Test Process",
        Zone = new("Europe/Istanbul"),
        Title = "Comments on the zero draft",
        Document = "A Call for Action",
        Opened = Start - Duration.FromDays(3),
        Closing = closing ?? new Closing(new LocalDate(2017, 12, 22)),
        Visibility = visibility ?? WhenCirculated,
        Roster = Roster(),
    };

    public static CommentContent Content(string text = "Add a reference to micro-financing.", params ImmutableArray<Place> places) => new()
    {
        Draft = 0,
        Places = places.IsEmpty ? [Place.At(new("p005"))] : places,
        Text = text,
    };

    /// <summary>A returned file that proposes that.</summary>
    public static ReceiveReturn Return(params ImmutableArray<CommentContent> proposals) => new(File("return.docx"), Proposed.Of(proposals));

    public static CommentContent Joint(string text, params ImmutableArray<string> onBehalfOf) =>
        Content(text) with { OnBehalfOf = onBehalfOf };

    /// <summary>The act after that board, by a person of the roster, of what is given.</summary>
    public static Act Act(Board board, string by, params ImmutableArray<Entry> entries) => new(
        Call, board.Sequence + 1, Start, new(by), Capacity.Of(Roster().Find(new PersonId(by))!), Door.Pane, entries);

    /// <summary>The notice of that text.</summary>
    public static NoticeKey Key(string text) => NoticeKey.Read(text)!;

    private static Delegation State(string id, string name, string zone) =>
        new(new(id), DelegationCategory.State, $"Republic of {name}", name, id, new(zone));

    private static IEnumerable<Person> People(string delegation) =>
        from role in Enum.GetValues<DelegationRole>()
        let name = role == DelegationRole.FocalPoint ? "focal" : role.ToString().ToLowerInvariant()
        select new Person(new($"{delegation}-{name}"), $"{delegation}, {name}", new(delegation), role, "en", [new(delegation, name)]);

    private static Person Officer(string id, Function function) => new(new(id), id, function, "en", [new("forum", id)]);
}
