using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Graph.Register;

/// <summary>
/// Keeps from everyone who can read the list or the drive what a delegation has not sent: its words, the kind of the entry
/// and whose it is. What was sent stands open, so that it outlives the keys. Sealed with Data Protection, one purpose per
/// consultation and owner; sealing twice gives different bytes, so equality is always judged on what was unsealed. No hash
/// of it is kept outside: a short text can be guessed from its hash.
/// </summary>
public sealed class Sealing(IDataProtectionProvider protection)
{
    // Whose it is, is sealed at one length so that not even the length of the name shows.
    private const int OwnerLength = 128;

    private readonly ConcurrentDictionary<string, IDataProtector> protectors = new(StringComparer.Ordinal);

    /// <summary>The item for a line; null when sealing makes it longer than the column, then it goes into a file.</summary>
    public RegisterItem? Seal(JournalLine line, Act act)
    {
        var payload = InsideParts.Of(line, act) is [_, ..] inside
            ? SealedPayload.Write(line.Payload, inside, cut => Seal(line.Consultation, act.Inside, Pack(cut)))
            : line.Payload;
        return payload.Length <= RegisterItem.LongestPayload ? new RegisterItem(KeyOf(line), line.At, payload) : null;
    }

    /// <summary>A line whole, as it is put into a file when the list does not take it; sealed whoever's it is.</summary>
    public byte[] SealWhole(JournalLine line, Act act) => Seal(line.Consultation, act.Inside, Pack(Encoding.UTF8.GetBytes(line.Payload)));

    /// <summary>Bytes for the eyes of their owner; with null, of whoever may read the consultation's record.</summary>
    public byte[] Seal(ConsultationId consultation, Owner? inside, byte[] clear)
    {
        var owner = new byte[OwnerLength];
        Encoding.UTF8.GetBytes(inside?.Value ?? "", owner);
        var head = OwnerSeal(consultation).Protect(owner);
        var body = ContentSeal(consultation, inside?.Value ?? "").Protect(clear);
        var whole = new byte[2 + head.Length + body.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(whole, (ushort)head.Length);
        head.CopyTo(whole, 2);
        body.CopyTo(whole, 2 + head.Length);
        return whole;
    }

    /// <summary>Null when it is not sealed for this consultation, was altered, or the key it was sealed with is gone.</summary>
    public byte[]? Unseal(ConsultationId consultation, ReadOnlySpan<byte> whole)
    {
        if (whole.Length < 2 || BinaryPrimitives.ReadUInt16LittleEndian(whole) is var length && whole.Length < 2 + length)
        {
            return null;
        }

        try
        {
            var owner = OwnerSeal(consultation).Unprotect(whole[2..(2 + length)].ToArray());
            return ContentSeal(consultation, Encoding.UTF8.GetString(owner).TrimEnd('\0')).Unprotect(whole[(2 + length)..].ToArray());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The line an item stands for; null when it cannot be unsealed. <paramref name="file"/> is the content of its file, if it has
    /// one.</summary>
    public JournalLine? Unseal(RegisterItem item, byte[]? file = null)
    {
        if (PlaceOf(item.Key) is not var (consultation, sequence))
        {
            return null;
        }

        var payload = item.Payload == RegisterItem.InFile
            ? Text(Unpacked(consultation, file))
            : SealedPayload.Read(item.Payload, cut => Unpacked(consultation, cut));
        return payload is null ? null : new JournalLine(consultation, sequence, item.At, payload);
    }

    public static string KeyOf(JournalLine line) => $"{line.Consultation}/{line.Sequence}";

    /// <summary>Null when the text is no key of the register.</summary>
    public static (ConsultationId Consultation, long Sequence)? PlaceOf(string key) =>
        key.LastIndexOf('/') is > 0 and var at
            && long.TryParse(key.AsSpan(at + 1), System.Globalization.NumberStyles.None, null, out var sequence)
            ? (new ConsultationId(key[..at]), sequence)
            : null;

    private IDataProtector OwnerSeal(ConsultationId consultation) => Protector($"Rapporteur.Register/{consultation}");

    private IDataProtector ContentSeal(ConsultationId consultation, string owner) =>
        Protector($"Rapporteur.Register/{consultation}/{owner}");

    private IDataProtector Protector(string purpose) => protectors.GetOrAdd(purpose, protection.CreateProtector);

    private byte[]? Unpacked(ConsultationId consultation, byte[]? whole) =>
        whole is not null && Unseal(consultation, whole) is { } packed ? Unpack(packed) : null;

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);

    // Compressed, because sealed bytes are written as text and 30,000 Cyrillic letters would not fit the column.
    private static byte[] Pack(ReadOnlySpan<byte> clear)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(clear);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var clear = new MemoryStream();
        brotli.CopyTo(clear);
        return clear.ToArray();
    }
}
