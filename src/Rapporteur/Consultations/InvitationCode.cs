using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Consultations;

/// <summary>
/// A code of 128 random bits as it is written in an invitation: 26 letters and digits of Crockford's base 32, in groups.
/// Typed back in any case, with or without the hyphens, it is the same code. Kept as its hash only.
/// </summary>
public static class InvitationCode
{
    /// <summary>How many random bytes a code is made of.</summary>
    public const int Bytes = 16;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Digits = 26;

    /// <summary>The code of these bytes, in groups that can be read aloud.</summary>
    public static string Write(ReadOnlySpan<byte> bits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bits.Length, Bytes);
        var code = new StringBuilder(Digits + 4);
        var (held, count) = (0, 0);
        foreach (var part in bits)
        {
            (held, count) = ((held << 8) | part, count + 8);
            for (; count >= 5; count -= 5)
            {
                code.Append(Alphabet[(held >> (count - 5)) & 31]);
            }

            held &= (1 << count) - 1;
        }

        code.Append(Alphabet[(held << (5 - count)) & 31]);
        return string.Join('-', code.ToString(0, 20).Chunk(5).Select(c => new string(c)).Append(code.ToString(20, Digits - 20)));
    }

    /// <summary>What is kept of a code as it was typed; null for what has not the shape of one.</summary>
    public static string? Hash(string typed)
    {
        var plain = string.Concat(typed.Where(c => c is not ('-' or ' ')).Select(Digit));
        return plain.Length == Digits && plain.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain)))
            : null;
    }

    // Letters left out of the alphabet are read as the digits they are mistaken for.
    private static char Digit(char typed) => char.ToUpperInvariant(typed) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
