namespace Rapporteur.Mail.Lines;

/// <summary>The lines of plain text, flowed ones joined again (RFC 3676) and signs of quotation counted.</summary>
internal static class PlainLines
{
    /// <summary>The mark of a signature: with its space, in flowed text too (RFC 3676, 4.3).</summary>
    public const string Signature = "-- ";

    public static List<Line> Of(string text, bool flowed, bool delSp)
    {
        var lines = new List<Line>();
        var flows = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
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
