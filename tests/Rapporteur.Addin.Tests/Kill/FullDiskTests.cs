using System.Net;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Kill;

/// <summary>The disk takes no more: nobody is told that something was kept which was not, and nothing that was is lost.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class FullDiskTests
{
    // No file may grow beyond so many blocks of 512 bytes; a signal for it is ignored, so that the write fails as on a full disk.
    private static readonly string[] LittleRoom =
        ["sh", "-c", "trap '' XFSZ; ulimit -f 600; DOTNET_EnableWriteXorExecute=0 exec \"$@\"", "sh"];

    [TestMethod]
    public async Task What_cannot_be_recorded_is_refused_as_not_kept_and_the_host_is_not_ready()
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-full-").FullName;
        await using var graph = await RunningLocalGraph.StartAsync();
        string[] register = ["--Graph:BaseUrl", graph.V1];
        await (await RunningHost.StartAsync(data, register)).DisposeAsync();

        var kept = new List<string>();
        await using (var host = await HostProcess.StartAsync(data, register, LittleRoom))
        {
            using var client = host.Client(await host.TokenAsync("kelvany-focal"));
            var focal = new Visitor(client);
            var answer = await focal.PostAsync("comments", Visitor.Say(Words(0)));
            for (var i = 1; answer.Status == HttpStatusCode.Created; i++)
            {
                kept.Add(answer.Text("id"));
                answer = await focal.PostAsync("comments", Visitor.Say(Words(i)));
            }

            Assert.AreEqual(HttpStatusCode.ServiceUnavailable, answer.Status, answer.Raw);
            StringAssert.Contains(answer.Raw, "cannot be recorded at the moment; it is not kept", StringComparison.Ordinal);
            await UploadIsNotKeptAsync(client);
            using var anybody = host.Client();
            using (var opened = await anybody.GetAsync($"/?local={host.Secret}"))
            {
                using var browser = host.Client();
                browser.DefaultRequestHeaders.Add(
                    "Cookie", string.Join("; ", opened.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
                await UploadIsNotKeptAsync(browser);
            }

            Assert.AreEqual(HttpStatusCode.ServiceUnavailable, (await anybody.GetAsync("/health/ready")).StatusCode);
            Assert.AreEqual(HttpStatusCode.OK, (await anybody.GetAsync("/health/live")).StatusCode);
            CollectionAssert.AreEquivalent(kept, await SavedAsync(focal), "reading goes on");
        }

        await using (var host = await RunningHost.StartAsync(data, register))
        {
            CollectionAssert.AreEquivalent(kept, await SavedAsync(Visitor.As(host, "kelvany-focal")));
            Assert.AreEqual(HttpStatusCode.OK, (await host.Anonymous.GetAsync("/health/ready")).StatusCode);
        }

        Directory.Delete(data, recursive: true);
    }

    private static async Task UploadIsNotKeptAsync(HttpClient client)
    {
        using var file = Api.ReturnJourneyTests.Upload(new byte[500_000]);
        using var uploaded = await client.PostAsync($"/api/v1/consultations/{RunningHost.Consultation}/returns", file);
        var said = await uploaded.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, uploaded.StatusCode, said);
        StringAssert.Contains(said, "cannot be recorded at the moment; it is not kept", StringComparison.Ordinal);
    }

    private static async Task<List<string>> SavedAsync(Visitor focal) =>
        [.. (await focal.CommentsAsync("?mine=true&pageSize=200"))
            .Where(c => c.GetProperty("text").GetString()!.EndsWith("www", StringComparison.Ordinal))
            .Select(c => c.GetProperty("id").GetString()!)];

    private static string Words(int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}: {new string('w', 20_000)}");
}
