using Rapporteur.Arrivals;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// A mail's own words in pieces, each with the quoted lines it answers: "Yes." alone says nothing. An old mail quoted whole above the
/// words is no question, and goes with none.
/// </summary>
internal static class QuotedLines
{
    // A question, or a paragraph of the draft; beyond that a whole mail.
    private const int LongestLines = 1_000;

    public static IReadOnlyList<(string Words, string? Lines)> Of(MailText words)
    {
        var (pieces, end) = (new List<(string, string?)>(), words.Kept.Length);

        // From the end, which is where answers stand: the same words may have been said before them.
        foreach (var (lines, answer) in words.Answers.Reverse())
        {
            var at = words.Kept.AsSpan(0, end).LastIndexOf(answer);
            if (at >= 0)
            {
                pieces.Add((words.Kept[(at + answer.Length)..end], null));
                pieces.Add((answer, lines.Length <= LongestLines ? lines : null));
                end = at;
            }
        }

        pieces.Add((words.Kept[..end], null));
        pieces.Reverse();
        return pieces;
    }

    /// <summary>As mail quotes.</summary>
    public static string Marked(string lines) => $"> {lines.ReplaceLineEndings("\n> ")}";
}
