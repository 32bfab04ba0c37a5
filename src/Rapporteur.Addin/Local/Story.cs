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
                new(d.Zone),
                d.Footnote))],
        [
            .. Delegations.SelectMany(d => d.People.Select(p => new Person(
                new(p.Id), p.Name, new(d.Id), Enum.Parse<DelegationRole>(p.Role, true), p.Language,
                [IdentityOf(d.Id, p.Id)]) { Address = $"{p.Id}@{d.Id}.example" })),
            .. Functions.Select(
                f => new Person(new(f.Id), f.Name, Enum.Parse<Function>(f.Function, true), "en", [IdentityOf("forum", f.Id)])),
        ]);

    public static Story Read()
    {
        using var stream = Open("story.json");
        return JsonSerializer.Deserialize(stream, StoryJson.Default.Story) ?? throw new InvalidDataException("story.json holds null.");
    }

    public static byte[] ZeroDraft() => Bytes("zero-draft.docx");

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

public sealed record StoryConsultation(
    string Id, string Title, string Document, string DraftLabel, Instant Opened, StoryClosing? Closing, string? ClosingWords,
    StoryMilestone[] Milestones, StoryVisibility Visibility, StoryPassage OpensOn, string[] Buttons)
{
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
public sealed record StoryAct(
    Instant At,
    string By,
    string Door,
    string Act,
    string Id,
    StoryComment? Comment,
    string? Of,
    string? With,
    string? From,
    string[]? Comments,
    bool? Saved,
    string? Note,
    bool? None,
    bool? NotForCirculation,
    string? Delegation,
    Instant? Arrived,
    string? Sender,
    string? Channel,
    [property: JsonPropertyName("onBehalfComments")] StoryComment[]? Filed,
    string? Attribution,
    string? Paragraph,
    string? In);

public sealed record StoryComment(
    string Id,
    Rapporteur.Comments.CommentKind[]? Kinds,
    StoryPlace[] Places,
    string? Text,
    string? ExistingWording,
    string? ProposedWording,
    string[]? Alternatives,
    string? Condition,
    string? Language,
    string[]? OnBehalfOf);

public sealed record StoryPlace(Rapporteur.Drafts.PlaceScope Scope, StoryPassage? Passage, QuotationBody? Quotation, string? Term);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web,
    Converters = [typeof(Rapporteur.Record.InstantJson), typeof(Rapporteur.Record.LocalDateJson),
    typeof(Rapporteur.Record.LocalTimeJson), typeof(CamelCaseWords<Rapporteur.Comments.CommentKind>),
    typeof(CamelCaseWords<Rapporteur.Drafts.PlaceScope>)])]
[JsonSerializable(typeof(Story))]
internal sealed partial class StoryJson : JsonSerializerContext;
