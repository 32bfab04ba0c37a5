using System.Text.Json.Serialization;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Shapes;

/// <summary>A note for the own delegation's people. A misspelt member must not lose the words.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NoteBody(string? Text)
{
    public WriteNote Request(CommentId comment) => new(comment, (Text ?? "").ReplaceLineEndings("\n").Trim());
}

/// <summary>Whether the asker would send the comment as it stands.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record StanceBody(bool? Supports);

/// <summary>An earlier text by its revision, and the revision the asker saw as the newest.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RestoreBody(int? Version, int? Revision);

/// <summary>Until when contributors write, with an hour or without, in the capital's zone; none while <c>day</c> is absent.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ContributorsBody(LocalDate? Day, LocalTime? Time, bool? Paused)
{
    public RuleContributors Request() => new(new ContributorRule(Day is { } day ? new Closing(day, Time) : null, Paused ?? false));

    public static ContributorsBody Of(ContributorRule rule) => new(rule.Closing?.Day, rule.Closing?.Time, rule.Paused);
}

/// <summary>A note inside the delegation; for its own people only.</summary>
public sealed record NoteView(string Text, string? By, Instant At)
{
    public static NoteView Of(InsideNote note, Attribution attribution) => new(note.Text, attribution.Colleague(note.By), note.At);
}

/// <summary>What one of the delegation would do with the comment; for its own people only.</summary>
public sealed record StanceView(string? By, bool Supports, Instant At)
{
    public static StanceView Of(Stance stance, Attribution attribution) =>
        new(attribution.Colleague(stance.By), stance.Supports, stance.At);
}

/// <summary>One text of an own comment: who wrote and who approved it.</summary>
public sealed record VersionView(int Revision, string? By, Instant At, string? ApprovedBy, Instant? ApprovedAt)
{
    public required string Text { get; init; }

    public required string? ExistingWording { get; init; }

    public required string? ProposedWording { get; init; }

    public static VersionView Of(CommentVersion version, Attribution attribution) => new(
        version.Revision, attribution.Colleague(version.By), version.At, attribution.Colleague(version.ApprovedBy), version.ApprovedAt)
    {
        Text = version.Content.Text,
        ExistingWording = version.Content.ExistingWording,
        ProposedWording = version.Content.ProposedWording,
    };
}

/// <summary>The texts of an own comment, oldest first.</summary>
public sealed record VersionList(IReadOnlyList<VersionView> Versions);
