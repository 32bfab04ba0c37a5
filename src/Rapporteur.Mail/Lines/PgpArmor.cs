namespace Rapporteur.Mail.Lines;

/// <summary>What OpenPGP writes into the words themselves (RFC 9580, 6 and 7): a signed text, or a sealed one.</summary>
internal static class PgpArmor
{
    private const string Signed = "-----BEGIN PGP SIGNED MESSAGE-----";
    private const string Signature = "-----BEGIN PGP SIGNATURE-----";
    private const string SignatureEnd = "-----END PGP SIGNATURE-----";
    private const string Sealed = "-----BEGIN PGP MESSAGE-----";
    private const string SealedEnd = "-----END PGP MESSAGE-----";

    /// <summary>The words as they were before they were signed, without what is sealed. The signature is not judged.</summary>
    public static (string Text, bool IsSealed) Taken(string text)
    {
        if (!text.Contains("-----BEGIN PGP ", StringComparison.Ordinal))
        {
            return (text, false);
        }

        var (kept, isSealed) = (new List<string>(), false);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (within, headers, ends) = (false, false, true);
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].TrimEnd();
            if (line == Signed)
            {
                (within, headers) = (true, true);
            }
            else if (headers)
            {
                headers = line.Length > 0;
            }
            else if (within && line == Signature && EndOf(lines, at, SignatureEnd) is { } end)
            {
                (within, at) = (false, end);
            }
            else if (ends && line == Sealed)
            {
                // What has no end is no block, and nothing below it has one either.
                (ends, at) = EndOf(lines, at, SealedEnd) is { } last ? (true, last) : (false, at);
                isSealed |= ends;
                kept.AddRange(ends ? [] : [lines[at]]);
            }
            else
            {
                // A line that begins with a dash was given another before it.
                kept.Add(within && lines[at].StartsWith("- ", StringComparison.Ordinal) ? lines[at][2..] : lines[at]);
            }
        }

        return (string.Join('\n', kept), isSealed);
    }

    private static int? EndOf(string[] lines, int from, string end) =>
        Array.FindIndex(lines, from, l => l.TrimEnd() == end) is >= 0 and var at ? at : null;
}
