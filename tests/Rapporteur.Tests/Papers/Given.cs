using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

/// <summary>
/// A consultation with valid defaults and everything that happened in it so far: five invented delegations with a focal
/// point each, a small draft on the table, comments requested by 22 December 2017. Requests run through the rules and
/// the fold as in the product; a refusal fails the test unless it is asked for.
/// </summary>
internal sealed class Given
{
    public const string Zone = "Europe/Istanbul";

    private readonly Dictionary<FileHash, Draft> drafts = [];
    private readonly Fold fold;
    private int asked;

    private Given(Func<Consultation, Consultation> change)
    {
        fold = new Fold(hash => drafts[hash]);
        Board = new Board(new ConsultationId("declaration-2018"));
        At("2017-11-28 10:00");
        Ask(Secretary, new OpenConsultation(change(Default(Board.Id))));
        Circulate("Zero draft", SmallDraft);
    }

    public static PersonId Secretary { get; } = new("officer-1");

    public static PersonId Chair { get; } = new("chair-1");

    public static PersonId CoChair { get; } = new("cochair-1");

    public static ImmutableArray<Delegation> Delegations { get; } =
    [
        new(new("del-ard"), DelegationCategory.State, "Republic of Ardenia", "Ardenia", "ardenia", new("Europe/Vienna")),
        new(new("del-bel"), DelegationCategory.State, "Kingdom of Belmora", "Belmora", "belmora", new("Asia/Kabul")),
        new(new("del-cor"), DelegationCategory.State, "Corvania", "Corvania", "corvania", new("Europe/Vienna"))
        {
            Footnote = "This designation is without prejudice to positions on status.",
        },
        new(new("del-dor"), DelegationCategory.State, "Dorvale", "Dorvale", "dorvale", new("America/New_York")),
        new(new("del-lak"), DelegationCategory.Organisation, "Commission of the Lakes", "Lakes Commission", "zz-lakes",
            new("Europe/Vienna")),
    ];

    /// <summary>Two headings with two levels, numbered paragraphs, a list of indents; about what a declaration has.</summary>
    public static ImmutableArray<Passage> SmallDraft { get; } = Passages(
        ("Title", "", 0, PassageKind.Title, "Declaration on orderly migration"),
        ("Preamble", "", 1, PassageKind.Heading, "Preamble"),
        ("Preamble, 1", "1.", 0, PassageKind.Paragraph, "Recalling the earlier declarations of the ministers on partnership,"),
        ("Preamble, 2", "2.", 0, PassageKind.Paragraph, "Recognising that large movements of people affect the whole region,"),
        ("Part 1", "Part 1", 1, PassageKind.Heading, "Commitments"),
        ("Part 1, A", "A.", 2, PassageKind.Heading, "Protection"),
        ("Part 1, 3", "3.", 0, PassageKind.Paragraph,
            "We commit to support host communities and to share responsibility in a fair manner."),
        ("Part 1, 3 (i)", "(i)", 1, PassageKind.Indent, "to provide access to education for all children;"),
        ("Part 1, 3 (ii)", "(ii)", 1, PassageKind.Indent, "to provide access to the labour market and to micro-credits;"),
        ("Part 1, B", "B.", 2, PassageKind.Heading, "Return"),
        ("Part 1, 4", "4.", 0, PassageKind.Paragraph, "We agree that return should be voluntary wherever possible."),
        ("Part 2", "Part 2", 1, PassageKind.Heading, "Follow-up"),
        ("Part 2, 5", "5.", 0, PassageKind.Paragraph, "We ask the Secretariat to report on implementation every two years."));

    public Board Board { get; private set; }

    public Instant Now { get; private set; }

    public Consultation Consultation => Board.Consultation!;

    public static Given AConsultation(Func<Consultation, Consultation>? change = null) => new(change ?? (c => c));

    public static DelegationId Delegation(string shortName) => Delegations.Single(d => d.ShortName == shortName).Id;

    public static PersonId FocalPoint(string shortName) => new($"focal-{Delegation(shortName)}");

    public static PersonId Contributor(string shortName) => new($"contributor-{Delegation(shortName)}");

    /// <summary>The place of the passage with that label; with words, those words in it.</summary>
    public Place On(string label, string? words = null)
    {
        var passage = Board.CurrentDraft!.Draft.Labelled(label, Language.English)!;
        return words is null ? Place.At(passage.Id) : Place.Words(passage.Id, new Quotation(words));
    }

    public Place Section(string label) => Place.Section(On(label).Passage!.Value);

    public Place After(string label) => Place.Between(On(label).Passage!.Value);

    /// <summary>Moves the clock to a moment on the forum's wall clock.</summary>
    public Given At(string moment)
    {
        Now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(moment).Value
            .InZoneStrictly(DateTimeZoneProviders.Tzdb[Zone]).ToInstant();
        return this;
    }

    public Attribution SeenBy(PersonId person) => new(Board, Consultation.Roster.Find(person)!);

