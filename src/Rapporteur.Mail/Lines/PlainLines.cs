namespace Rapporteur.Mail.Lines;

/// <summary>The lines of plain text, flowed ones joined again (RFC 3676) and signs of quotation counted.</summary>
internal static class PlainLines
{
    /// <summary>The mark of a signature: with its space, in flowed text too (RFC 3676, 4.3).</summary>
    public const string Signature = "-- ";

    private const int MostInitials = 3;

    public static List<Line> Of(string text, bool flowed, bool delSp)
    {
        var lines = new List<Line>();
        var (flows, initials) = (false, flowed ? "" : Initials(text));
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            var raw = initials.Length > 0 && written.TrimStart(' ').StartsWith(initials) ? written.TrimStart(' ')[(initials.Length - 1)..]
                : written;
            var line = flowed ? Flowed(raw) : Quoted(raw);
            var flowing = flowed && line.Text.EndsWith(' ') && line.Text != Signature;
            var own = flowing && delSp ? line with { Text = line.Text[..^1] } : line;
            if (flows && lines[^1].Depth == line.Depth && line.Text != Signature)
            {
                lines[^1] = lines[^1] with { Text = lines[^1].Text + own.Text };
            }
            else
            {
                lines.Add(own);
            }

            flows = flowing;
        }

        return lines;
    }

    // "SB>": the initials of who is quoted, as The Bat! and FidoNet's programs write them; on two lines together, or it is no quote.
    private static string Initials(string text)
    {
        var before = "";
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var own = line.TrimStart(' ');
            var end = own.IndexOf('>');
            var mark = end is > 0 and <= MostInitials && AreInitials(own[..end]) ? own[..(end + 1)].ToString() : "";
            if (mark.Length > 0 && mark == before)
            {
                return mark;
            }

            before = mark;
        }

        return "";
    }

    private static bool AreInitials(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As people's writers have it: a space may stand after each sign.</summary>
    public static Line Quoted(ReadOnlySpan<char> line)
    {
        var (depth, at) = (0, 0);
        while (at < line.Length && line[at] == '>')
        {
            depth++;
            at += at + 1 < line.Length && line[at + 1] == ' ' ? 2 : 1;
        }

        return new Line(line[Math.Min(at, line.Length)..].ToString(), depth);
    }

    private static Line Flowed(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart('>');
        var depth = line.Length - text.Length;
        return new Line((text.StartsWith(" ") ? text[1..] : text).ToString(), depth);
    }
}
