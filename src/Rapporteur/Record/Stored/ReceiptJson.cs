using System.Security.Cryptography;
using System.Text;
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
        var json = new CanonicalObject();
        json.List("comments", comments, c => Said(c.Id, c.Reference, c.Content));
        json.Text("consultation", consultation.Value);
        json.Text("countsFrom", InstantPattern.ExtendedIso.Format(submission.CountsFrom));
        json.Text("delegation", submission.Delegation.Value);
        json.Flag("none", submission.None);
        json.Flag("notForCirculation", submission.NotForCirculation);
        json.Text("note", submission.Note);
        json.Text("original", submission.Original?.Hash.Value);
        json.Text("receipt", submission.Reference.Value);
        return Encoding.UTF8.GetBytes(json.ToString());
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
        var json = new CanonicalObject();
        json.Value("content", Said(content, named is not null));
        json.Text("delegation", named?.Value);
        json.Text("reference", reference);
        return Hash(Encoding.UTF8.GetBytes(json.ToString()));
    }

    public static string Hash(byte[] canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));

    private static string Said(CommentId id, string reference, CommentContent content)
    {
        var json = new CanonicalObject();
        json.Value("content", Said(content));
        json.Text("id", id.Value);
        json.Text("reference", reference);
        return json.ToString();
    }

    private static string Said(CommentContent content, bool named = true)
    {
        var json = new CanonicalObject();
        json.List("alternatives", content.Alternatives, CanonicalJson.Text);
        json.Text("condition", content.Condition);
        json.Number("draft", content.Draft);
        json.Text("existingWording", content.ExistingWording);
        json.List("kinds", content.Kinds, k => CanonicalJson.Text(Stored.StoredWord<CommentKind>.Of(k)));
        json.Text("language", content.Language);
        if (named)
        {
            json.List("onBehalfOf", content.OnBehalfOf, CanonicalJson.Text);
        }

        json.List("places", content.Places, Said);
        json.Text("proposedWording", content.ProposedWording);
        json.Text("text", content.Text);
        return json.ToString();
    }

    private static string Said(Place place)
    {
        var json = new CanonicalObject();
        json.Text("passage", place.Passage?.Value);
        json.Value("quotation", place.Quotation is { } quoted ? Said(quoted) : null);
        json.Text("scope", Stored.StoredWord<PlaceScope>.Of(place.Scope));
        json.Text("term", place.Term);
        return json.ToString();
    }

    private static string Said(Quotation quoted)
    {
        var json = new CanonicalObject();
        json.Text("exact", quoted.Exact);
        json.Text("prefix", quoted.Prefix);
        json.Text("suffix", quoted.Suffix);
        return json.ToString();
    }
}
