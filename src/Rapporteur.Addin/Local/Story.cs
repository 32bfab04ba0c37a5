using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Rapporteur.Addin.Shapes;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Local;

/// <summary>
/// The sample's content as it lies in <c>story.json</c>: a forum, twelve invented delegations with their people, its two
/// consultations (on the draft declaration, and on the summary of the meeting), and what they do, in time order. Passages are named by
/// their opening words.
/// </summary>
public sealed record Story(StoryForum Forum, StoryConsultation Consultation, StoryConsultation Summary, StoryDelegation[] Delegations,
    StoryFunction[] Functions, StoryAct[] Acts)
{
    /// <summary>The people and delegations as a roster; the same ids and identities at every start.</summary>
    public Roster Roster() => new(
        [.. Delegations.Select(
            d => new Delegation(new(d.Id), Enum.Parse<DelegationCategory>(d.Category, true), d.OfficialName, d.ShortName, d.SortKey,
                new(d.Zone))
            {
                Footnote = d.Footnote,
            })],
        [
            .. Delegations.SelectMany(d => d.People.Select(p => new Person(
                new(p.Id), p.Name, new(d.Id), Enum.Parse<DelegationRole>(p.Role, true), p.Language,
                [IdentityOf(d.Id, p.Id)]) { Address = $"{p.Id}@{d.Id}.example" })),
            .. Functions.Select(
                f => new Person(new(f.Id), f.Name, Enum.Parse<Function>(f.Function, true), "en", [IdentityOf("forum", f.Id)])
                {
                    Address = $"{f.Id}@rapporteur.example",
                }),
        ]);

    public static Story Read()
    {
        using var stream = Open("story.json");
        return JsonSerializer.Deserialize(stream, StoryJson.Default.Story) ?? throw new InvalidDataException("story.json holds null.");
    }

    public static byte[] ZeroDraft() => Bytes("zero-draft.docx");

    /// <summary>The next draft of January 2018, invented: a declaration, and the call for action it was divided from.</summary>
    public static byte[] RevisedDraft() => Bytes("revised-draft.docx");

    /// <summary>The same in Russian.</summary>
    public static byte[] RevisedDraftInRussian() => Bytes("revised-draft-ru.docx");

    public static byte[] MeetingSummary() => Bytes("meeting-summary.docx");

    /// <summary>One of its two consultations as it opens.</summary>
    public Consultation Opens(StoryConsultation told) => new()
    {
        Id = new ConsultationId(told.Id),
        Forum = Forum.Name,
        Zone = new(Forum.Zone),
        Title = told.Title,
        Document = told.Document,
        Note = Forum.Note,
        Opened = told.Opened,
        Closing = told.Closing is { } closing ? new Closing(closing.Day, closing.Time) : null,
        ClosingWords = told.ClosingWords,
        Visibility = told.Visibility.Rule(),
        Languages = Forum.Languages,
        Milestones = [.. told.Milestones.Select(m => m.Milestone())],
        Roster = Roster(),
    };

    internal static Stream Open(string name) =>
        typeof(Story).Assembly.GetManifestResourceStream($"Rapporteur.Addin.Local.Sample.{name}")
        ?? throw new InvalidOperationException($"The sample's file {name} is not in the program.");

    private static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }

    // Each delegation is a tenant of its own, as in life; ids are made from names so that they stay over restarts.
    private static Identity IdentityOf(string tenant, string person) => new(Made($"tenant/{tenant}"), Made($"person/{person}"));

    private static string Made(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();
}

public sealed record StoryForum(string Name, string Note, string Zone, ImmutableArray<string> Languages);

