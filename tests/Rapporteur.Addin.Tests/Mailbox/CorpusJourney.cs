using System.IO.Compression;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.LocalGraph.Mail;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>Every mail of the corpus on its whole way: from LocalGraph's inbox, filed or set aside, into the compilation.</summary>
[TestClass]
public sealed class CorpusJourney
{
    private const string Box = "secretariat@rapporteur.example";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "mail");

    [TestMethod]
    public async Task Every_mail_arrives_at_its_instant_and_all_that_is_filed_stands_in_the_compilation()
    {
        await using var host = await RunningHost.StartAsync(null, "--Mail:Inbox", Box);
        var files = Directory.GetFiles(Folder, "*.eml").Order(StringComparer.Ordinal).ToList();
        Assert.IsGreaterThanOrEqualTo(40, files.Count);
        var before = host.Clock.Now;
        foreach (var file in files)
        {
            await host.Service<MailDelivery>().DeliverAsync(Box, await File.ReadAllBytesAsync(file));
        }

        Assert.IsNull((await host.Service<Addin.Notices.Mailboxes>().LookAsync(CancellationToken.None)).Fault);
        var office = Visitor.As(host, "secretariat-1");
        var list = (await office.GetAsync("arrivals?pageSize=1000")).Ok().Body;
        var arrivals = list.GetProperty("arrivals").EnumerateArray().ToList();
        Assert.HasCount(files.Count, arrivals);
        var (texts, aside) = (new List<(string Text, Instant At)>(), 0);
        foreach (var arrival in arrivals)
        {
            var at = InstantPattern.ExtendedIso.Parse(arrival.GetProperty("receivedAt").GetString()!).Value;
            Assert.IsTrue(at >= before - Duration.FromSeconds(1) && at <= host.Clock.Now, "whatever the mail says of itself");
            var id = arrival.GetProperty("id").GetString();
            var proposals = arrival.GetProperty("proposals").EnumerateArray().ToList();
            var none = arrival.TryGetProperty("none", out var said) && said.GetBoolean();
            if (proposals.Count == 0 && !none)
            {
                (await office.PostAsync($"arrivals/{id}/set-aside", new { reason = "other", words = "Nothing to file." })).Ok();
                aside++;
                continue;
            }

            var filed = (await office.PostAsync($"arrivals/{id}/file", new
            {
                delegation = "hadrune",
                sender = "as it came",
                proposals = proposals.Select((_, n) => n).ToArray(),
                again = true,
            })).Created();
            Assert.AreEqual(arrival.GetProperty("receivedAt").GetString(), filed.Text("countsFrom"));
            texts.AddRange(proposals.Select(p => (p.GetProperty("text").GetString()!, at)).Where(t => t.Item1.Length > 0));
        }

        var balance = (await office.GetAsync("arrivals")).Ok().Body.GetProperty("balance");
        Assert.AreEqual(
            (files.Count, files.Count - aside, aside, 0),
            (Number(balance, "arrived"), Number(balance, "filed"), Number(balance, "setAside"), Number(balance, "waiting")));
        Assert.IsGreaterThanOrEqualTo(40, files.Count - aside, "most of them hold words of a delegation");

        var comments = (await office.CommentsAsync("?pageSize=1000")).ConvertAll(c => c.GetProperty("text").GetString()!);
        var paper = Words(await office.Client.GetByteArrayAsync(
            new Uri($"/api/v1/consultations/{RunningHost.Consultation}/papers/compilation.docx", UriKind.Relative)));
        foreach (var (text, _) in texts)
        {
            CollectionAssert.Contains(comments, text);
            StringAssert.Contains(paper, Letters(text), StringComparison.Ordinal);
        }

        host.Log.AssertQuiet();
    }

    private static int Number(JsonElement balance, string name) => balance.GetProperty(name).GetInt32();

    private static string Words(byte[] paper)
    {
        using var zip = new ZipArchive(new MemoryStream(paper, writable: false));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return Letters(System.Xml.Linq.XDocument.Parse(text.ReadToEnd()).Root!.Value);
    }

    // Lines and tabs are elements there.
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
