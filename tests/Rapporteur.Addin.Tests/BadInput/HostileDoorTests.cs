using System.Net;
using Rapporteur.Addin.Tests.Mailbox;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Benchmarks.Hostile;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.BadInput;

/// <summary>
/// The files that are valid and made to hurt who reads them, which the benchmarks weigh, through every door that takes a file: each
/// is read or refused with a sentence, what is refused is kept nowhere, and the host goes on.
/// </summary>
[TestClass]
public sealed class HostileDoorTests
{
    // The doors of lists read no more.
    private const int MostOfAList = 8 * 1_048_576;

    private static RunningHost host = null!;
    private static Visitor focal = null!;
    private static Visitor officer = null!;

    public static IEnumerable<object[]> Files => HostileFiles.All.Where(f => !f.OnlyWeighed).Select(f => new object[] { f.Name });

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        focal = Visitor.As(host, "kelvany-focal");
        officer = Visitor.As(host, "secretariat-1");
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    [DynamicData(nameof(Files))]
    public async Task It_is_read_or_refused_by_every_door_alike_and_what_is_refused_is_kept_nowhere(string name)
    {
        var (bytes, file) = Made(name);
        var answers = new List<(string Door, bool Taken)>();
        foreach (var (door, visitor, address, twin) in new (string, Visitor, string, string?)[]
        {
            ("API", focal, "returns", null),
            ("pane", focal, $"/pane/{RunningHost.Consultation}/returns", "API"),
            ("Desk", officer, $"/desk/{RunningHost.Consultation}/read", "API"),
            ("draft", officer, "drafts", null),
            ("page of drafts", officer, $"/reader/{RunningHost.Consultation}/drafts", "draft"),
            ("languages", officer, "drafts/0/languages", null),
            ("page of languages", officer, $"/reader/{RunningHost.Consultation}/languages", "languages"),
            ("attendance", officer, "attendance", null),
            ("page of attendance", officer, $"/desk/{RunningHost.Consultation}/attendance", "attendance"),
            ("roster", officer, "roster", null),
            ("page of the roster", officer, $"/desk/{RunningHost.Consultation}/roster", "roster"),
            ("glossary", officer, $"/desk/{RunningHost.Consultation}/glossary/table", null),
            ("mails", officer, $"/desk/{RunningHost.Consultation}/mail", null),
        })
        {
            // What a door would not read at all it refuses before; that is held where limits are.
            if (bytes.Length > MostOfAList && (twin ?? door) is ("attendance" or "roster"))
            {
                continue;
            }

            // What was read by one door is not read for seconds more by its twins.
            if (answers.Contains((twin ?? "", true)))
            {
                continue;
            }

            var before = await KeptAsync();
            var answer = await visitor.PostAsync(address, Form(bytes, file));
            var taken = (int)answer.Status is >= 200 and < 300;
            Assert.IsTrue(taken || Says(answer), $"{door}: {(int)answer.Status} {answer.Raw}");
            Assert.IsTrue(taken || await KeptAsync() == before, $"{door} refused it and kept something");
            Assert.IsTrue(twin is null || !taken, $"{door} takes what {twin} refuses");
            answers.Add((door, taken));
        }

        var id = await (Letters.Plain("Please find our comments attached.") with { Files = [(file, bytes)] }).ArriveAsync(host);
        var mail = (await officer.GetAsync($"arrivals/{id}")).Ok();
        Assert.AreEqual("waiting", mail.Text("state"), "what came by mail is laid on the Desk, whatever is attached to it");
        Assert.AreEqual(1, mail.Body.GetProperty("attachments").GetArrayLength());
        (await focal.GetAsync("/health/live")).Ok();
        (await focal.GetAsync("comments")).Ok();
    }

    private static (byte[] Bytes, string File) Made(string name)
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-hostile-").FullName;
        try
        {
            var made = HostileFiles.All.Single(f => f.Name == name);
            var file = Path.Combine(folder, made.Kind == "form" ? "hostile.xlsx" : "hostile.docx");
            made.Write(file, Path.Combine(folder, "draft.docx"));
            return (File.ReadAllBytes(file), Path.GetFileName(file));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MultipartFormDataContent Form(byte[] bytes, string name) => new() { { new ByteArrayContent(bytes), "file", name } };

    private static bool Says(Response answer) =>
        (int)answer.Status is >= 400 and < 500
        && (!string.IsNullOrEmpty(answer.Code) || answer.Raw.Contains("role=\"alert\"", StringComparison.Ordinal)
            || answer.Raw.Contains("class=\"refus", StringComparison.Ordinal)
            || answer.Raw.Contains("class=\"sentence\"", StringComparison.Ordinal)
            || answer.Raw.Contains("error", StringComparison.Ordinal));

    private static async Task<(int Lines, int Files)> KeptAsync() =>
        ((await host.Service<IJournal>().ReadAsync(new(RunningHost.Consultation), 0, int.MaxValue, CancellationToken.None)).Count,
            Directory.EnumerateFiles(Path.Combine(host.Data, "files"), "*", SearchOption.AllDirectories).Count());
}
