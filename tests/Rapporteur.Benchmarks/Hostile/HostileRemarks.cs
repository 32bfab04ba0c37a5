using static Rapporteur.Benchmarks.Hostile.HostileFiles;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>Papers of own comments made to hurt who reads what was written beside them.</summary>
internal static class HostileRemarks
{
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("5,000 rows, each with a comment that says something", "remarks",
            (file, _) => Package(file,
                [$"<w:tbl>{string.Concat(Numbers(5_000).Select(n => Row(n, $"<w:p><w:r><w:t>b</w:t></w:r>{Refers(n)}</w:p>")))}</w:tbl>"],
                ("comments", string.Concat(Numbers(5_000).Select(n => Comment(n, Text(n, 700)))))), OnlyWeighed: true),
        new("5,000 comments in one row, each answering the one before", "remarks",
            (file, _) => Package(file,
                [$"<w:tbl>{Row(1, $"<w:p>{string.Concat(Numbers(5_000).Select(Refers))}</w:p>")}</w:tbl>"],
                ("comments", string.Concat(Numbers(5_000).Select(n => Comment(n, Text(n, 700))))),
                ("commentsExtended", string.Concat(Numbers(5_000).Select(n =>
                    $"<w15:commentEx w15:paraId=\"{n + 1:X8}\"{(n == 0 ? "" : $" w15:paraIdParent=\"{n:X8}\"")} w15:done=\"0\"/>")))),
            OnlyWeighed: true),
        new("rows nested 75 deep, 3.9 million letters in the innermost", "remarks",
            (file, _) => Package(file, [Nested(75, string.Concat(Numbers(40).Select(_ => Paragraph(Repeated(97_000)))))]),
            OnlyWeighed: true),
        new("120,000 runs in a row nested 60 deep", "remarks",
            (file, _) => Package(file, [Nested(60, string.Concat(Numbers(400).Select(_ =>
                $"<w:p>{Many(300, "<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>")}</w:p>")))]), OnlyWeighed: true),
    ];

    private static string Nested(int depth, string within) =>
        depth == 0 ? within : $"<w:tbl>{Row(depth, Nested(depth - 1, within) + "<w:p/>")}</w:tbl>";

    private static string Row(int n, string remarks) =>
        $"<w:tr>{Cell(Paragraph($"C-{n:000000}"))}{Cell("<w:p/>")}{Cell("<w:p/>")}{Cell(remarks)}</w:tr>";

    private static string Cell(string content) => $"<w:tc>{content}</w:tc>";
}
