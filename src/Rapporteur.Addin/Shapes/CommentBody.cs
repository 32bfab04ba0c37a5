using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// A comment as a client writes it. Words and a place are complete. <c>submit</c> approves and sends it in the same act;
/// <c>return</c> names the returned file it was confirmed from; <c>note</c> stays inside the delegation; <c>revision</c> is the one a
/// change was written against.
/// </summary>
public sealed record CommentBody : IJsonOnDeserialized
{
    public CommentKind[]? Kinds { get; init; }

    public PlaceBody[]? Places { get; init; }

    public string? Text { get; init; }

    public string? ExistingWording { get; init; }

    public string? ProposedWording { get; init; }

    public string[]? Alternatives { get; init; }

    public string? Condition { get; init; }

    public string? Language { get; init; }

    public string[]? OnBehalfOf { get; init; }

    public int? Draft { get; init; }

    public int? Revision { get; init; }

    public bool? Submit { get; init; }

    public string? Return { get; init; }

    public string? Note { get; init; }

    /// <summary>The language of a comment that names none.</summary>
    public const string UnsaidLanguage = "en";

    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(Places, Alternatives, OnBehalfOf);

    /// <summary>The content, against the newest draft when none is named. Line ends become LF; nothing else of the text changes.</summary>
    public CommentContent Content(Attribution reader) => new()
    {
        Draft = Draft ?? reader.CurrentDraft?.Number ?? 0,
        Kinds = [.. (Kinds ?? []).Distinct().Order()],
        Places = [.. (Places ?? []).Select(p => p.Place())],
        Text = Lines(Text) ?? "",
        ExistingWording = Optional(ExistingWording),
        ProposedWording = Lines(ProposedWording),
        Alternatives = [.. (Alternatives ?? []).Where(a => !string.IsNullOrWhiteSpace(a)).Select(a => Lines(a)!)],
        Condition = Optional(Condition),
        Language = string.IsNullOrWhiteSpace(Language) ? UnsaidLanguage : Language,
        OnBehalfOf = [.. (OnBehalfOf ?? []).Where(n => !string.IsNullOrWhiteSpace(n)).Distinct(StringComparer.Ordinal)],
    };

    private static string? Lines(string? text) => text?.ReplaceLineEndings("\n");

    private static string? Optional(string? text) => string.IsNullOrEmpty(text) ? null : Lines(text);
}

/// <summary>One place as a client writes it; without a scope it is the passage, or the whole document.</summary>
public sealed record PlaceBody(PlaceScope? Scope, string? Passage, QuotationBody? Quotation, string? Term)
{
    public static PlaceBody Of(Place place) => new(
        place.Scope, place.Passage?.Value, place.Quotation is { } q ? new QuotationBody(q.Exact, q.Prefix, q.Suffix) : null, place.Term);

    public Place Place()
    {
        PassageId? passage = string.IsNullOrEmpty(Passage) ? null : new PassageId(Passage);
        var scope =
            Scope ?? (Quotation is not null
                ? PlaceScope.Words
                : Term is not null ? PlaceScope.Term : passage is not null ? PlaceScope.Passage : PlaceScope.Document);
        return new Place(scope, passage,
            Quotation is { Exact: { } exact } ? new Quotation(exact, Quotation.Prefix ?? "", Quotation.Suffix ?? "") : null, Term);
    }
}

public sealed record QuotationBody(string? Exact, string? Prefix, string? Suffix);

/// <summary>Names the revision a client saw; absent means whatever stands.</summary>
public sealed record RevisionBody(int? Revision);

/// <summary>
/// What to send: named comments, or all approved ones; see the submissions address. A misspelt member must not send all.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SubmissionBody(string[]? Comments, bool? Saved, string? Note, bool? None, bool? NotForCirculation)
    : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(Comments);

    public Submit Request() => new(
        Comments is null ? null : [.. Comments.Select(id => new CommentId(id))], Saved ?? false, NoteText(Note), None ?? false,
        NotForCirculation ?? false);

    internal static string? NoteText(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.ReplaceLineEndings("\n");
}

/// <summary>What reached the Secretariat another way: <c>arrived</c> is the instant that counts.</summary>
public sealed record OnBehalfBody : IJsonOnDeserialized
{
    public string? Delegation { get; init; }

    public NodaTime.Instant? Arrived { get; init; }

    public string? Sender { get; init; }

    public string? Channel { get; init; }

    public CommentBody[]? Comments { get; init; }

    public string? Note { get; init; }

    public bool? None { get; init; }

    public bool? NotForCirculation { get; init; }

    public OriginalBody? Original { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(Comments);
}

/// <summary>More time: the new day, with an hour or without, for all or for one delegation, and why, for the record.</summary>
public sealed record ExtensionBody(NodaTime.LocalDate? Day, NodaTime.LocalTime? Time, string? Delegation, string? Why)
{
    /// <summary>The request, or the field that is missing.</summary>
    public (ExtendClosing? Request, Refusal? Refusal) Read() => Day is not { } day
        ? (null, Refusals.Missing("refusals.missing.day", "day"))
        : (new ExtendClosing(new Closing(day, Time), string.IsNullOrEmpty(Delegation) ? null : new DelegationId(Delegation), Why ?? ""),
            null);
}

/// <summary>A file the asker uploaded before, by the handle its upload answered with, which knows its name and length.</summary>
public sealed record OriginalBody(string? Handle);

/// <summary>A comment made at the meeting: of a delegation, or in words such as "several delegations".</summary>
public sealed record MeetingBody(CommentBody? Comment, string? Delegation, string? Attribution, string? Paragraph);

/// <summary>JSON may put null where a list has a value; nothing here means anything by it.</summary>
internal static class Nulls
{
    public static void Refuse(params ReadOnlySpan<object?[]?> lists)
    {
        foreach (var list in lists)
        {
            if (list?.Contains(null) == true)
            {
                throw new JsonException("A list holds null.");
            }
        }
    }
}
