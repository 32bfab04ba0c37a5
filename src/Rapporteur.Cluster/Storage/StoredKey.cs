using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Cluster.Storage;

/// <summary>Names as keys of rows: a table takes no slash, hash or question mark in them.</summary>
internal static class StoredKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var one in Encoding.UTF8.GetBytes(name))
        {
            _ = char.IsAsciiLetterOrDigit((char)one) || one is (byte)'-' or (byte)'_' or (byte)'.'
                ? key.Append((char)one)
                : key.Append('=').Append(one.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return key.ToString();
    }

    /// <summary>In their order as texts, too.</summary>
    public static string Of(long sequence) => sequence.ToString("d19", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Of several together, and nothing of them can be read in it.</summary>
    public static string Hash(params ReadOnlySpan<string> names) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names!))));
}
