using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Comments;

namespace Rapporteur.Record;

/// <summary>
/// How far a returned file says what a comment says: only what it says whole, and nothing more, counts from the file's
/// arrival. Of what it does not say at all it is no source.
/// </summary>
public enum Vouched
{
    Nothing,
    Part,
    All,
}

/// <summary>
/// What a returned file proposes, as hashes of 72 bits: too many to type a comment that fits one by chance or by trying, and few
/// enough for thousands of proposals to stand in the record. Ends of lines count alike.
/// </summary>
public static class Proposed
{
    /// <summary>How long one of the hashes is: nine bytes in base 64 as addresses have it.</summary>
    public const int HashLength = 12;

    private const int HashBytes = 9;

    // None was said, or one of them.
    private static readonly CommentKind?[] AnyKind = [null, .. Enum.GetValues<CommentKind>()];

    /// <summary>In order, each once.</summary>
    public static ImmutableArray<string> Of(IEnumerable<CommentContent> proposals)
    {
        var hashes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var proposal in proposals)
        {
            hashes.Add(Words(proposal));
            hashes.UnionWith(proposal.Kinds.IsEmpty ? [Whole(proposal, null)] : proposal.Kinds.Select(kind => Whole(proposal, kind)));
        }

        return [.. hashes];
    }

    /// <summary>How far what was proposed says that. A kind left out is nothing said beside the file.</summary>
    public static Vouched By(ImmutableSortedSet<string> proposed, CommentContent content) =>
        !proposed.Contains(Words(content)) ? Vouched.Nothing
        : content.Kinds.IsEmpty ? Of(Array.Exists(AnyKind, kind => proposed.Contains(Whole(content, kind))))
        : Of(content.Kinds.All(kind => proposed.Contains(Whole(content, kind))));

    private static Vouched Of(bool whole) => whole ? Vouched.All : Vouched.Part;

    private static string Words(CommentContent content) =>
        Hash(
        [
            "words", $"{content.Draft}", content.Text, content.ExistingWording, content.ProposedWording,
            .. content.Places.Select(p => $"{p.Scope} {p.Passage}"),
        ]);

    private static string Whole(CommentContent content, CommentKind? kind) =>
        Hash(
        [
            "whole", $"{content.Draft}", $"{kind}", content.Text, content.ExistingWording, content.ProposedWording, content.Condition,
            content.Language,
            $"{content.Alternatives.Length}", .. content.Alternatives,
            $"{content.OnBehalfOf.Length}", .. content.OnBehalfOf,
            .. content.Places.SelectMany(
                p => (string?[])[$"{p.Scope} {p.Passage}", p.Quotation?.Prefix, p.Quotation?.Exact, p.Quotation?.Suffix, p.Term]),
        ]);

    // No text that is kept holds a control character but line ends and tabs.
    private static string Hash(IEnumerable<string?> parts)
    {
        var text = string.Join('\u001f', parts.Select(p => p?.ReplaceLineEndings("\n")));
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
    }
}
