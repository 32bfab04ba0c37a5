using MimeKit;

namespace Rapporteur.Mail.Parts;

/// <summary>
/// Files that stand as letters within a mail's plain words, "begin 644 NAME" to "end", as Outlook sends them where it is set to
/// (POSIX, uuencode). What is not whole to the last line stays words.
/// </summary>
internal static class Uuencoded
{
    private const string Begin = "begin ";

    private const int MostInLine = 45;

    /// <summary>The words without the files, and the files in their order.</summary>
    public static (string Words, IReadOnlyList<MimePart> Files) Taken(string text)
    {
        if (!text.Contains(Begin, StringComparison.Ordinal))
        {
            return (text, []);
        }

        var (words, files, lines) = (new List<string>(), new List<MimePart>(), text.Split('\n'));
        for (var at = 0; at < lines.Length; at++)
        {
            if (NameIn(lines[at].TrimEnd('\r')) is { } name && Content(lines, at + 1) is { } found)
            {
                files.Add(File(name, found.Bytes));
                at = found.End;
            }
            else
            {
                words.Add(lines[at]);
            }
        }

        return files.Count == 0 ? (text, files) : (string.Join('\n', words), files);
    }

    // The rights it had, three or four digits, and its name.
    private static string? NameIn(string line)
    {
        if (!line.StartsWith(Begin, StringComparison.Ordinal) || line.Split(' ', 3) is not [_, { Length: 3 or 4 } rights, { } name])
        {
            return null;
        }

        return rights.All(c => c is >= '0' and <= '7') && !string.IsNullOrWhiteSpace(name) ? name.Trim() : null;
    }

    private static (byte[] Bytes, int End)? Content(string[] lines, int from)
    {
        var bytes = new MemoryStream();
        for (var at = from; at < lines.Length; at++)
        {
            var line = lines[at].TrimEnd('\r');
            if (line == "end")
            {
                return bytes.Length > 0 ? (bytes.ToArray(), at) : null;
            }

            if (!Decode(line, bytes))
            {
                return null;
            }
        }

        return null;
    }

    // Blanks at a line's end are zeros that somebody took away on its way.
    private static bool Decode(string line, MemoryStream bytes)
    {
        var length = line.Length == 0 ? 0 : (line[0] - ' ') & 0x3F;
        var signs = (length + 2) / 3 * 4;
        if (length > MostInLine || line.Length - 1 > signs + 1 || line.Any(c => c is < ' ' or > '`'))
        {
            return false;
        }

        int Sign(int at) => at < line.Length ? (line[at] - ' ') & 0x3F : 0;
        for (var (at, left) = (1, length); left > 0; at += 4, left -= 3)
        {
            var three = (Sign(at) << 18) | (Sign(at + 1) << 12) | (Sign(at + 2) << 6) | Sign(at + 3);
            bytes.WriteByte((byte)(three >> 16));
            if (left > 1)
            {
                bytes.WriteByte((byte)(three >> 8));
            }

            if (left > 2)
            {
                bytes.WriteByte((byte)three);
            }
        }

        return true;
    }

    private static MimePart File(string name, byte[] bytes) => new("application", "octet-stream")
    {
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = name },
        Content = new MimeContent(new MemoryStream(bytes, writable: false)),
    };
}
