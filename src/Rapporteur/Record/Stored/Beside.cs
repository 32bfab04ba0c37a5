using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record.Stored;

/// <summary>
/// The other entries of the act: while writing as they happened, while reading as they are stored. A text that is saved and
/// sent in one act stands once in its line, with what was sent, and the reference of a comment with what files it, since that
/// part of a line is never sealed; what is the act's own, person, instant or delegation, stands with the act.
/// </summary>
internal sealed class Beside(IEnumerable<object?> others, PersonId by, Instant at, DelegationId? delegation)
{
    private readonly Dictionary<V1.CommentSent, CommentContent> contents = new(ReferenceEqualityComparer.Instance);

    public string? Other(PersonId person) => person == by ? null : person.Value;

    public PersonId Person(string? other) => other is null ? by : new PersonId(other);

    public string? Other(Instant instant) => instant == at ? null : Times.Of(instant);

    public Instant Instant(string? other) => other is null ? at : Times.Instant(other);

    public string? Other(DelegationId one) => one == delegation ? null : one.Value;

    public DelegationId Delegation(string? other) =>
        other is not null ? new DelegationId(other) : delegation ?? throw new JsonException("No delegation is named.");

    public string[]? Other(ImmutableArray<CommentId> comments) =>
        comments.SequenceEqual(others.OfType<CommentSent>().Select(s => s.Comment)) ? null : [.. comments.Select(c => c.Value)];

    public ImmutableArray<CommentId> Comments(string[]? other) =>
        [.. (other ?? others.OfType<V1.CommentSent>().Select(s => s.Comment)).Select(c => new CommentId(c))];

    /// <summary>The reference to store with what wrote a comment down; null when it stands with what files it.</summary>
    public string? Unfiled(CommentId comment, string reference) =>
        others.OfType<SubmissionMade>().Any(o => Named(o.Submission.Comments, o.Submission.CommentReferences, comment) == reference)
            ? null
            : reference;

    public string Unfiled(string comment, string? reference) =>
        reference
            ?? others.OfType<V1.SubmissionMade>().Select(o => Named(Comments(o.Comments), [.. o.References], new(comment))).FirstOrDefault()
        ?? throw new JsonException($"Comment {comment} was written down without a reference.");

    /// <summary>The content to store with what wrote a comment down; null when it goes with what sends it.</summary>
    public V1.Content? Unsent(CommentId comment, CommentContent content) =>
        others.Any(o => o is CommentSent sent && sent.Comment == comment && ReferenceEquals(sent.Content, content))
            ? null
            : Content.Of(content);

    public CommentContent Unsent(string comment, V1.Content? content) =>
        content is not null ? Content.Read(content)
        : others.OfType<V1.CommentSent>().FirstOrDefault(s => s.Comment == comment) is { } sent ? Sent(sent)
        : throw new JsonException($"Comment {comment} was written down without a word.");

    public CommentContent Sent(V1.CommentSent sent) =>
        contents.TryGetValue(sent, out var content) ? content : contents[sent] = Content.Read(sent.Content);

    private static string? Named(ImmutableArray<CommentId> comments, ImmutableArray<string> references, CommentId comment) =>
        comments.IndexOf(comment) is >= 0 and var at && at < references.Length ? references[at] : null;
}
