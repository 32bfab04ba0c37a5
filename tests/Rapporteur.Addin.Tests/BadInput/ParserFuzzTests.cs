using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Api;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Drafts;
using Rapporteur.Mail;
using Rapporteur.Mail.Cutting;
using Rapporteur.Teams.Protocol;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Redline;
using Rapporteur.Word.Returns;

namespace Rapporteur.Addin.Tests.BadInput;

/// <summary>
/// Every parser of what comes from outside, given what is almost right: it answers, and never throws. Each test goes through its seeds
/// from the first as long as its few seconds last, and prints how many that were; a seed that fails is named and fails alone again.
/// (JSON bodies of the API are <see cref="FuzzTests"/>.)
/// </summary>
[TestClass]
public sealed partial class ParserFuzzTests
{
    private const int First = 2017;
    private const int Most = 20_000;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3.5);

    private static readonly byte[] ZeroDraft = Story.ZeroDraft();
    private static readonly Draft Sample = DraftJson.Read(
        DraftJson.Write(((ReadResult.Read)DraftReader.Read(new MemoryStream(ZeroDraft))).Passages));

    private static RunningHost host = null!;
    private static byte[] annotated = null!;
    private static byte[] form = null!;

    public required TestContext TestContext { get; set; }

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        var papers = $"/api/v1/consultations/{RunningHost.Consultation}/papers/";
        var focal = host.As("kelvany-focal");
        annotated = ReturnJourneyTests.Annotated(await focal.GetByteArrayAsync(new Uri($"{papers}draft.docx", UriKind.Relative)), 3);
        form = await focal.GetByteArrayAsync(new Uri($"{papers}comment-form.xlsx", UriKind.Relative));
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet("Rapporteur.Addin.Bot.Turns.Replies", "Rapporteur.Addin.Files.ReturnFiles");
        await host.DisposeAsync();
    }

    [TestMethod]
    public void A_draft() => Each(m => DraftReader.Read(new MemoryStream(Spoilt(m, ZeroDraft, WordParts()))));

    [TestMethod]
    public void An_annotated_file() => Each(m => ReturnReader.Read(new MemoryStream(Spoilt(m, annotated, WordParts())), Sample));

    [TestMethod]
    public void Tracked_changes_of_a_draft_to_be() => Each(m =>
    {
        var file = Spoilt(m, annotated, WordParts());
        if (DraftReader.Read(new MemoryStream(file)) is ReadResult.Read)
        {
            ForeignChanges.In(file);
            ForeignChanges.Rejected(file);
        }
    });

    [TestMethod]
    public void A_form() => Each(m => CommentFormReader.Read(new MemoryStream(Spoilt(m, form, SheetParts())), Sample));

    [TestMethod]
    public void A_mail()
    {
        var mails = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "mail"), "*.eml")
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Assert.IsNotEmpty(mails);
        Each(m => MailReader.Read(new MemoryStream(m.Bytes(mails[m.Next(mails.Count)])), OurMail.Unknown));
    }

    [TestMethod]
    public void A_sentence_in_a_chat()
    {
        var sentences = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Bot", "sentences.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" => ")[0]).ToList();
        Each(m => Sentence.Read(m.Text(sentences[m.Next(sentences.Count)]), Sample, 0));
    }

    [TestMethod]
    public void An_activity() => Each(m =>
    {
        if (Activity.Read(m.Bytes(Encoding.UTF8.GetBytes(Message))) is { } activity)
        {
            _ = (activity.Said, activity.TenantId, activity.SenderObjectId, activity.IsPersonal, activity.NamesBot("membersAdded"),
                activity.Value, activity.Reply("message").Json.ToJsonString());
        }
    });

    [TestMethod]
    public async Task An_activity_at_its_address() => await EachAsync(async m =>
    {
        using var body = new ByteArrayContent(m.Bytes(Encoding.UTF8.GetBytes(Message)));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await host.AtThisMachine().PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        Assert.IsTrue((int)answer.StatusCode is < 500 or 501, $"{(int)answer.StatusCode}");
    });

    [TestMethod]
    public async Task A_form_with_a_file()
    {
        var focal = host.As("kelvany-focal");
        using var valid = new MultipartFormDataContent("part") { { new ByteArrayContent(form), "file", "form.xlsx" } };
        var bytes = await valid.ReadAsByteArrayAsync();
        await EachAsync(async m =>
        {
            using var body = new ByteArrayContent(m.Bytes(bytes));
            body.Headers.TryAddWithoutValidation("Content-Type", m.Next(4) > 0 ? "multipart/form-data; boundary=part"
                : string.Concat(m.Text("multipart/form-data; boundary=\"part\"; charset=utf-8").Where(c => c is >= ' ' and <= '~')));
            using var answer = await focal.PostAsync(
                new Uri($"/api/v1/consultations/{RunningHost.Consultation}/returns", UriKind.Relative), body);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.IsTrue((int)answer.StatusCode < 300 || ((int)answer.StatusCode < 500 && said.Contains("\"code\"",
                StringComparison.Ordinal)), $"{(int)answer.StatusCode} {said}");
        });
    }

    private const string Message = """
        {"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","from":{"id":"29:kelvany-focal",
        "aadObjectId":"kelvany-focal"},"recipient":{"id":"28:bot","name":"Rapporteur"},"conversation":{"id":"a","tenantId":"kelvany",
        "conversationType":"personal"},"text":"<at>Rapporteur</at> 14 iii: add a reference to micro-financing","locale":"en-GB",
        "entities":[{"type":"mention","text":"<at>Rapporteur</at>","mentioned":{"id":"28:bot","name":"Rapporteur"}}],
        "value":{"action":{"verb":"save","data":{"comment":"C-000000"}}},"membersAdded":[{"id":"28:bot"}],"channelData":{"tenant":
        {"id":"kelvany"}}}
        """;

    // Most of what is changed is the markup within; the archive itself now and then.
    private static byte[] Spoilt(Mutations by, byte[] valid, Regex parts) => by.Next(5) == 0 ? by.Bytes(valid) : by.Archive(valid, parts);

    private void Each(Action<Mutations> read, [System.Runtime.CompilerServices.CallerMemberName] string what = "") => EachAsync(by =>
    {
        read(by);
        return Task.CompletedTask;
    }, what).GetAwaiter().GetResult();

    private async Task EachAsync(Func<Mutations, Task> readAsync, [System.Runtime.CompilerServices.CallerMemberName] string what = "")
    {
        var began = TimeProvider.System.GetTimestamp();
        var seed = First;
        for (; seed < First + Most && (seed == First || TimeProvider.System.GetElapsedTime(began) < Long); seed++)
        {
            try
            {
                await readAsync(new Mutations(seed));
            }
            catch (Exception fault)
            {
                throw new AssertFailedException(string.Create(CultureInfo.InvariantCulture, $"{what}, seed {seed}: {fault}"), fault);
            }
        }

        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: seeds {First} to {seed - 1}, {seed - First} of them"));
    }

    [GeneratedRegex(@"^word/.*\.xml$|\.rels$|^\[Content")]
    private static partial Regex WordParts();

    [GeneratedRegex(@"^xl/.*\.xml$|\.rels$|^\[Content|^docProps")]
    private static partial Regex SheetParts();
}
