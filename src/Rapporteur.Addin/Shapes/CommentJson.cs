using System.Collections.Concurrent;
using System.Text.Json;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Shapes;

/// <summary>The JSON of a comment in a language, kept for as long as that comment stands unchanged.</summary>
public static class CommentJson
{
    private static readonly ConcurrentDictionary<string, Written> Known = new();

    public static byte[] Of(SeenComment seen, Attribution reader, Language language) =>
        Known.GetOrAdd(language.Tag, static (_, language) => new Written(language), language).Of(seen, reader);

    private sealed class Written
    {
        private readonly Unchanged<byte[]> kept = new();
        private readonly Func<SeenComment, Attribution, byte[]> write;

        public Written(Language language) => write = (seen, reader) =>
            JsonSerializer.SerializeToUtf8Bytes(CommentView.Of(seen, reader, language), ApiJson.Plain.CommentView);

        public byte[] Of(SeenComment seen, Attribution reader) => kept.Of(seen, reader, write);
    }
}
