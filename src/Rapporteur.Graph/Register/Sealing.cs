using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Graph.Register;

/// <summary>
/// Keeps from everyone who can read the list or the drive what a delegation has not sent: its words, the kind of the entry
/// and whose it is. Sealed with Data Protection, one purpose per consultation and delegation; sealing twice gives different
/// bytes, so equality is always judged on what was unsealed. No hash of it is kept outside: a short text can be guessed
/// from its hash.
/// </summary>
public sealed class Sealing(IDataProtectionProvider protection)
{
    // Whose it is, is sealed at one length so that not even the length of the name shows.
    private const int OwnerLength = 128;

    /// <summary>The item for a line; null when sealing makes it longer than the column, then it goes into a file.</summary>
    public RegisterItem? Seal(JournalLine line)
    {
        var entry = EntryJson.Read(line);
        var item = EntryJson.InsideOf(entry) is { } inside
            ? new RegisterItem(KeyOf(line), RegisterItem.Sealed, line.At, Base64Url.EncodeToString(Seal(line.Consultation, inside, Pack(line))))
            : new RegisterItem(KeyOf(line), line.Kind, line.At, line.Payload);
        return item.Payload.Length <= RegisterItem.LongestPayload ? item : null;
    }

    /// <summary>A line whole, as it is put into a file when the list does not take it; sealed whoever's it is.</summary>
    public byte[] SealWhole(JournalLine line) => Seal(line.Consultation, EntryJson.InsideOf(EntryJson.Read(line)), Pack(line));

    /// <summary>Bytes for the eyes of a delegation; with null, of whoever may read the consultation's record.</summary>
    public byte[] Seal(ConsultationId consultation, DelegationId? inside, ReadOnlySpan<byte> clear)
    {
        var owner = new byte[OwnerLength];
        Encoding.UTF8.GetBytes(inside?.Value ?? "", owner);
        var head = OwnerSeal(consultation).Protect(owner);
        var body = ContentSeal(consultation, inside?.Value ?? "").Protect(clear.ToArray());
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

    /// <summary>The line an item stands for; null when it cannot be unsealed. <paramref name="file"/> is the content of its file, if it has one.</summary>
    public JournalLine? Unseal(RegisterItem item, byte[]? file = null)
    {
        if (PlaceOf(item.Key) is not var (consultation, sequence))
        {
            return null;
        }

        if (item.Kind is not (RegisterItem.Sealed or RegisterItem.InFile))
        {
            return new JournalLine(consultation, sequence, item.Kind, item.At, item.Payload);
        }

        var whole = item.Kind == RegisterItem.InFile ? file : Decode(item.Payload);
        return whole is not null && Unseal(consultation, whole) is { } packed ? Unpack(consultation, sequence, item.At, packed) : null;
    }

    public static string KeyOf(JournalLine line) => $"{line.Consultation}/{line.Sequence}";

    /// <summary>Null when the text is no key of the register.</summary>
    public static (ConsultationId Consultation, long Sequence)? PlaceOf(string key) =>
        key.LastIndexOf('/') is > 0 and var at && long.TryParse(key.AsSpan(at + 1), System.Globalization.NumberStyles.None, null, out var sequence)
            ? (new ConsultationId(key[..at]), sequence)
            : null;

    private IDataProtector OwnerSeal(ConsultationId consultation) => protection.CreateProtector($"Rapporteur.Register/{consultation}");

    private IDataProtector ContentSeal(ConsultationId consultation, string delegation) =>
        protection.CreateProtector($"Rapporteur.Register/{consultation}/{delegation}");

    private static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // Compressed, because sealed bytes are written as text and 30,000 Cyrillic letters would not fit the column.
    private static byte[] Pack(JournalLine line)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(Encoding.UTF8.GetBytes($"{line.Kind}\n{line.Payload}"));
        }

        return packed.ToArray();
    }

    private static JournalLine Unpack(ConsultationId consultation, long sequence, Instant at, byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new StreamReader(brotli, Encoding.UTF8);
        var kind = text.ReadLine()!;
        return new JournalLine(consultation, sequence, kind, at, text.ReadToEnd());
    }
}
