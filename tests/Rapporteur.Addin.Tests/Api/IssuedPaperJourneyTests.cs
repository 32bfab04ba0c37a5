using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>A paper from the Desk to every delegation: frozen when it is prepared, and the same file to the last byte.</summary>
[TestClass]
public sealed class IssuedPaperJourneyTests
{
    private static RunningHost host = null!;

    [TestInitialize]
    public async Task StartAsync() => host = await RunningHost.StartAsync();

    [TestCleanup]
    public async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task What_the_Chair_cleared_is_what_delegations_read_to_the_last_byte_and_nothing_before()
    {
        var (officer, chair, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "chair-1"), Visitor.As(host, "kelvany-focal"));
        var said = await Visitor.As(host, "hadrune-focal").SentAsync("To be read by all.");
        (await focal.GetAsync("papers/compilation.docx")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        Assert.IsFalse((await focal.CommentsAsync()).Exists(c => c.GetProperty("id").GetString() == said));

        var prepared = (await officer.PostAsync("papers/compilation.docx", new { step = "prepare" }, key: "once")).Created();
        Assert.AreEqual(prepared.Text("id"),
            (await officer.PostAsync("papers/compilation.docx", new { step = "prepare" }, key: "once")).Created().Text("id"));
        Assert.AreEqual("prepared", prepared.Text("state"));
        Assert.IsFalse((await focal.GetAsync("papers")).Ok().Body.GetProperty("papers").EnumerateArray().Any());
        var address = $"papers/compilation.docx?id={prepared.Text("id")}";
        (await focal.GetAsync(address)).Refused(HttpStatusCode.NotFound, "no-such-paper");

        (await officer.PostAsync("papers/compilation.docx", new { step = "circulate" }))
            .Refused(HttpStatusCode.Conflict, "paper-not-cleared");
        (await officer.PostAsync("papers/compilation.docx", new { step = "clear" })).Refused(HttpStatusCode.Forbidden, "chair-clears");
        var looked = await BytesAsync("chair-1", address);
        (await chair.PostAsync("papers/compilation.docx", new { step = "clear", id = prepared.Text("id") })).Ok();

        // What comes after it was made is not in it.
        await Visitor.As(host, "hadrune-focal").SentAsync("Afterwards.");
        var circulated = (await officer.PostAsync("papers/compilation.docx", new { step = "circulate" })).Ok();
        Assert.AreEqual("circulated", circulated.Text("state"));

        CollectionAssert.AreEqual(looked, await BytesAsync("kelvany-focal", "papers/compilation.docx"));
        CollectionAssert.AreEqual(looked, await BytesAsync("bromandy-focal", address));
        var line = (await focal.GetAsync("papers")).Ok().Body.GetProperty("papers").EnumerateArray().Single();
        Assert.AreEqual("compilation.docx", line.GetProperty("paper").GetString());
        foreach (var hidden in (string[])["by", "clearedBy", "received", "leftOut", "cleared"])
        {
            Assert.IsFalse(line.TryGetProperty(hidden, out _), hidden);
        }

        var twin = (await focal.GetAsync("papers/compilation.json")).Ok().Body.GetProperty("balance");
        Assert.AreEqual(twin.GetProperty("received").GetInt32(), twin.GetProperty("printed").GetInt32());
        Assert.AreEqual(0, twin.GetProperty("leftOut").GetArrayLength());
        Assert.IsTrue((await focal.CommentsAsync()).Exists(c => c.GetProperty("id").GetString() == said), "circulated, it is read");

        // Every place of a comment in every paper: a delegation is told of those that went out, and of its own.
        var there = await StandsAsync(focal, said);
        Assert.AreEqual("compilation.docx 1 circulated, reflected.docx 0, comments.xlsx 1, matrix.xlsx 1, mine.docx 0", Told(there));
        Assert.AreEqual("compilation.docx 1 circulated, compilation.docx 1, draft-with-comments.docx 1, summary.docx 1, reflected.docx 1, "
            + "comments.xlsx 1, matrix.xlsx 1", Told(await StandsAsync(officer, said)));
        Assert.AreEqual("compilation.docx 1 circulated, reflected.docx 1, comments.xlsx 1, matrix.xlsx 1, mine.docx 1",
            Told(await StandsAsync(Visitor.As(host, "hadrune-focal"), said)));
        Assert.AreEqual(await RowOfAsync("kelvany-focal", said), there.Single(p => p.GetProperty("paper").GetString() == "matrix.xlsx")
            .GetProperty("places")[0].GetProperty("row").GetInt32());
    }