    public Comment Comment(CommentId id) => Board.Comments[id];

    /// <summary>Asks and folds; gives back what the answer is about.</summary>
    public string Ask(PersonId by, Request request)
    {
        var asking = Asking(by);
        var decision = request.Decide(Board, asking);
        Assert.IsNull(decision.Refusal, $"{request.GetType().Name} was refused: {decision.Refusal}");
        foreach (var (act, _) in decision.What.IsEmpty ? [] : ActLines.Of(decision.ActOn(Board, asking, request))!.Value)
        {
            Board = fold.Apply(Board, act);
        }

        return decision.Subject!;
    }

    /// <summary>Asks for something that must be refused; nothing happens.</summary>
    public Refusal Refused(PersonId by, Request request) =>
        request.Decide(Board, Asking(by)).Refusal ?? throw new AssertFailedException($"{request.GetType().Name} was not refused.");

    public Given Circulate(string label, ImmutableArray<Passage> passages)
    {
        var draft = DraftJson.Freeze(passages);
        var hash = new FileHash(draft.Hash);
        drafts[hash] = draft;
        Ask(Secretary, new CirculateDraft(label, "en", hash, new OriginalFile(hash, "draft.docx", 1)));
        return this;
    }

    /// <summary>The delegation writes a comment and sends it at once.</summary>
    public CommentId Sends(string delegation, CommentContent content, bool notForCirculation = false)
    {
        if (!notForCirculation)
        {
            return new CommentId(Ask(FocalPoint(delegation), new SaveComment(content, Submit: true)));
        }

        var id = Saves(delegation, content);
        Ask(FocalPoint(delegation), new Submit([id], Saved: true, NotForCirculation: true));
        return id;
    }

    public CommentId Saves(string delegation, CommentContent content) => new(Ask(FocalPoint(delegation), new SaveComment(content)));

    /// <summary>The delegation sends another text in place of what it sent.</summary>
    public void Replaces(string delegation, CommentId comment, CommentContent content, bool notForCirculation = false)
    {
        Ask(FocalPoint(delegation), new ChangeComment(comment, null, content));
        Ask(FocalPoint(delegation), new Submit([comment], Saved: true, NotForCirculation: notForCirculation));
    }

    public void Withdraws(string delegation, CommentId comment) => Ask(FocalPoint(delegation), new WithdrawComment(comment));

    public CommentId Recorded(CommentContent content, string? attribution = "several delegations", string? delegation = null,
        string? paragraph = null) =>
        new(Ask(Secretary, new RecordMeetingComment(content, delegation is null ? null : Delegation(delegation), attribution, paragraph)));

    /// <summary>A comment on the current draft; without a place a general one.</summary>
    public CommentContent Saying(string text, params ImmutableArray<Place> places) =>
        new() { Draft = Board.CurrentDraft!.Number, Text = text, Places = places.IsDefaultOrEmpty ? [Place.Document] : places };

    private Asked Asking(PersonId by) => new(by, Door.Api, Now, null, string.Create(CultureInfo.InvariantCulture, $"fresh-{++asked}"));

    private static Consultation Default(ConsultationId id) => new()
    {
        Id = id,
        Forum = "Forum on Migration",
        Zone = new(Zone),
        Title = "Written comments on the zero draft",
        Document = "Ministerial Declaration",
        Note = "Sample, not a document of the Budapest Process",
        Opened = Instant.FromUtc(2017, 11, 28, 7, 0),
        Closing = new Closing(new LocalDate(2017, 12, 22)),
        Visibility =
            new VisibilityRule(ReadByDelegations.WhenCirculated, true, true),
        Roster = new Roster(Delegations,
        [
            new Person(Secretary, "Person-One Secretary", Function.Secretariat, "en", []),
            new Person(Chair, "Person-Two Chair", Function.Chair, "en", []),
            new Person(CoChair, "Person-Three Cochair", Function.CoChair, "en", []),
            .. Delegations.Select(
                d => new Person(new PersonId($"focal-{d.Id}"), $"Person-Focal {d.Id}", d.Id, DelegationRole.FocalPoint, "en", [])),
            .. Delegations.Select(
                d => new Person(new PersonId($"contributor-{d.Id}"), $"Person-Writer {d.Id}", d.Id, DelegationRole.Contributor, "en", [])),
        ]),
    };

    private static ImmutableArray<Passage> Passages(params (string Label, string Marker, int Level, PassageKind Kind, string Text)[] lines)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        PassageId? section = null;
        foreach (var (label, marker, level, kind, text) in lines)
        {
            var id = PassageId.Nth(passages.Count + 1);
            // A heading's own section is the nearest heading above it, as for every passage.
            passages.Add(new Passage(id, PassagePaths.Of(label), marker, level, kind, text, section));
            section = kind == PassageKind.Heading ? id : section;
        }

        return passages.ToImmutable();
    }
}
