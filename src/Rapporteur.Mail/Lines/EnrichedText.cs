using System.Text;
using System.Text.RegularExpressions;

namespace Rapporteur.Mail.Lines;

/// <summary>The plain words of text/enriched (RFC 1896), as old programs of Macs and of Unix write them.</summary>
internal static partial class EnrichedText
{
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var lines = text.ReplaceLineEndings("\n");
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] == '<' && at + 1 < lines.Length && lines[at + 1] == '<')
            {
                plain.Append('<');
                at++;
            }
            else if (lines[at] == '<' && Command().Match(lines, at) is { Success: true, Index: var from } command && from == at)
            {
                at += command.Length - 1;
            }
            else if (lines[at] == '\n')
            {
                // One is where a line was broken on its way, each further one a line that was ended.
                var ends = 1;
                while (at + 1 < lines.Length && lines[at + 1] == '\n')
                {
                    ends++;
                    at++;
                }

                plain.Append(ends == 1 ? " " : new string('\n', ends - 1));
            }
            else
            {
                plain.Append(lines[at]);
            }
        }

        return plain.ToString();
    }

    // What a parameter says (a colour, a font) is no word.
    [GeneratedRegex(@"\G(?:<param>[^<]{0,200}</param>|</?[A-Za-z][A-Za-z0-9-]{0,59}>)", RegexOptions.IgnoreCase)]
    private static partial Regex Command();
}
