using System.Text.Json;
using Rapporteur.Comments;

namespace Rapporteur.Record.Stored;

/// <summary>
/// The other entries of the act: while writing as they happened, while reading as they are stored. A text that is saved and
/// sent in one act stands once in its line, with what was sent, since that part of a line is never sealed.
/// </summary>
internal sealed class Beside(IEnumerable<object?> others)
{
    private readonly Dictionary<V1.CommentSent, CommentContent> contents = new(ReferenceEqualityComparer.Instance);

    /// <summary>The content to store with what wrote a comment down; null when it goes with what sends it.</summary>
    public V1.Content? Unsent(CommentId comment, CommentContent content) =>
        others.Any(o => o is CommentSent sent && sent.Comment == comment && ReferenceEquals(sent.Content, content)) ? null : Content.Of(content);

    public CommentContent Unsent(string comment, V1.Content? content) =>
        content is not null ? Content.Read(content)
        : others.OfType<V1.CommentSent>().FirstOrDefault(s => s.Comment == comment) is { } sent ? Sent(sent)
        : throw new JsonException($"Comment {comment} was written down without a word.");

    public CommentContent Sent(V1.CommentSent sent) =>
        contents.TryGetValue(sent, out var content) ? content : contents[sent] = Content.Read(sent.Content);
}
