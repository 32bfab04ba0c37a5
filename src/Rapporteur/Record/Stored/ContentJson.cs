using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Comments;

namespace Rapporteur.Record.Stored;

/// <summary>A comment's content as lines of the record write it; equal contents are equal texts.</summary>
public static class ContentJson
{
    private static readonly StoredJson Relaxed = new(new JsonSerializerOptions(StoredJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Text(CommentContent content) => JsonSerializer.Serialize(Content.Of(content), Relaxed.Content);

    /// <summary>How many UTF-16 units it takes within a line.</summary>
    public static int LengthOf(CommentContent content) => Text(content).Length;
}
