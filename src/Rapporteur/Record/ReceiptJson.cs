using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>
/// The canonical JSON a receipt vouches for: reference, consultation, delegation, the instant that counts, the note and
/// every comment with its reference and its words exactly as they were sent. It can be made again from the board at any
/// time and always gives the same bytes.
/// </summary>
public static class ReceiptJson
{
    public static byte[] Write(
        ConsultationId consultation, Submission submission, IEnumerable<(CommentId Id, string Reference, CommentContent Content)> comments)
    {
        var statement = new Statement(
            submission.Reference,
            consultation,
            submission.Delegation,
            submission.CountsFrom,
            submission.None,
            submission.Note,
            submission.NotForCirculation,
            submission.Original?.Hash,
            [.. comments.Select(c => new Line(c.Id, c.Reference, c.Content))]);
        return CanonicalJson.Write(JsonSerializer.SerializeToElement(statement, ReceiptJsonContext.Default.Statement));
    }

    /// <summary>The same bytes from the board, for a submission it holds.</summary>
    public static byte[] Write(Board board, Submission submission) => Write(
        board.Id,
        submission,
        submission.Comments.Select(id =>
        {
            var comment = board.Comments[id];
            return (id, comment.Reference, comment.Sendings.First(s => s.Receipt == submission.Reference).Content);
        }));

    public static string Hash(byte[] canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));

    internal sealed record Statement(
        ReceiptReference Receipt,
        ConsultationId Consultation,
        DelegationId Delegation,
        NodaTime.Instant CountsFrom,
        bool None,
        string? Note,
        bool NotForCirculation,
        FileHash? Original,
        ImmutableArray<Line> Comments);

    internal sealed record Line(CommentId Id, string Reference, CommentContent Content);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(PassageIdJson), typeof(ConsultationIdJson), typeof(DelegationIdJson), typeof(CommentIdJson),
        typeof(ReceiptReferenceJson), typeof(FileHashJson), typeof(InstantJson)])]
[JsonSerializable(typeof(ReceiptJson.Statement))]
internal sealed partial class ReceiptJsonContext : JsonSerializerContext;