public sealed record StoryConsultation
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Document { get; init; }

    public required string DraftLabel { get; init; }

    public required Instant Opened { get; init; }

    public StoryClosing? Closing { get; init; }

    public string? ClosingWords { get; init; }

    public required StoryMilestone[] Milestones { get; init; }

    public required StoryVisibility Visibility { get; init; }

    public required StoryPassage OpensOn { get; init; }

    public required string[] Buttons { get; init; }

    /// <summary>Where the sample's clock starts: the evening of the meeting's second day.</summary>
    public static Instant Starts { get; } = Instant.FromUtc(2017, 11, 28, 15, 0);
}

public sealed record StoryClosing(LocalDate Day, LocalTime? Time);

public sealed record StoryMilestone(string Kind, string Words, LocalDate? Earliest, LocalDate? Latest, string What)
{
    public Milestone Milestone() => new(Enum.Parse<MilestoneKind>(Kind, true), What, Words, Earliest, Latest);
}

public sealed record StoryVisibility(string Delegations, bool NamesShown, bool CoChairReads, string? Words = null)
{
    public VisibilityRule Rule() => new(Enum.Parse<ReadByDelegations>(Delegations, true), NamesShown, CoChairReads, Words);
}

public sealed record StoryPassage(string Starts);

public sealed record StoryDelegation(
    string Id, string Category, string OfficialName, string ShortName, string SortKey, string? Footnote, string Zone, StoryPerson[] People);

public sealed record StoryPerson(string Id, string Name, string Role, string Language);

public sealed record StoryFunction(string Id, string Name, string Function);

/// <summary>One act of the story; which members are present depends on <c>act</c>. <c>in</c> names another consultation than the
/// first.</summary>
public sealed record StoryAct
{
    public required Instant At { get; init; }

    public required string By { get; init; }

    public required string Door { get; init; }

    public required string Act { get; init; }

    public required string Id { get; init; }

    public StoryComment? Comment { get; init; }

    public string? Of { get; init; }

    public string? With { get; init; }

    public string? From { get; init; }

    public string[]? Comments { get; init; }

    public bool? Saved { get; init; }

    public string? Note { get; init; }

    public bool? None { get; init; }

    public bool? NotForCirculation { get; init; }

    public string? Delegation { get; init; }

    public Instant? Arrived { get; init; }

    public string? Sender { get; init; }

    public string? Channel { get; init; }

    [JsonPropertyName("onBehalfComments")]
    public StoryComment[]? Filed { get; init; }

    public string? Meeting { get; init; }

    public string? Place { get; init; }

    public LocalDate? First { get; init; }

    public LocalDate? Last { get; init; }

    public string? Names { get; init; }

    public string? Attribution { get; init; }

    public string? Paragraph { get; init; }

    public string? In { get; init; }

    public string? Label { get; init; }

    public Rapporteur.Comments.OutcomeKind? Outcome { get; init; }

    public string? Response { get; init; }
}

public sealed record StoryComment
{
    public required string Id { get; init; }

    public Rapporteur.Comments.CommentKind[]? Kinds { get; init; }

    public required StoryPlace[] Places { get; init; }

    public string? Text { get; init; }

    public string? ExistingWording { get; init; }

    public string? ProposedWording { get; init; }

    public string[]? Alternatives { get; init; }

    public string? Condition { get; init; }

    public string? Language { get; init; }

    public string[]? OnBehalfOf { get; init; }
}

public sealed record StoryPlace(Rapporteur.Drafts.PlaceScope Scope, StoryPassage? Passage, QuotationBody? Quotation, string? Term);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web,
    Converters = [typeof(Rapporteur.Record.InstantJson), typeof(Rapporteur.Record.LocalDateJson),
    typeof(Rapporteur.Record.LocalTimeJson), typeof(CamelCaseConverter<Rapporteur.Comments.CommentKind>),
    typeof(CamelCaseConverter<Rapporteur.Comments.OutcomeKind>),
    typeof(CamelCaseConverter<Rapporteur.Drafts.PlaceScope>)])]
[JsonSerializable(typeof(Story))]
internal sealed partial class StoryJson : JsonSerializerContext;
