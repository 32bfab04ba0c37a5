using System.IO.Compression;
using System.Net;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>The circulated draft taken from its address, annotated, sent back, looked at in pages and confirmed.</summary>
[TestClass]
public sealed class ReturnJourneyTests
{
    private const string Papers = "papers/draft.docx";
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task Every_reader_gets_the_same_marked_file_by_a_name_that_says_what_it_is()
    {
        var (focal, name) = await DraftAsync("orvessa-focal");
        var (officer, _) = await DraftAsync("secretariat-1");
        CollectionAssert.AreEqual(focal, officer);
        Assert.AreEqual($"zero-draft-{RunningHost.Consultation}.docx", name);
        Assert.AreEqual(new DraftMark(RunningHost.Consultation, 0, await HashAsync()), DraftMarkReader.Of(new MemoryStream(focal)));
    }

    [TestMethod]
    public async Task A_version_that_is_none_is_told_apart_from_one_that_is_not_there()
    {
        var focal = Visitor.As(host, "orvessa-focal");
        (await focal.GetAsync($"{Papers}?version=first")).Refused(HttpStatusCode.BadRequest, "bad-version");
        (await focal.GetAsync($"{Papers}?version=7")).Refused(HttpStatusCode.NotFound, "no-draft-version");
    }

    [TestMethod]
    public async Task A_return_is_shown_in_pages_that_together_are_the_whole()
    {
        var focal = Visitor.As(host, "orvessa-focal");
        var taken = (await focal.PostAsync("returns", Upload(Annotated((await DraftAsync("orvessa-focal")).File, 5)))).Created();
        Assert.AreEqual(5, taken.Body.GetProperty("proposals").GetArrayLength());
        Assert.AreEqual(0, taken.Body.GetProperty("draft").GetInt32());
        Assert.AreEqual(5, taken.Body.GetProperty("counts").GetProperty("tracked").GetInt32());

        var (numbers, after) = (new List<int>(), "");
        do
        {
            var page = (await focal.GetAsync($"returns/{taken.Text("reference")}?pageSize=2{after}")).Ok().Body;
            Assert.AreEqual(5, page.GetProperty("counts").GetProperty("proposals").GetInt32());
            numbers.AddRange(page.GetProperty("proposals").EnumerateArray().Select(p => p.GetProperty("number").GetInt32()));
            after = page.TryGetProperty("next", out var next) ? $"&after={next.GetInt32()}" : "";
        }
        while (after.Length > 0);

        CollectionAssert.AreEqual(Enumerable.Range(0, 5).ToList(), numbers);
        (await focal.GetAsync($"returns/{taken.Text("reference")}?pageSize=0")).Refused(HttpStatusCode.BadRequest, "bad-page-size");
        (await focal.GetAsync($"returns/{taken.Text("reference")}?after=last")).Refused(HttpStatusCode.BadRequest, "bad-after");
    }

    [TestMethod]
    public async Task A_comment_form_comes_back_through_the_same_door()
    {
        var focal = Visitor.As(host, "orvessa-focal");
        var form =
            await (await focal.Client.GetAsync(
                new Uri($"/api/v1/consultations/{RunningHost.Consultation}/papers/comment-form.xlsx",
                    UriKind.Relative))).Content.ReadAsByteArrayAsync();
        var taken = (await focal.PostAsync("returns", Upload(form))).Created().Body;
        Assert.AreEqual(0, taken.GetProperty("draft").GetInt32());
        var counts = taken.GetProperty("counts");
        Assert.AreEqual((counts.GetProperty("passages").GetInt32(), 0),
            (counts.GetProperty("found").GetInt32(), counts.GetProperty("proposals").GetInt32()));
    }

