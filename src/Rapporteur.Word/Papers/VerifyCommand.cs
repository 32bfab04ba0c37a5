using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>
/// The command <c>verify PAPER.docx RECEIPT.json [LANGUAGE]</c> for anybody who has the two files: what it says, line by line, and
/// its exit code: 0 when everything on the receipt stands in the paper unaltered, 1 when not, 2 when it was not asked so.
/// </summary>
public static class VerifyCommand
{
    private static readonly Phrasebook Book = new(typeof(VerifyCommand).Assembly, "verify");

    public static (IReadOnlyList<string> Lines, int ExitCode) Run(ReadOnlySpan<string> asked)
    {
        var words = Book.In(Language.Of(asked.Length == 3 ? asked[2] : null));
        if (asked.Length is not (2 or 3))
        {
            return ([words["verify.usage"], words["verify.form"]], 2);
        }

        foreach (var file in asked[..2])
        {
            if (!File.Exists(file))
            {
                return ([words.Say("verify.no-file", ("file", file), ("why", words["verify.not-there"]))], 1);
            }
        }

        using var paper = File.OpenRead(asked[0]);
        var verified = PaperVerifying.Of(paper, File.ReadAllBytes(asked[1]));
        return (verified.Fault is { } fault ? [words[fault]] : [.. Lines(verified, words)], verified.Stands ? 0 : 1);
    }

    private static IEnumerable<string> Lines(Verified verified, Phrases words) =>
    [
        words.Say("verify.receipt", ("receipt", verified.Receipt), ("hash", verified.Hash)),
        .. verified.Comments.Select(c => words.Say(
            c.Verdict switch
            {
                Verdict.Stands => "verify.stands",
                Verdict.Missing => "verify.missing",
                Verdict.OtherText => "verify.other-text",
                _ => "verify.altered",
            },
            ("reference", c.Reference))),
        words[!verified.Stands ? "verify.not-all" : verified.Comments.IsEmpty ? "verify.none" : "verify.all"],
    ];
}
