using System.Text.Json;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>The JSON of a comment, kept for as long as that comment stands unchanged.</summary>
public static class CommentJson
{
    private static readonly Unchanged<byte[]> Known = new();

    public static byte[] Of(SeenComment seen, Attribution reader) =>
        Known.Of(seen, reader,
            static (seen, reader) => JsonSerializer.SerializeToUtf8Bytes(Present.Comment(seen, reader), ApiJson.Plain.CommentView));
}
