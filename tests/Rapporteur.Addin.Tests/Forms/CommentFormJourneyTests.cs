using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Forms;

/// <summary>The comment form from its download to the receipt, by the API alone.</summary>
[TestClass]
public sealed class CommentFormJourneyTests
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static RunningHost host = null!;

    private static Visitor FocalPoint => Visitor.As(host, "kelvany-focal");

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    public async Task A_form_is_downloaded_filled_in_uploaded_confirmed_and_submitted_with_a_receipt()
    {
        var filled =
            Filled(await FormAsync(FocalPoint), ("Preamble, 1", "We, the Ministers, declare the following.", "Shorter."),
                ("Part 1, 14 (i)", "", "Who pays?"), ("Preamble, 2", "delete", ""));
        var returned = (await FocalPoint.PostAsync("returns", File(filled, "filled-in.xlsx"))).Created();
        Assert.StartsWith("Row ", returned.Body.GetProperty("notUnderstood").EnumerateArray().Single().GetString()!);
        var proposals = returned.Body.GetProperty("proposals").EnumerateArray().ToList();
        CollectionAssert.AreEqual(new[] { "Preamble, 1", "Part 1, 14 (i)" },
            proposals.Select(p => p.GetProperty("places")[0].GetProperty("label").GetString()).ToArray());
        CollectionAssert.AreEqual(new[] { "Shorter.", "Who pays?" }, proposals.Select(p => p.GetProperty("text").GetString()).ToArray());
        Assert.AreEqual("comment form", proposals[0].GetProperty("source").GetString());

        var ids = new List<string>();
        foreach (var proposal in proposals)
        {
            var place = proposal.GetProperty("places")[0];
            ids.Add((await FocalPoint.PostAsync("comments", new
            {
                kinds = proposal.GetProperty("kinds"),
                places = new[] { new { scope = place.GetProperty("scope"), passage = place.GetProperty("passage") } },
                text = proposal.GetProperty("text"),
                existingWording = Optional(proposal, "existingWording"),
                proposedWording = Optional(proposal, "proposedWording"),
                @return = returned.Text("reference"),
            })).Created().Text("id"));
        }

        var receipt = (await FocalPoint.PostAsync("submissions", new { comments = ids, saved = true })).Created();
        Assert.IsNotEmpty(receipt.Text("reference"));
        var seen = (await Visitor.As(host, "secretariat-1").GetAsync($"comments/{ids[0]}")).Ok();
        Assert.AreEqual("We, the Ministers, declare the following.", seen.Text("proposedWording"));
    }

    [TestMethod]
    public async Task The_form_says_nothing_of_who_took_it_and_is_the_same_for_everyone()
    {
        var one = Texts(await FormAsync(FocalPoint));
        CollectionAssert.AreEqual(one, Texts(await FormAsync(Visitor.As(host, "bromandy-focal"))));
        CollectionAssert.AreEqual(one, Texts(await FormAsync(Visitor.As(host, "secretariat-1"))));
        Assert.IsFalse(one.Exists(t => t.Contains("Kelvany", StringComparison.OrdinalIgnoreCase)));
    }

    [TestMethod]
    public async Task A_version_that_is_not_there_and_files_of_another_kind_get_a_sentence()
    {
        (await FocalPoint.GetAsync("papers/comment-form.xlsx?version=7")).Refused(HttpStatusCode.NotFound, "no-draft-version");
        (await FocalPoint.GetAsync("papers/comment-form.xlsx?version=x")).Refused(HttpStatusCode.BadRequest, "bad-version");
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("Workbook")];
        (await FocalPoint.PostAsync("returns", File(old, "form.xls"))).Refused(HttpStatusCode.BadRequest, "file-not-an-xlsx");
    }

    [TestMethod]
    public async Task A_form_uploaded_as_it_was_proposes_nothing()
    {
        var returned = (await FocalPoint.PostAsync("returns", File(await FormAsync(FocalPoint), "form.xlsx"))).Created();
        Assert.IsEmpty(returned.Body.GetProperty("proposals").EnumerateArray());
        Assert.IsEmpty(returned.Body.GetProperty("notUnderstood").EnumerateArray());
    }

    private static async Task<byte[]> FormAsync(Visitor visitor)
    {
        using var answer = await visitor.Client.GetAsync($"/api/v1/consultations/{RunningHost.Consultation}/papers/comment-form.xlsx");
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.AreEqual(Xlsx, answer.Content.Headers.ContentType!.MediaType);
        Assert.AreEqual($"comment-form-{RunningHost.Consultation}-0.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    // As a delegate's spreadsheet would: the cells beside a passage's label.
    private static byte[] Filled(byte[] form, params (string Label, string Proposed, string Explanation)[] rows)
    {
        var whole = new MemoryStream();
        whole.Write(form);
        using (var document = SpreadsheetDocument.Open(whole, isEditable: true))
        {
            foreach (var (label, proposed, explanation) in rows)
            {
                var cells =
                    document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())
                        .Single(r => r[0].InnerText == label);
                Type(cells[2], proposed);
                Type(cells[3], explanation);
            }
        }

        return whole.ToArray();

        static void Type(Cell cell, string text)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(text));
        }
    }

    private static List<string> Texts(byte[] form)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(form), isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Select(c => c.InnerText),
            document.CustomFilePropertiesPart!.Properties!.InnerText];
    }

    private static MultipartFormDataContent File(byte[] bytes, string name)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(Xlsx);
        return new MultipartFormDataContent { { file, "file", name } };
    }

    private static JsonElement? Optional(JsonElement of, string property) => of.TryGetProperty(property, out var value) ? value : null;
}
