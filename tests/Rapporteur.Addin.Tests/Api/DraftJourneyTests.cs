using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>
/// The next draft over the API: prepared, looked at by the Secretariat, circulated, and every comment at its place in it.
/// </summary>
[TestClass]
public sealed class DraftJourneyTests
{
    private static RunningHost host = null!;

    [TestInitialize]
    public async Task StartAsync() => host = await RunningHost.StartAsync();

    [TestCleanup]
    public async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task The_next_draft_is_nobody_else_s_until_it_is_circulated_and_everybody_s_after()
    {
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));
        var before = (await focal.GetAsync("drafts")).Ok().Raw;
        var prepared = (await officer.PostAsync("drafts", Upload(Redrafted(), "Rev.1"))).Created();
        Assert.AreEqual((1, "prepared", "Rev.1"),
            (prepared.Body.GetProperty("number").GetInt32(), prepared.Text("state"), prepared.Text("label")));

        Assert.AreEqual(2, (await Visitor.As(host, "chair-1").GetAsync("drafts")).Ok().Body.GetProperty("drafts").GetArrayLength());
        foreach (var person in new[] { "kelvany-focal", "bromandy-focal", "co-chair-1" })
        {
            var other = Visitor.As(host, person);
            Assert.AreEqual(before, (await focal.GetAsync("drafts")).Ok().Raw);
            foreach (var address in new[] { "changes?from=0&to=1", "concordance?to=1", "drafts/carry-over?from=0&to=1", "draft?version=1" })
            {
                // As of a draft that never was.
                var there = (await other.GetAsync(address)).Refused(HttpStatusCode.NotFound, "no-draft-version");
                var nowhere = await other.GetAsync(address.Replace('1', '9'));
                Assert.AreEqual(
                    nowhere.Raw.Replace("version 9", "version 1", StringComparison.Ordinal), there.Raw, $"{person} {address}");
            }

            Assert.DoesNotContain("Rev.1", (await other.GetAsync("")).Ok().Raw);
        }

        (await focal.PostAsync("drafts", Upload(Redrafted(), "Rev.1"))).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        (await focal.PostAsync("drafts/1/circulate")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        (await officer.PostAsync("drafts/1/circulate", new { hash = "of another" })).Refused(HttpStatusCode.Conflict, "prepared-since");
        (await officer.PostAsync("drafts/2/circulate")).Refused(HttpStatusCode.Conflict, "not-prepared");
        (await officer.PostAsync("drafts/first/circulate")).Refused(HttpStatusCode.BadRequest, "bad-version");

        var circulated = (await officer.PostAsync("drafts/1/circulate", new { hash = prepared.Text("hash") })).Ok();
        Assert.AreEqual("circulated", circulated.Text("state"));
        Assert.AreEqual(1, (await focal.GetAsync("draft")).Ok().Body.GetProperty("version").GetInt32());
        var listed = (await focal.GetAsync("drafts")).Ok().Body.GetProperty("drafts");
        Assert.AreEqual("Rev.1", listed[1].GetProperty("label").GetString());
        Assert.IsFalse(listed[1].TryGetProperty("by", out _), "who in the Secretariat circulated it is its own affair");
    }

    [TestMethod]
    public async Task Every_passage_of_either_draft_stands_in_one_line_and_a_comment_is_where_its_words_are()
    {
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));
        var passages = (await focal.GetAsync("draft")).Ok().Body.GetProperty("passages").EnumerateArray().ToList();
        var will = passages.Find(p => Text(p).StartsWith("We will", StringComparison.Ordinal));
        var mine = (await focal.PostAsync("comments", new
        {
            text = "Say who.",
            places = new[] { new { scope = "passage", passage = Id(will) } },
            submit = true,
        })).Created().Text("id");
        var other = (await Visitor.As(host, "bromandy-focal").PostAsync("comments", Visitor.Say("Not sent."))).Created().Text("id");
        (await officer.PostAsync("drafts", Upload(Redrafted()))).Created();

        var carried = (await officer.GetAsync("drafts/carry-over?from=0&to=1")).Ok().Body;
        var from = carried.GetProperty("passages").EnumerateArray().SelectMany(p => Ids(p, "from")).ToList();
        var to = carried.GetProperty("passages").EnumerateArray().SelectMany(p => Ids(p, "to")).ToList();
        CollectionAssert.AreEquivalent(passages.ConvertAll(Id), from);
        CollectionAssert.AllItemsAreUnique(to);
        var line = carried.GetProperty("comments").EnumerateArray().Single(c => c.GetProperty("comment").GetString() == mine);
        Assert.AreEqual("changed", line.GetProperty("state").GetString());
        CollectionAssert.AreEqual(new[] { Id(will) }, Ids(line, "from"));
        Assert.HasCount(1, Ids(line, "to"));
        Assert.DoesNotContain(other, carried.GetRawText(), "what was not sent is nobody else's");

        var changes = (await officer.GetAsync("changes?from=0&to=1")).Ok().Body.GetProperty("changes").EnumerateArray().ToList();
        CollectionAssert.AreEqual(Enumerable.Range(1, changes.Count).ToList(), changes.ConvertAll(c => c.GetProperty("number").GetInt32()));
        Assert.IsTrue(changes.TrueForAll(c => c.GetProperty("kind").GetString() == "edited"), "only words were changed");
        var run = changes[0].GetProperty("lines")[0].EnumerateArray().First(r => r.GetProperty("kind").GetString() == "added");
        Assert.AreEqual("shall", run.GetProperty("text").GetString()!.Trim());

        var rows = (await officer.GetAsync("concordance?from=0&to=1")).Ok().Body.GetProperty("rows").EnumerateArray().ToList();
        Assert.HasCount(passages.Count, rows);
        Assert.IsTrue(rows.TrueForAll(r => r.GetProperty("oldLabel").GetString() == r.GetProperty("newLabel").GetString()));

        var itself = (await officer.GetAsync("carry-over?from=1&to=1")).Ok().Body.GetProperty("passages").EnumerateArray();
        Assert.IsTrue(itself.All(p => p.GetProperty("state").GetString() == "same"));
    }

    [TestMethod]
    public async Task A_file_that_is_no_draft_changes_nothing_and_a_repeat_is_answered_as_the_first()
    {
        var officer = Visitor.As(host, "secretariat-1");
        var before = (await officer.GetAsync("drafts")).Ok().Raw;
        (await officer.PostAsync("drafts", Upload([1, 2, 3]))).Is(HttpStatusCode.BadRequest);
        (await officer.PostAsync("drafts", Upload(Redrafted(), new string('x', 200)))).Refused(HttpStatusCode.BadRequest, "too-long");
        (await officer.GetAsync("changes?from=x&to=1")).Refused(HttpStatusCode.BadRequest, "bad-version");
        Assert.AreEqual(before, (await officer.GetAsync("drafts")).Ok().Raw);

        // A package written anew bears another time.
        var file = Redrafted();
        var first = (await officer.PostAsync("drafts", Upload(file), "once")).Created();
        var again = (await officer.PostAsync("drafts", Upload(file), "once")).Created();
        Assert.AreEqual(first.Raw, again.Raw);
    }

    [TestMethod]
    public async Task The_papers_of_a_revised_draft_are_for_those_who_may_see_it_and_open()
    {
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));
        (await officer.PostAsync("drafts", Upload(Redrafted(), "Rev.1"))).Created();
        foreach (var (paper, query) in new[]
        {
            ("changes-marked.docx", "?from=0&to=1"), ("concordance.docx", "?from=0&to=1"), ("revised-draft.docx", "?version=1"),
        })
        {
            (await focal.GetAsync($"papers/{paper}{query}")).Refused(HttpStatusCode.NotFound, "no-draft-version");
            using var document = WordprocessingDocument.Open(
                new MemoryStream(await BytesAsync(officer, $"papers/{paper}{query}")), isEditable: false);
            var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => f.Description).ToList();
            Assert.IsEmpty(faults, $"{paper}\n{string.Join('\n', faults)}");
        }

        (await officer.GetAsync("papers/concordance.docx?language=tlh")).Refused(HttpStatusCode.BadRequest, "bad-language");
        (await officer.PostAsync("drafts/1/circulate")).Ok();
        var circulated = await BytesAsync(focal, "papers/revised-draft.docx");
        CollectionAssert.AreEqual(await BytesAsync(focal, "papers/draft.docx"), circulated);
        var marked = await BytesAsync(focal, "papers/changes-marked.docx?from=0&to=1&language=fr");
        using var opened = WordprocessingDocument.Open(new MemoryStream(marked), isEditable: false);
        var changes = (await focal.GetAsync("changes?from=0&to=1")).Ok().Body.GetProperty("changes").GetArrayLength();
        Assert.HasCount(changes, opened.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.ToList());
    }

    [TestMethod]
    public async Task What_becomes_of_tracked_changes_in_a_draft_is_asked_and_never_guessed()
    {
        var officer = Visitor.As(host, "secretariat-1");
        var tracked = ReturnJourneyTests.Annotated(Story.ZeroDraft(), 2);
        (await officer.PostAsync("drafts", Upload(tracked))).Refused(HttpStatusCode.Conflict, "tracked-changes");
        (await officer.PostAsync("drafts", Upload(tracked, changes: "refuse"))).Refused(HttpStatusCode.Conflict, "tracked-changes");
        (await officer.PostAsync("drafts", Upload(tracked, changes: "maybe"))).Refused(HttpStatusCode.BadRequest, "bad-changes");
        Assert.AreEqual(1, (await officer.GetAsync("drafts")).Ok().Body.GetProperty("drafts").GetArrayLength());

        (await officer.PostAsync("drafts", Upload(tracked, changes: "accept"))).Created();
        Assert.AreEqual(2, (await officer.GetAsync("changes?from=0&to=1")).Ok().Body.GetProperty("changes").GetArrayLength());

        var proposing = (await officer.PostAsync("drafts", Upload(tracked, changes: "proposals"))).Created().Body;
        Assert.AreEqual(2, proposing.GetProperty("proposals").GetArrayLength());
        Assert.AreEqual(0, (await officer.GetAsync("changes?from=0&to=1")).Ok().Body.GetProperty("changes").GetArrayLength());
        Assert.DoesNotContain("Dele Gate", proposing.GetRawText());
    }

    [TestMethod]
    public async Task What_was_proved_of_the_marked_version_stands_in_the_record_and_a_settled_place_is_everybody_s_who_sees_the_comment()
    {
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));
        var mine = (await focal.PostAsync("comments", new
        {
            text = "Say who.",
            places = new[] { new { scope = "passage", passage = "p005" } },
            submit = true,
        })).Created().Text("id");
        (await officer.PostAsync("drafts", Upload(Redrafted()))).Created();
        (await focal.PostAsync("drafts/1/settle", new { comment = mine })).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        (await officer.PostAsync("drafts/1/settle", new { comment = "none" })).Refused(HttpStatusCode.NotFound, "no-comment");
        (await officer.PostAsync("drafts/1/settle", new { comment = mine, places = new[] { new { passage = "p999" } } }))
            .Refused(HttpStatusCode.BadRequest, "bad-place");
        (await officer.PostAsync("drafts/1/settle", new { comment = mine, places = new[] { new { passage = "p007" } } }))
            .Is(HttpStatusCode.NoContent);

        var proof = (await officer.PostAsync("drafts/1/circulate")).Ok().Body.GetProperty("proof");
        Assert.AreEqual(proof.GetProperty("later").GetString(), proof.GetProperty("accepted").GetString());
        Assert.AreEqual(proof.GetProperty("earlier").GetString(), proof.GetProperty("rejected").GetString());
        Assert.AreEqual(0, proof.GetProperty("paintedUntouched").GetInt32());
        var line = (await focal.GetAsync("drafts/carry-over?from=0&to=1")).Ok().Body.GetProperty("comments").EnumerateArray()
            .Single(c => c.GetProperty("comment").GetString() == mine);
        CollectionAssert.AreEqual(new[] { "p007" }, Ids(line, "to"));
        Assert.AreEqual("settled", line.GetProperty("reason").GetString());
        Assert.IsTrue(line.GetProperty("sure").GetBoolean());
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string address)
    {
        using var response = await visitor.Client.GetAsync(
            new Uri($"/api/v1/consultations/{RunningHost.Consultation}/{address}", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode, address);
        return await response.Content.ReadAsByteArrayAsync();
    }

    internal static MultipartFormDataContent Upload(byte[] file, string? label = null, string? changes = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "rev1.docx" } };
        if (label is not null)
        {
            form.Add(new StringContent(label), "label");
        }

        if (changes is not null)
        {
            form.Add(new StringContent(changes), "changes");
        }

        return form;
    }

    internal static byte[] Redrafted() => ReturnJourneyTests.Rewritten(Story.ZeroDraft());

    private static string Text(JsonElement passage) => passage.GetProperty("text").GetString()!;

    private static string Id(JsonElement passage) => passage.GetProperty("id").GetString()!;

    private static string[] Ids(JsonElement line, string side) =>
        [.. line.GetProperty(side).EnumerateArray().Select(p => p.GetString()!)];
}
