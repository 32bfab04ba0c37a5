using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Word.Papers;

/// <summary>What became of a comment of a receipt in a paper.</summary>
public enum Verdict
{
    Stands,

    /// <summary>Nothing of its reference is in the paper.</summary>
    Missing,

    /// <summary>Its reference is there, with another text than the one on the receipt, perhaps a later one.</summary>
    OtherText,

    /// <summary>What the paper carries for verifying is that of the receipt, and what can be read in it is not.</summary>
    Altered,
}

/// <summary>What verifying came to: null <see cref="Fault"/> and a verdict on each comment, or the key of the sentence that says why
/// there is none.</summary>
public sealed record Verified(string? Fault, string? Receipt, string? Hash, ImmutableArray<(string Reference, Verdict Verdict)> Comments)
{
    public bool Stands => Fault is null && Comments.All(c => c.Verdict == Verdict.Stands);
}

/// <summary>
/// Holds a receipt against a paper, with nothing but the two files: every comment on the receipt must stand in the paper under its
/// reference, by its imprint and by what can be read. So that another program can do the same:
/// <list type="number">
/// <item>The receipt is canonical JSON (RFC 8785: UTF-8, no white space, members in the order of their names' UTF-16 units, only the
/// escapes that JSON demands); the member <c>comments</c> holds for each its <c>reference</c> and <c>content</c>.</item>
/// <item>The imprint of a comment is the SHA-256, in lower-case hexadecimal, of the canonical JSON
/// <c>{"content":…,"delegation":…,"reference":…}</c>, the delegation being the receipt's; where a paper may not name delegations, of
/// the same without <c>delegation</c> and without <c>onBehalfOf</c> in the content.</item>
/// <item>The paper carries a part of which the root is <c>paper</c> in the namespace <c>urn:rapporteur:paper:1</c>; in it a
/// <c>comment</c> for each text, with <c>reference</c> and <c>imprint</c>. One of them must have the reference and one of the two
/// imprints.</item>
/// <item>What can be read is a row of a table (<c>w:tr</c>) of which the first paragraph is the reference, or a comment of Word's
/// (<c>w:comment</c>) of which the first paragraph is the reference, alone or before " · ". In it <c>text</c>, each of
/// <c>alternatives</c> and <c>condition</c> must be found, <c>proposedWording</c> when runs of the style Removed are passed over, and
/// <c>existingWording</c> when those of the style Added are; compared in composed letters (NFC), without marks of direction (U+061C,
/// U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), any white space (Unicode's White_Space; where a paragraph ends, a break and a
/// tab as well) as one space and none at either end. A member that is absent or empty is found everywhere.</item>
/// </list>
/// </summary>
public static class PaperVerifying
{
    private static readonly Verified None = new(null, null, null, []);

    /// <summary>The receipt as it was handed out, or an answer of the API that has it as <c>statement</c>.</summary>
    public static Verified Of(Stream paper, ReadOnlyMemory<byte> receipt)
    {
        if (ReceiptIn(receipt) is not { } said || !said.TryGetProperty("comments", out var comments)
            || comments.ValueKind != JsonValueKind.Array)
        {
            return None with { Fault = "verify.no-receipt" };
        }

        if (PaperText.Of(paper) is not { } read)
        {
            return None with { Fault = "verify.no-paper" };
        }

        var delegation = said.TryGetProperty("delegation", out var from) ? from.GetString() : null;
        return read.Imprints.Count == 0 ? None with { Fault = "verify.no-imprints" } : new Verified(
            null,
            said.TryGetProperty("receipt", out var reference) ? reference.GetString() : null,
            ReceiptJson.Hash(CanonicalJson.Write(said)),
            [.. comments.EnumerateArray().Select(c => (c.GetProperty("reference").GetString()!, Of(c, delegation, read)))]);
    }

    private static JsonElement? ReceiptIn(ReadOnlyMemory<byte> json)
    {
        try
        {
            var root = JsonDocument.Parse(json).RootElement;
            return root.ValueKind != JsonValueKind.Object ? null
                : root.TryGetProperty("statement", out var statement) && statement.ValueKind == JsonValueKind.String
                    ? JsonDocument.Parse(statement.GetString()!).RootElement
                    : root;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Verdict Of(JsonElement comment, string? delegation, PaperText paper)
    {
        var reference = comment.GetProperty("reference").GetString()!;
        var carried = paper.Imprints.GetValueOrDefault(reference, []);
        return carried.IsEmpty ? Verdict.Missing
            : !carried.Contains(Imprint(comment, delegation)) && !carried.Contains(Imprint(comment, null)) ? Verdict.OtherText
            : paper.Rows.GetValueOrDefault(reference, []).Any(row => Reads(row, comment.GetProperty("content"))) ? Verdict.Stands
            : Verdict.Altered;
    }

    // Written as the receipt has it and not as this version knows a comment: a later receipt may hold more.
    private static string Imprint(JsonElement comment, string? delegation)
    {
        var members = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["content"] = comment.GetProperty("content").EnumerateObject().Where(m => delegation is not null || m.Name != "onBehalfOf")
                .ToDictionary(m => m.Name, m => m.Value),
            ["reference"] = comment.GetProperty("reference"),
        };
        if (delegation is not null)
        {
            members["delegation"] = delegation;
        }

        return ReceiptJson.Hash(CanonicalJson.Write(JsonSerializer.SerializeToElement(members)));
    }

    private static bool Reads(PaperRow row, JsonElement content)
    {
        string[] alternatives = content.TryGetProperty("alternatives", out var listed)
            ? [.. listed.EnumerateArray().Select(a => a.GetString()!)] : [];
        return alternatives.Append(Of("text")).Append(Of("condition")).All(row.Whole.Contains)
            && row.Proposed.Contains(Of("proposedWording")) && row.Existing.Contains(Of("existingWording"));

        string Of(string member) => content.TryGetProperty(member, out var said) ? said.GetString() ?? "" : "";
    }
}