    [TestMethod]
    [DataRow("en", "1 result of a field, such as a date, was renewed by a program; nothing is proposed for it.")]
    [DataRow("fr", "1 résultat de champ, par exemple une date, a été actualisé par un programme")]
    [DataRow("ru", "1 значение поля, например дату, обновила программа")]
    public async Task What_a_program_renewed_in_the_file_is_counted_wherever_the_return_is_shown(string language, string sentence)
    {
        var focal = Visitor.As(host, "orvessa-focal");
        var dated = Edited((await DraftAsync("orvessa-focal")).File, xml => xml.Replace(">November 2017</w:t></w:r>",
            " xml:space=\"preserve\">November </w:t></w:r><w:fldSimple w:instr=\" DATE \\@ &quot;yyyy&quot; \"><w:r><w:t>2031</w:t></w:r>" +
            "</w:fldSimple>", StringComparison.Ordinal));
        var taken = (await focal.PostAsync("returns", Upload(dated))).Created();
        Assert.AreEqual((1, 0), (taken.Body.GetProperty("counts").GetProperty("renewed").GetInt32(),
            taken.Body.GetProperty("proposals").GetArrayLength()), taken.Raw);

        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/pane/{RunningHost.Consultation}/returns/{taken.Text("reference")}");
        asked.Headers.Add("X-Language", language);
        using var page = await focal.Client.SendAsync(asked);
        StringAssert.Contains(WebUtility.HtmlDecode(await page.EnsureSuccessStatusCode().Content.ReadAsStringAsync()), sentence,
            StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task The_note_a_confirmed_comment_keeps_is_never_answered_to_anybody_else()
    {
        var focal = Visitor.As(host, "kelvany-focal");
        var taken = (await focal.PostAsync("returns", Upload(Annotated((await DraftAsync("kelvany-focal")).File, 1)))).Created().Body;
        var proposal = taken.GetProperty("proposals")[0];
        Assert.AreEqual("Dele Gate", proposal.GetProperty("author").GetString());
        var saved = (await focal.PostAsync("comments", new
        {
            kinds = proposal.GetProperty("kinds"),
            places = proposal.GetProperty("places"),
            existingWording = proposal.GetProperty("existingWording"),
            proposedWording = proposal.GetProperty("proposedWording"),
            draft = taken.GetProperty("draft"),
            @return = taken.GetProperty("reference"),
            note = proposal.GetProperty("author"),
            submit = true,
        })).Created();
        Assert.AreEqual("Dele Gate", saved.Text("note"));
        foreach (var reader in new[] { "secretariat-1", "chair-1", "co-chair-1", "orvessa-focal" })
        {
            Assert.DoesNotContain("Dele Gate", (await Visitor.As(host, reader).GetAsync("comments")).Ok().Raw, reader);
        }

        var read =
            (await Visitor.As(host, "secretariat-1").PostAsync("returns", Upload(Annotated((await DraftAsync("secretariat-1")).File, 1))))
                .Ok();
        Assert.DoesNotContain("Dele Gate", read.Raw);
        host.Log.AssertQuiet();
    }

    [TestMethod]
    public async Task A_file_of_another_consultation_is_refused_and_names_it_only_to_those_who_may_see_it()
    {
        var hash = await HashAsync();
        var unknown = await SentAsync(new DraftMark("secret-talks", 0, hash));
        unknown.Refused(HttpStatusCode.BadRequest, "file-of-another-consultation");
        Assert.DoesNotContain("secret", unknown.Raw);

        await OpenAsync("side-talks", "Side talks", ["orvessa"]);
        StringAssert.Contains((await SentAsync(new DraftMark("side-talks", 0, hash))).Raw, "Side talks", StringComparison.Ordinal);

        await OpenAsync("secret-talks", "Secret talks", ["hadrune"]);
        Assert.AreEqual(unknown.Raw, (await SentAsync(new DraftMark("secret-talks", 0, hash))).Raw);
    }

    [TestMethod]
    public async Task A_file_made_from_an_older_draft_is_read_against_that_and_says_so()
    {
        await using var own = await RunningHost.StartAsync();
        var focal = Visitor.As(own, "orvessa-focal");
        var older =
            await (await focal.Client.GetAsync(
                new Uri($"/api/v1/consultations/{RunningHost.Consultation}/{Papers}", UriKind.Relative))).Content.ReadAsByteArrayAsync();
        await CirculateAsync(own, "Rev.1", Rewritten(Story.ZeroDraft()));

        var taken = (await focal.PostAsync("returns", Upload(Annotated(older, 1)))).Created().Body;
        Assert.AreEqual(0, taken.GetProperty("draft").GetInt32());
        StringAssert.Contains(taken.GetProperty("sentence").GetString(), "Rev.1", StringComparison.Ordinal);
        Assert.AreEqual(1, taken.GetProperty("proposals").GetArrayLength());

        var newest =
            await (await focal.Client.GetAsync(
                new Uri($"/api/v1/consultations/{RunningHost.Consultation}/{Papers}", UriKind.Relative))).Content.ReadAsByteArrayAsync();
        var now = (await focal.PostAsync("returns", Upload(newest))).Created().Body;
        Assert.AreEqual(1, now.GetProperty("draft").GetInt32());
        Assert.IsFalse(now.TryGetProperty("sentence", out _));
    }

    private static async Task<Response> SentAsync(DraftMark mark)
    {
        var original = Story.ZeroDraft();
        var draft = DraftJson.Freeze(((ReadResult.Read)DraftReader.Read(new MemoryStream(original))).Passages);
        return await Visitor.As(host, "orvessa-focal").PostAsync("returns", Upload(CirculatedWriter.Write(original, draft, mark)));
    }

    private static async Task<(byte[] File, string Name)> DraftAsync(string person)
    {
        using var response =
            await Visitor.As(host, person).Client.GetAsync(
                new Uri($"/api/v1/consultations/{RunningHost.Consultation}/{Papers}", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentDisposition!.FileName!);
    }

    private static async Task<string> HashAsync() => (await Visitor.As(host, "orvessa-focal").GetAsync("draft")).Ok().Text("hash");

    internal static MultipartFormDataContent Upload(byte[] file) => new() { { new ByteArrayContent(file), "file", "returned.docx" } };

    // So many paragraphs get a word inserted as Word tracks it.
    internal static byte[] Annotated(byte[] file, int times) => Edited(file, xml =>
    {
        var at = xml.IndexOf("We will", StringComparison.Ordinal);
        for (; times > 0; times--)
        {
            const string inserted =
                "</w:t></w:r><w:ins w:id=\"900\" w:author=\"Dele Gate\"><w:r><w:t xml:space=\"preserve\">also, " +
                "</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">";
            xml = xml.Insert(at, inserted);
            at = xml.IndexOf("We will", xml.IndexOf("</w:p>", at + inserted.Length, StringComparison.Ordinal), StringComparison.Ordinal);
        }

        return xml;
    });

    internal static byte[] Rewritten(byte[] file) => Edited(file, xml => xml.Replace("We will", "We shall", StringComparison.Ordinal));

    internal static byte[] Edited(byte[] file, Func<string, string> change)
    {
        using var whole = new MemoryStream();
        whole.Write(file);
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(change(xml));
        }

        return whole.ToArray();
    }

    private static async Task OpenAsync(string id, string title, string[] delegations)
    {
        var here = (await host.Service<Rapporteur.Intake.Intake>().BoardAsync(new ConsultationId(RunningHost.Consultation))).Consultation!;
        var roster = new Roster(
            [.. here.Roster.Delegations.Where(d => delegations.Contains(d.Id.Value))],
            [.. here.Roster.People.Where(p => p.Delegation is not { } of || delegations.Contains(of.Value))]);
        await AskAsync(host, new ConsultationId(id),
            new OpenConsultation(here with { Id = new ConsultationId(id), Title = title, Roster = roster }));
    }

    private static async Task CirculateAsync(RunningHost on, string label, byte[] file)
    {
        var files = on.Service<FileStore>();
        var passages = ((ReadResult.Read)DraftReader.Read(new MemoryStream(file))).Passages;
        var frozen = await files.PutAsync(DraftJson.Write(passages));
        await AskAsync(on, new ConsultationId(RunningHost.Consultation),
            new CirculateDraft(label, "en", frozen, new OriginalFile(await files.PutAsync(file), "rev1.docx", file.Length)));
    }

    private static async Task AskAsync(RunningHost on, ConsultationId id, Request request)
    {
        var officer =
            (await on.Service<Rapporteur.Intake.Intake>()
                .BoardAsync(new ConsultationId(RunningHost.Consultation))).Consultation!.Roster.People.First(
                    p => p.Function == Function.Secretariat).Id;
        var asked = new Asked(officer, Rapporteur.Record.Door.Host, on.Clock.Now, null, Guid.NewGuid().ToString("N"));
        Assert.IsNull((await on.Service<Rapporteur.Intake.Intake>().AskAsync(id, asked, request)).Refusal);
    }
}
