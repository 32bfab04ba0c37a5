using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Rapporteur.Comments;
using Rapporteur.Papers;
using Rapporteur.Tests.House;
using Rapporteur.Word.Papers;

namespace Rapporteur.Tests.Papers;

/// <summary>A receipt held against a paper, by the product's command and by a second program in another language.</summary>
[TestClass]
public sealed class VerifyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [TestMethod]
    [DataRow(PaperUse.Circulation)]
    [DataRow(PaperUse.SecretariatOnly)]
    public void Every_receipt_whose_texts_stand_in_the_paper_is_verified_by_both_programs(PaperUse use)
    {
        var given = CompilationStory.Told();
        using var files = new Files();
        var reader = given.SeenBy(Given.Secretary);
        foreach (var paper in (byte[][])[Compiled(CompilationTests.Of(given, use)), Annotated.Written(Annotated.Of(given, use)).ToArray()])
        {
            var verdicts = given.Board.Submissions.Values.Select(s => Both(files, paper, reader.ReceiptOf(s))).ToList();
            Assert.Contains(0, verdicts);
            // Withdrawn, replaced in time, and for circulation the one that is not; a note holds the newest text alone.
            Assert.IsLessThanOrEqualTo(4, verdicts.Count(v => v != 0));
        }
    }

    [TestMethod]
    public void Where_names_are_hidden_a_receipt_is_verified_and_the_paper_does_not_tell_whose_it_is()
    {
        var given = Given.AConsultation(c => c with { Visibility = c.Visibility with { NamesShown = false } });
        given.Sends("Ardenia", given.Saying("Together.") with { OnBehalfOf = [Given.Delegation("Dorvale").Value] });
        var receipt = Receipt(given);
        var text = Encoding.UTF8.GetString(receipt);
        using var files = new Files();
        var paper = Compiled(CompilationTests.Of(given));
        Assert.AreEqual(0, Both(files, paper, receipt));
        Assert.AreEqual(0, Both(files, paper, Encoding.UTF8.GetBytes(text.Replace("del-dor", "del-cor", StringComparison.Ordinal))),
            "the paper tells on whose behalf it is");
        Assert.AreEqual(0, Both(files, paper, Encoding.UTF8.GetBytes(text.Replace("del-ard", "del-bel", StringComparison.Ordinal))),
            "the paper tells whose it is");
    }

    [TestMethod]
    public void A_comment_put_under_another_delegations_name_is_not_verified()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Ours."));
        using var files = new Files();
        var receipt = Encoding.UTF8.GetString(Receipt(given)).Replace("del-ard", "del-bel", StringComparison.Ordinal);
        Assert.AreEqual(1, Both(files, Compiled(CompilationTests.Of(given)), Encoding.UTF8.GetBytes(receipt)));
    }

    [TestMethod]
    public void A_dropped_comment_and_an_altered_word_are_found_by_both_programs()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("We ask for fair sharing.", given.On("Part 1, 3", "a fair manner")) with
        {
            Kinds = [CommentKind.Replace],
            ProposedWording = "an equitable manner",
            Condition = "If agreed.",
            Alternatives = ["“in solidarity”"],
        });
        var (receipt, paper) = (Receipt(given), Compiled(CompilationTests.Of(given)));
        using var files = new Files();
        Assert.AreEqual(0, Both(files, paper, receipt));
        foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[("fair sharing", "fair shares"), ("If agreed", "If not agreed"),
            ("in solidarity", "in charity"), ("an equitable", "any"), ("C-", "X-")])
        {
            var altered = Changed(paper, "word/document.xml", xml => xml.Replace(from, to, StringComparison.Ordinal));
            Assert.AreEqual(1, Both(files, altered, receipt), to);
        }

        var without = Changed(paper, "customXml/item1.xml", xml => Regex.Replace(xml, "<comment [^>]*/>", ""));
        Assert.AreEqual(1, Both(files, without, receipt));
        Assert.AreEqual("verify.no-imprints", PaperVerifying.Of(new MemoryStream(without), receipt).Fault);
    }

    [TestMethod]
    public void A_later_text_is_told_from_one_that_is_not_there()
    {
        var given = Given.AConsultation();
        var comment = given.Sends("Ardenia", given.Saying("First."));
        var first = Receipt(given);
        given.Replaces("Ardenia", comment, given.Saying("Second."));
        var gone = given.Sends("Belmora", given.Saying("Gone."));
        var second = given.SeenBy(Given.Secretary).ReceiptOf(given.Board.Submissions.Values.Single(s => s.Comments.Contains(gone)));
        given.Withdraws("Belmora", gone);
        var paper = Compiled(CompilationTests.Of(given));
        Assert.AreEqual(Verdict.OtherText, PaperVerifying.Of(new MemoryStream(paper), first).Comments.Single().Verdict);
        Assert.AreEqual(Verdict.Missing, PaperVerifying.Of(new MemoryStream(paper), second).Comments.Single().Verdict);
    }

    [TestMethod]
    public void What_is_no_paper_or_no_receipt_is_said_to_be_none()
    {
        var given = Given.AConsultation();
        given.Sends("Ardenia", given.Saying("Here."));
        var (paper, receipt) = (Compiled(CompilationTests.Of(given)), Receipt(given));
        Assert.AreEqual("verify.no-paper", PaperVerifying.Of(new MemoryStream([1, 2, 3]), receipt).Fault);
        Assert.AreEqual("verify.no-receipt", PaperVerifying.Of(new MemoryStream(paper), "{}"u8.ToArray()).Fault);
        Assert.AreEqual("verify.no-receipt", PaperVerifying.Of(new MemoryStream(paper), "no"u8.ToArray()).Fault);
        Assert.AreEqual(1, VerifyCommand.Run(["nosuch.docx", "nosuch.json"]).ExitCode);
        Assert.AreEqual(2, VerifyCommand.Run([]).ExitCode);
    }

    private static byte[] Receipt(Given given) =>
        given.SeenBy(Given.Secretary).ReceiptOf(given.Board.Submissions.Values.Single(s => !s.None));

    private static byte[] Compiled(Compilation paper)
    {
        using var written = new MemoryStream();
        CompilationWriter.Write(paper, written);
        return written.ToArray();
    }

    private static byte[] Changed(byte[] paper, string part, Func<string, string> change)
    {
        using var copy = new MemoryStream();
        copy.Write(paper);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = zip.GetEntry(part)!.Open();
            using var reader = new StreamReader(stream, leaveOpen: true);
            var changed = change(reader.ReadToEnd());
            stream.SetLength(0);
            using var writer = new StreamWriter(stream);
            writer.Write(changed);
        }

        return copy.ToArray();
    }

    // What the command says and what the second program says, which must be the same.
    private static int Both(Files files, byte[] paper, byte[] receipt)
    {
        File.WriteAllBytes(files.Paper, paper);
        File.WriteAllBytes(files.Receipt, receipt);
        var ours = VerifyCommand.Run([files.Paper, files.Receipt]);
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(Checkout.Root(), "tests", "tools", "verify.mjs"), files.Paper, files.Receipt },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The second program did not end.");
        }

        Assert.AreEqual(ours.ExitCode, process.ExitCode, $"{string.Join('\n', ours.Lines)}\n{said.Result}");
        return ours.ExitCode;
    }

    private sealed class Files : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verify-");

        public string Paper => Path.Combine(folder.FullName, "paper.docx");

        public string Receipt => Path.Combine(folder.FullName, "receipt.json");

        public void Dispose() => folder.Delete(true);
    }
}
