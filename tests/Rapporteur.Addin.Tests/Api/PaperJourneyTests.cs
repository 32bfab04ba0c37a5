using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>The papers by their addresses: whose they are, and the account of each in JSON.</summary>
[TestClass]
public sealed class PaperJourneyTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        var focal = Visitor.As(host, "kelvany-focal");
        foreach (var text in (string[])["Aloud.", "Not any more.", "Quietly."])
        {
            var id = (await focal.PostAsync("comments", Visitor.Say(text))).Created().Text("id");
            (await focal.PostAsync("submissions", new { comments = new[] { id }, saved = true, notForCirculation = text == "Quietly." }))
                .Created();
            if (text == "Not any more.")
            {
                (await focal.PostAsync($"comments/{id}/withdraw", new { })).Ok();
            }
        }
    }

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task The_twin_of_a_paper_in_JSON_is_its_account()
    {
        var officer = Visitor.As(host, "secretariat-1");
        var circulated = (await officer.GetAsync("papers/compilation.json")).Ok().Body.GetProperty("balance");
        var left = circulated.GetProperty("leftOut").EnumerateArray().Select(l => l.GetProperty("reason").GetString()).ToList();
        CollectionAssert.Contains(left, "withdrawn");
        CollectionAssert.Contains(left, "notForCirculation");
        Assert.AreEqual(circulated.GetProperty("received").GetInt32(), circulated.GetProperty("printed").GetInt32() + left.Count);
        Assert.IsTrue(circulated.GetProperty("holds").GetBoolean());
        Assert.IsTrue(circulated.GetProperty("comments").EnumerateArray().All(c => c.GetProperty("places").GetArrayLength() > 0));

        var all = (await officer.GetAsync("papers/compilation.json?use=secretariat")).Ok().Body.GetProperty("balance");
        Assert.AreEqual(circulated.GetProperty("printed").GetInt32() + 1, all.GetProperty("printed").GetInt32());
    }

    [TestMethod]
    public async Task The_file_for_the_Secretariat_only_never_has_the_name_of_one_that_circulates_nor_that_one_a_count_of_what_was_sent()
    {
        var officer = host.As("secretariat-1");
        foreach (var paper in (string[])["compilation", "draft-with-comments", "summary", "reflected"])
        {
            Assert.AreEqual($"{paper}-{RunningHost.Consultation}.docx", await NameAsync($"{paper}.docx"));
            StringAssert.StartsWith(await NameAsync($"{paper}.docx?use=secretariat"),
                $"{paper}-secretariat-only-{RunningHost.Consultation}-", StringComparison.Ordinal);
            var twin = (await Visitor.As(host, "secretariat-1").GetAsync($"papers/{paper}.json")).Ok().Body;
            Assert.IsFalse(twin.TryGetProperty("state", out _));
        }

        async Task<string?> NameAsync(string paper)
        {
            using var answer = await officer.GetAsync(
                new Uri($"/api/v1/consultations/{RunningHost.Consultation}/papers/{paper}", UriKind.Relative));
            return answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName;
        }
    }

    [TestMethod]
    public async Task An_account_is_for_whoever_may_have_the_paper_made()
    {
        (await Visitor.As(host, "kelvany-focal").GetAsync("papers/compilation.json")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        (await Visitor.As(host, "secretariat-1").GetAsync("papers/nosuch.docx")).Refused(HttpStatusCode.NotFound, "no-paper");
    }

    [TestMethod]
    public async Task A_delegation_holds_the_receipt_it_got_against_the_paper_with_nothing_but_the_two_files()
    {
        var focal = Visitor.As(host, "kelvany-focal");
        var folder = Directory.CreateTempSubdirectory("verify-");
        try
        {
            var (paper, receipt) = (Path.Combine(folder.FullName, "paper.docx"), Path.Combine(folder.FullName, "receipt.json"));
            await File.WriteAllTextAsync(receipt,
                (await focal.PostAsync("submissions", new
                {
                    comments = new[] { await focal.SavedAsync("To be found again.") },
                    saved = true,
                })).Created().Raw);
            foreach (var name in (string[])["compilation.docx", "draft-with-comments.docx"])
            {
                var made = await host.As("secretariat-1").GetByteArrayAsync(
                    new Uri($"/api/v1/consultations/{RunningHost.Consultation}/papers/{name}", UriKind.Relative));
                await File.WriteAllBytesAsync(paper, made);
                Assert.AreEqual(0, await VerifiedAsync(folder.FullName, "paper.docx", "receipt.json"), name);
                await File.WriteAllBytesAsync(paper, Altered(made, "To be found again.", "To be lost again."));
                Assert.AreEqual(1, await VerifiedAsync(folder.FullName, "paper.docx", "receipt.json"), name);
            }

            string[] left = [.. folder.GetFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal)];
            CollectionAssert.AreEqual(new[] { "paper.docx", "receipt.json" }, left);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static byte[] Altered(byte[] paper, string from, string to)
    {
        using var copy = new MemoryStream();
        copy.Write(paper);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(e => e.FullName is "word/document.xml" or "word/comments.xml"))
            {
                using var stream = entry.Open();
                using var reader = new StreamReader(stream, leaveOpen: true);
                var text = reader.ReadToEnd().Replace(from, to, StringComparison.Ordinal);
                stream.SetLength(0);
                using var writer = new StreamWriter(stream);
                writer.Write(text);
            }
        }

        return copy.ToArray();
    }

    // As an outsider has it: in a folder that holds the two files, with no data folder anywhere.
    private static async Task<int> VerifiedAsync(string folder, params string[] files)
    {
        var start = new ProcessStartInfo(
            ServerProcess.Dotnet, [Path.Combine(AppContext.BaseDirectory, "Rapporteur.Addin.dll"), "verify", .. files])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment["HOME"] = start.Environment["XDG_DATA_HOME"] = folder;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            var said = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.IsNotEmpty(said);
            return process.ExitCode;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    [TestMethod]
    public async Task How_comments_were_reflected_is_the_Secretariats_for_all_and_each_delegations_of_its_own()
    {
        var own = (await Visitor.As(host, "kelvany-focal").GetAsync("papers/reflected.docx.json")).Ok().Body.GetProperty("balance");
        Assert.IsTrue(own.GetProperty("holds").GetBoolean());
        Assert.IsGreaterThan(0, own.GetProperty("printed").GetInt32());
        var all = (await Visitor.As(host, "secretariat-1").GetAsync("papers/reflected.json?use=secretariat")).Ok().Body
            .GetProperty("balance");
        Assert.IsGreaterThan(own.GetProperty("received").GetInt32(), all.GetProperty("received").GetInt32());
        foreach (var paper in (string[])["reflected.docx", "summary.docx"])
        {
            Assert.AreEqual("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                (await Visitor.As(host, "secretariat-1").GetAsync($"papers/{paper}")).Ok().MediaType);
        }

        (await Visitor.As(host, "kelvany-focal").GetAsync("papers/summary.docx")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
    }

    [TestMethod]
    public async Task The_table_of_comments_is_everybodys_each_with_what_it_sees()
    {
        var mine = (await Visitor.As(host, "kelvany-focal").GetAsync("papers/comments.json")).Ok().Body;
        Assert.IsTrue(mine.GetProperty("balance").GetProperty("holds").GetBoolean());
        CollectionAssert.Contains(
            mine.GetProperty("comments").EnumerateArray().Select(c => c.GetProperty("text").GetString()).ToList(), "Quietly.");
        Assert.IsFalse((await Visitor.As(host, "hadrune-focal").GetAsync("papers/comments.json")).Ok().Raw
            .Contains("Quietly.", StringComparison.Ordinal));
        foreach (var sheet in (string[])["comments.xlsx", "matrix.xlsx"])
        {
            Assert.AreEqual("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                (await Visitor.As(host, "hadrune-focal").GetAsync($"papers/{sheet}")).Ok().MediaType);
        }
    }

    [TestMethod]
    [DataRow("section=p999")]
    [DataRow("delegation=nobody")]
    [DataRow("kind=1")]
    [DataRow("order=size")]
    public async Task What_a_paper_cannot_be_about_is_refused_by_name(string query) =>
        Assert.AreEqual(query.Split('=')[0],
            (await Visitor.As(host, "secretariat-1").GetAsync($"papers/compilation.docx?{query}"))
                .Refused(HttpStatusCode.BadRequest, "bad-filter").Text("field"));
}