    private static async Task<List<JsonElement>> StandsAsync(Visitor reader, string comment) =>
        [.. (await reader.GetAsync($"comments/{comment}/papers")).Ok().Body.GetProperty("papers").EnumerateArray()];

    private static string Told(IEnumerable<JsonElement> papers) => string.Join(", ", papers.Select(p =>
        $"{p.GetProperty("paper")} {p.GetProperty("places").GetArrayLength()}"
        + (p.TryGetProperty("state", out var state) ? $" {state}" : "")));

    // As a program that opens the workbook counts it.
    private static async Task<int> RowOfAsync(string person, string comment)
    {
        var reference = (await Visitor.As(host, person).CommentsAsync())
            .Single(c => c.GetProperty("id").GetString() == comment).GetProperty("reference").GetString();
        using var book = SpreadsheetDocument.Open(new MemoryStream(await BytesAsync(person, "papers/matrix.xlsx")), isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        return rows.FindIndex(row => row.Elements<Cell>().Any(cell => cell.InnerText == reference)) + 1;
    }

    [TestMethod]
    public async Task Only_papers_for_everybody_go_to_everybody_and_what_is_wrong_is_said_by_name()
    {
        var officer = Visitor.As(host, "secretariat-1");
        foreach (var paper in (string[])["comments.xlsx", "matrix.xlsx", "mine.docx", "compilation.json"])
        {
            (await officer.PostAsync($"papers/{paper}", new { step = "prepare" })).Refused(HttpStatusCode.NotFound, "no-paper");
        }

        (await officer.PostAsync("papers/summary.docx", new { step = "prepare", order = "size" }))
            .Refused(HttpStatusCode.BadRequest, "bad-filter");
        (await officer.PostAsync("papers/summary.docx", new { })).Refused(HttpStatusCode.BadRequest, "not-bulk");
        (await Visitor.As(host, "chair-1").PostAsync("papers/summary.docx", new { step = "clear" }))
            .Refused(HttpStatusCode.NotFound, "no-such-paper");
        foreach (var paper in (string[])["draft-with-comments.docx", "summary.docx", "reflected.docx"])
        {
            (await officer.PostAsync($"papers/{paper}", new { step = "prepare", language = "ru" })).Created();
        }

        foreach (var line in (await officer.GetAsync("papers")).Ok().Body.GetProperty("papers").EnumerateArray().ToList())
        {
            var id = line.GetProperty("id").GetString();
            (await Visitor.As(host, "chair-1").PostAsync($"papers/{line.GetProperty("paper").GetString()}", new { step = "takeBack", id }))
                .Is(HttpStatusCode.NoContent);
        }

        Assert.AreEqual(JsonValueKind.Array, (await officer.GetAsync("papers")).Ok().Body.GetProperty("papers").ValueKind);
        Assert.AreEqual(0, (await officer.GetAsync("papers")).Ok().Body.GetProperty("papers").GetArrayLength());
    }

    [TestMethod]
    public async Task The_same_on_a_page_of_the_Reader()
    {
        using var officer = Page("secretariat-1");
        var address = $"/reader/{RunningHost.Consultation}/papers";
        var made = await PostAsync(officer, address, ("paper", "summary.docx"), ("language", "en"));
        StringAssert.Contains(made, "waits for the Chair", StringComparison.Ordinal);
        StringAssert.Contains(made, "What stands in it, and where", StringComparison.Ordinal);
        var id = made.Split("name=\"id\" value=\"")[1].Split('"')[0];
        using var chair = Page("chair-1");
        StringAssert.Contains(await PostAsync(chair, $"{address}/step", ("id", id), ("step", "clear")), "cleared, not circulated",
            StringComparison.Ordinal);
        StringAssert.Contains(await PostAsync(officer, $"{address}/step", ("id", id), ("step", "circulate")), "circulated",
            StringComparison.Ordinal);
        using var focal = Page("kelvany-focal");
        var read = await focal.GetStringAsync(new Uri(address, UriKind.Relative));
        StringAssert.Contains(read, $"papers/summary.docx?id={id}", StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", read);
    }

    private static HttpClient Page(string person) => host.As(person);

    private static async Task<string> PostAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), form);
        if (response.StatusCode == HttpStatusCode.Redirect)
        {
            return await client.GetStringAsync(response.Headers.Location);
        }

        return await response.Content.ReadAsStringAsync();
    }

    private static Task<byte[]> BytesAsync(string person, string address) =>
        host.As(person).GetByteArrayAsync(new Uri($"/api/v1/consultations/{RunningHost.Consultation}/{address}", UriKind.Relative));
}
