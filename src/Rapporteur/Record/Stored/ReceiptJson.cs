using System.Security.Cryptography;
using NodaTime.Text;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Record.Stored;

/// <summary>
/// The canonical JSON a receipt vouches for: reference, consultation, delegation, the instant that counts, the note and
/// every comment with its reference and its words exactly as they were sent. It can be made again from the board at any
/// time and always gives the same bytes: the members are spelt here, in their canonical order, whatever the core calls them.
/// </summary>
public static class ReceiptJson
{
    public static byte[] Write(
        ConsultationId consultation, Submission submission, IEnumerable<(CommentId Id, string Reference, CommentContent Content)> comments)
    {
        using var json = new CanonicalWriter();
        json.Begin();
        json.List("comments"u8, comments, Said);
        json.Text("consultation"u8, consultation.Value);
        json.Text("countsFrom"u8, InstantPattern.ExtendedIso.Format(submission.CountsFrom));
        json.Text("delegation"u8, submission.Delegation.Value);
        json.Flag("none"u8, submission.None);
        json.Flag("notForCirculation"u8, submission.NotForCirculation);
        json.Text("note"u8, submission.Note);
        json.Text("original"u8, submission.Original?.Hash.Value);
        json.Text("receipt"u8, submission.Reference.Value);
        json.End();
        return json.Written.ToArray();
    }

    /// <summary>The same bytes from the board, for a submission it holds.</summary>
    internal static byte[] Write(Board board, Submission submission) => Write(
        board.Id,
        submission,
        submission.Comments.Select(id =>
        {
            var comment = board.Comments[id];
            return (id, comment.Reference, comment.SentVersions.First(s => s.Receipt == submission.Reference).Content);
        }));

    /// <summary>
    /// What a paper carries of a comment so that a receipt can be held against it: the SHA-256, in lower-case hexadecimal, of
    /// the canonical JSON <c>{"content":…,"delegation":…,"reference":…}</c>, with <c>content</c> as on the receipt. Where the paper
    /// may not name the delegation, <c>delegation</c> is left out and so is <c>onBehalfOf</c> of the content: it then tells nothing
    /// that cannot be read in the paper.
    /// </summary>
    public static string Imprint(string reference, CommentContent content, DelegationId? named)
    {
        using var json = new CanonicalWriter();
        json.Begin();
        json.Name("content"u8);
        Said(json, content, named is not null);
        json.Text("delegation"u8, named?.Value);
        json.Text("reference"u8, reference);
        json.End();
        return Hash(json.Written);
    }

    public static string Hash(ReadOnlySpan<byte> canonical)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonical, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static void Said(CanonicalWriter json, (CommentId Id, string Reference, CommentContent Content) comment)
    {
        json.Begin();
        json.Name("content"u8);
        Said(json, comment.Content);
        json.Text("id"u8, comment.Id.Value);
        json.Text("reference"u8, comment.Reference);
        json.End();
    }

    private static void Said(CanonicalWriter json, CommentContent content, bool named = true)
    {
        json.Begin();
        json.List("alternatives"u8, content.Alternatives, Text);
        json.Text("condition"u8, content.Condition);
        json.Number("draft"u8, content.Draft);
        json.Text("existingWording"u8, content.ExistingWording);
        json.List("kinds"u8, content.Kinds, (to, kind) => to.Text(StoredWord<CommentKind>.Of(kind)));
        json.Text("language"u8, content.Language);
        if (named)
        {
            json.List("onBehalfOf"u8, content.OnBehalfOf, Text);
        }

        json.List("places"u8, content.Places, Said);
        json.Text("proposedWording"u8, content.ProposedWording);
        json.Text("text"u8, content.Text);
        json.End();
    }

    private static void Text(CanonicalWriter json, string text) => json.Text(text);

    private static void Said(CanonicalWriter json, Place place)
    {
        json.Begin();
        json.Text("passage"u8, place.Passage?.Value);
        if (place.Quotation is { } quoted)
        {
            json.Name("quotation"u8);
            Said(json, quoted);
        }

        json.Text("scope"u8, StoredWord<PlaceScope>.Of(place.Scope));
        json.Text("term"u8, place.Term);
        json.End();
    }

    private static void Said(CanonicalWriter json, Quotation quoted)
    {
        json.Begin();
        json.Text("exact"u8, quoted.Exact);
        json.Text("prefix"u8, quoted.Prefix);
        json.Text("suffix"u8, quoted.Suffix);
        json.End();
    }
}
