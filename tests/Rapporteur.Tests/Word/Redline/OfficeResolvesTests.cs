using Rapporteur.Word.Redline;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>
/// Texts of everything that makes tracked changes hard, marked, opened by LibreOffice and all changes accepted or rejected there: what it
/// then shows is what it shows of the later and of the earlier file, paragraph by paragraph with number, look and notes, but where
/// nothing could be written that it resolves rightly. How often that is is counted, so that it does not become more.
/// </summary>
[TestClass]
public sealed class OfficeResolvesTests
{
    private const int Seeds = 24;

    // What MarkedShapes.LimitsIn names in these.
    private const int Limited = 4;

    private static readonly MarkedBy Secretariat = new("Secretariat", DateTimeOffset.UnixEpoch);

    [TestMethod]
    public void Accepted_and_rejected_in_LibreOffice_either_text_comes_out_but_in_places_of_known_shape()
    {
        var folder = Directory.CreateTempSubdirectory("resolved-");
        try
        {
            var limits = Enumerable.Range(1, Seeds).Select(seed => Write(folder.FullName, seed)).ToArray();
            var said = Said(folder.FullName);
            List<string> wrong = [.. Enumerable.Range(1, Seeds).Where(seed => limits[seed - 1].Length == 0)
                .SelectMany(seed => Differences(said, seed))];
            Assert.IsEmpty(wrong, string.Join('\n', wrong));
            Assert.AreEqual(Limited, limits.Count(l => l.Length > 0), string.Join('\n', limits.SelectMany(l => l)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Write(string folder, int seed)
    {
        var redraft = new MixedRedraft(seed);
        var written = (RedlineResult.Written)RedlineWriter.Write(
            new MemoryStream(redraft.Earlier), new MemoryStream(redraft.Later), Secretariat);
        File.WriteAllBytes(Path.Combine(folder, $"{seed}.earlier.docx"), redraft.Earlier);
        File.WriteAllBytes(Path.Combine(folder, $"{seed}.later.docx"), redraft.Later);
        File.WriteAllBytes(Path.Combine(folder, $"{seed}.marked.docx"), written.File);
        return [.. MarkedShapes.LimitsIn(new MarkedFile(written.File).Body).Select(l => $"{seed} {l}")];
    }

    private static IEnumerable<string> Differences(Dictionary<string, string[]> said, int seed) =>
        new[] { ("later", "Accept"), ("earlier", "Reject") }
            .Where(t => !said[$"{seed} {t.Item1}"].SequenceEqual(said[$"{seed} {t.Item2}"]))
            .Select(t => $"{seed} {t.Item2}\n{string.Join('\n', said[$"{seed} {t.Item2}"])}\nshould be\n"
                + string.Join('\n', said[$"{seed} {t.Item1}"]));

    // One start of LibreOffice reads them all.
    private static Dictionary<string, string[]> Said(string folder)
    {
        using var office = new Office();
        office.Changed(new MixedRedraft(1).Earlier, $"""
            Dim what, cell, seed, part, words, walk, inside, frame, paper As Object, dispatcher As Object, n As Integer, file As String
            dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
            Open "{folder}/said.txt" For Output As #2
            For seed = 1 To {Seeds}
              For Each what In Array("earlier", "later", "Accept", "Reject")
                file = what
                If what = "Accept" Or what = "Reject" Then file = "marked"
                file = "file://{folder}/" & CStr(seed) & "." & file & ".docx"
                paper = StarDesktop.loadComponentFromURL(file, "_blank", 0, Array(WithValue("Hidden", True)))
                frame = paper.CurrentController.Frame
                frame.LayoutManager.setVisible(False)
                If what = "Accept" Or what = "Reject" Then
                  dispatcher.executeDispatch(frame, ".uno:" & what & "AllTrackedChanges", "", 0, Array())
                End If
                Print #2, "== " & CStr(seed) & " " & what
                walk = paper.Text.createEnumeration()
                While walk.hasMoreElements()
                  part = walk.nextElement()
                  If part.supportsService("com.sun.star.text.TextTable") Then
                    For Each cell In part.CellNames
                      inside = part.getCellByName(cell).createEnumeration()
                      While inside.hasMoreElements()
                        words = inside.nextElement()
                        Print #2, "  " & cell & "|" & words.String
                      Wend
                    Next
                  Else
                    Print #2, part.ParaStyleName & "|" & part.ParaLeftMargin & "|" & part.ListLabelString & "|" & part.String
                  End If
                Wend
                For n = 0 To paper.Footnotes.Count - 1
                  Print #2, "note|" & paper.Footnotes.getByIndex(n).String
                Next
                paper.close(True)
              Next
            Next
            Close #2
            """);
        return File.ReadAllText(Path.Combine(folder, "said.txt")).Split("== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(lines => lines[0], lines => lines[1..].Select(Read).ToArray());
    }

    // What a field refers to is nowhere, which LibreOffice says once it looks.
    private static string Read(string line) => line.Replace("Error: Reference source not found", " there", StringComparison.Ordinal);
}
