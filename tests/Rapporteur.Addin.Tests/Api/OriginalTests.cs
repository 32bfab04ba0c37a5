using System.Net;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>What is filed with an original names one's own upload; nobody else's file is had, or known to be here, by its hash.</summary>
[TestClass]
public sealed class OriginalTests
{
    private static RunningHost host = null!;
    private static byte[] draft = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        draft = await host.As("secretariat-1")
            .GetByteArrayAsync(new Uri($"/api/v1/consultations/{RunningHost.Consultation}/papers/draft.docx", UriKind.Relative));
    }

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task Ones_own_upload_is_filed_under_the_name_it_came_by()
    {
        var officer = Visitor.As(host, "secretariat-1");
        var read = (await officer.PostAsync("returns", Upload("../../their note\u2028.docx"))).Ok();
        var filed =
            (await officer.PostAsync("submissions/on-behalf", Filing(new { handle = read.Text("handle"), name = new string('x', 8_000) })))
                .Created();
        Assert.AreEqual("their note.docx", filed.Text("originalName"));
    }

    [TestMethod]
    public async Task A_file_that_is_here_and_one_that_is_not_get_the_same_answer_by_hash_or_by_anothers_handle()
    {
        var unsent =
            (await Visitor.As(host, "kelvany-focal")
                .PostAsync("returns", ReturnJourneyTests.Upload(ReturnJourneyTests.Annotated(draft, 1)))).Created().Text("hash");
        Assert.IsTrue(host.Service<FileStore>().Has(new Rapporteur.Comments.FileHash(unsent)));
        var others = (await Visitor.As(host, "secretariat-2").PostAsync("returns", Upload("theirs.docx"))).Ok().Text("handle");
        var officer = Visitor.As(host, "secretariat-1");
        var unknown =
            (await officer.PostAsync("submissions/on-behalf", Filing(new { hash = new string('0', 64), name = "a.docx", length = 1 })))
                .Refused(HttpStatusCode.BadRequest, "no-original");
        foreach (var original in new object[] { new { hash = unsent, name = "a.docx", length = 1 }, new { handle = unsent },
            new { handle = others }, new { handle = "" }, new { } })
        {
            Assert.AreEqual(unknown.Raw, (await officer.PostAsync("submissions/on-behalf", Filing(original))).Raw);
        }

        (await Visitor.As(host, "kelvany-focal").PostAsync("submissions/on-behalf", Filing(new { hash = unsent })))
            .Refused(HttpStatusCode.Forbidden, "for-secretariat");
    }

    private static object Filing(object original) =>
        new
        {
            delegation = "hadrune",
            arrived = "2017-11-27T09:00:00Z",
            sender = "embassy",
            comments = new[] { Visitor.Say("as it came") },
            original
        };

    private static MultipartFormDataContent Upload(string name) => new() { { new ByteArrayContent(draft), "file", name } };
}
