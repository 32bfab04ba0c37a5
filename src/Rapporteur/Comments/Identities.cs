using System.Security.Cryptography;

namespace Rapporteur.Comments;

/// <summary>Names a comment for as long as the record lasts; random, so it tells nothing about how many there are.</summary>
public readonly record struct CommentId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A comment, or one point of it by its number from one: what is placed, coded and answered on its own.</summary>
public readonly record struct PointId(CommentId Comment, int? Number = null)
{
    public override string ToString() => Number is { } number ? $"{Comment}/{number}" : Comment.Value;
}

/// <summary>Names a common point; random.</summary>
public readonly record struct CommonPointId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The reference of a receipt: random, the same for the life of the submission.</summary>
public readonly record struct ReceiptReference(string Value)
{
    public override string ToString() => Value;
}

/// <summary>SHA-256 of a file kept with the record, lower-case hexadecimal.</summary>
public readonly record struct FileHash(string Value)
{
    /// <summary>Whether it can be a file's: what came from outside may be anything.</summary>
    public bool IsHash => Value is { Length: 64 } && Value.All(char.IsAsciiHexDigitLower);

    public static FileHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    public override string ToString() => Value;
}
