using System.Runtime.CompilerServices;
using System.Text.Json;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Views;

namespace Rapporteur.Addin.Api;

/// <summary>
/// The JSON of a comment, kept for as long as that comment stands unchanged. What a reader sees depends on the reader
/// only through being of its delegation or reading all that was sent, questions and answers included; for anybody else nothing is kept.
/// </summary>
public static class CommentJson
{
    private static readonly ConditionalWeakTable<Comment, Written> Known = [];

    public static byte[] Of(SeenComment seen, Attribution reader)
    {
        if (!seen.Own && !(reader.ReadsAllSent && reader.ReadsClarifications))
        {
            return Write(seen, reader);
        }

        var consultation = reader.Board.Consultation!;
        // What is seen is made anew for each look; the board's own comment stays the same until something happens to it.
        var kept = reader.Board.Comments[seen.Comment.Id];
        var written = Known.GetValue(kept, _ => new Written(consultation));
        if (!ReferenceEquals(written.Consultation, consultation))
        {
            // The roster or the rules changed: names may too.
            written = new Written(consultation);
            Known.AddOrUpdate(kept, written);
        }

        return seen.Own ? written.Own ??= Write(seen, reader) : written.All ??= Write(seen, reader);
    }

    private static byte[] Write(SeenComment seen, Attribution reader) =>
        JsonSerializer.SerializeToUtf8Bytes(Present.Comment(seen, reader), ApiJson.Plain.CommentView);

    private sealed class Written(Consultation consultation)
    {
        public Consultation Consultation => consultation;

        public byte[]? Own { get; set; }

        public byte[]? All { get; set; }
    }
}
