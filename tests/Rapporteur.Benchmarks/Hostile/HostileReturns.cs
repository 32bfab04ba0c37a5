using Rapporteur.Benchmarks.Pane;
using static Rapporteur.Benchmarks.Hostile.HostileFiles;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>Annotated drafts made to hurt who compares them.</summary>
internal static class HostileReturns
{
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("the same paragraph of 99,000 letters with every word changed", "return",
            (file, draft) => { DraftFile.Write(draft,
                [.. Numbers(9).Select(n => Paragraph(Text(n, 200))), Paragraph(Repeated(99_000))]); DraftFile.Write(file,
                    [.. Numbers(9).Select(n => Paragraph(Text(n, 200))),
                        Paragraph(Repeated(99_000).Replace("the", "a", StringComparison.Ordinal))]); }),
        new("ten paragraphs of 99,000 letters written anew", "return",
            (file, draft) => { DraftFile.Write(draft, Numbers(10).Select(n => Paragraph(Text(n, 99_000)))); DraftFile.Write(file,
                Numbers(10).Select(n => Paragraph(Text(n + 3, 99_000)))); }),
        new("3.9 million letters, every paragraph changed", "return",
            (file, draft) => { DraftFile.Write(draft, Numbers(10_000).Select(n => Paragraph(Text(n, 390)))); DraftFile.Write(file,
                Numbers(10_000).Select(n => Paragraph(Text(n, 388) + " x"))); }),
        new("a paragraph of 8 million letters beside a draft", "return",
            (file, draft) => { DraftFile.Write(draft, Numbers(10).Select(n => Paragraph(Text(n, 200)))); DraftFile.Write(file,
                [.. Numbers(10).Select(n => Paragraph(Text(n, 200))), Paragraph(Text(1, 8_000_000))]); }),
        new("40,000 equal paragraphs against 40,000 others", "return",
            (file, draft) => { DraftFile.Write(draft, Numbers(40_000).Select(n => Paragraph("the same words"))); DraftFile.Write(file,
                Numbers(40_000).Select(n => Paragraph(n % 2 == 0 ? "the same words" : "the other words"))); }),
        new("200 comments, each over the same 49,000 paragraphs", "return",
            (file, draft) =>
            {
                var paragraphs = Numbers(49_000).Select(n => Paragraph(Text(n, 40))).ToList();
                DraftFile.Write(draft, paragraphs);
                Package(file,
                    [string.Concat(Numbers(200).Select(Starts)), .. paragraphs,
                        $"<w:p>{string.Concat(Numbers(200).Select(n => Ends(n) + Refers(n)))}</w:p>"],
                    ("comments", string.Concat(Numbers(200).Select(n => Comment(n, "a")))));
            }, OnlyWeighed: true),
        new("40,000 comments on one paragraph of 90,000 letters", "return",
            (file, draft) =>
            {
                var words = Text(1, 90_000);
                DraftFile.Write(draft, [Paragraph(words), .. Numbers(9).Select(n => Paragraph(Text(n, 200)))]);
                Package(file,
                    [$"<w:p>{string.Concat(Numbers(40_000).Select(n =>
                        $"{Starts(n)}<w:r><w:t xml:space=\"preserve\">{words[(n * 2)..((n * 2) + 2)]}</w:t></w:r>{Ends(n)}{Refers(n)}"))}" +
                        $"<w:r><w:t xml:space=\"preserve\">{words[80_000..]}</w:t></w:r></w:p>",
                        .. Numbers(9).Select(n => Paragraph(Text(n, 200)))],
                    ("comments", string.Concat(Numbers(40_000).Select(n => Comment(n, "a")))));
            }, OnlyWeighed: true),
        new("48,000 comments, each answering the one before", "return",
            (file, draft) =>
            {
                DraftFile.Write(draft, Numbers(10).Select(n => Paragraph(Text(n, 200))));
                Package(file,
                    [$"<w:p>{Starts(0)}<w:r><w:t>{Text(0, 200)}</w:t></w:r>{Ends(0)}{Refers(0)}</w:p>",
                        .. Numbers(9).Select(n => Paragraph(Text(n + 1, 200)))],
                    ("comments", string.Concat(Numbers(48_000).Select(n => Comment(n, "a")))),
                    ("commentsExtended", string.Concat(Numbers(48_000).Select(n =>
                        $"<w15:commentEx w15:paraId=\"{n + 1:X8}\"{(n == 0 ? "" : $" w15:paraIdParent=\"{n:X8}\"")} w15:done=\"0\"/>"))));
            }, OnlyWeighed: true),
        new("20,000 footnotes, each with a word changed", "return",
            (file, draft) =>
            {
                Notes(draft, n => $"<w:r><w:t>{Text(n, 60)}</w:t></w:r>");
                Notes(file, n => $"<w:r><w:t>{Text(n, 60)}</w:t></w:r>" +
                    $"<w:ins w:id=\"{n}\" w:author=\"a\"><w:r><w:t xml:space=\"preserve\"> b</w:t></w:r></w:ins>");
            }, OnlyWeighed: true),
    ];

    private static string Starts(int comment) => $"<w:commentRangeStart w:id=\"{comment}\"/>";

    private static string Ends(int comment) => $"<w:commentRangeEnd w:id=\"{comment}\"/>";
}
