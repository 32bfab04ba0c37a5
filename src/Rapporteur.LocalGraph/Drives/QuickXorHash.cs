using System.Buffers.Binary;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>
/// The one hash SharePoint gives for a file (documented: OneDrive code snippets, QuickXorHash): each byte is xored in 11
/// bits further on, round a register of 160 bits; the length is xored into the end. Base64.
/// </summary>
internal static class QuickXorHash
{
    private const int Bits = 160;
    private const int Shift = 11;

    public static string Of(ReadOnlySpan<byte> content)
    {
        // The register is three words long, the last only half used; a byte may cross into the next word.
        Span<byte> register = stackalloc byte[20];
        Span<byte> lanes = stackalloc byte[Bits];
        for (var position = 0; position < content.Length; position++)
        {
            lanes[position % Bits] ^= content[position];
        }

        for (var lane = 0; lane < Bits; lane++)
        {
            var bit = lane * Shift % Bits;
            var (first, offset) = (bit / 8, bit % 8);
            register[first] ^= (byte)(lanes[lane] << offset);
            register[(first + 1) % 20] ^= (byte)(lanes[lane] >> (8 - offset));
        }

        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, content.Length);
        for (var position = 0; position < length.Length; position++)
        {
            register[12 + position] ^= length[position];
        }

        return Convert.ToBase64String(register);
    }
}
