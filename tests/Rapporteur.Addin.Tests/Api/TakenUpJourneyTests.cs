using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>What the Chair took up stands in the draft's own file as tracked changes, for those who go on with it alone.</summary>
[TestClass]
public sealed class TakenUpJourneyTests
{
    [TestMethod]
    public async Task A_wording_the_Chair_cleared_as_reflected_is_in_the_revised_draft_and_what_cannot_be_is_named()
    {
        await using var host = await RunningHost.StartAsync();
        var (officer, chair, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "chair-1"), Visitor.As(host, "kelvany-focal"));
        var passage = (await focal.GetAsync("draft")).Ok().Body.GetProperty("passages").EnumerateArray()
            .First(p => p.GetProperty("kind").GetString() == "paragraph");
        var (id, text) = (passage.GetProperty("id").GetString()!, passage.GetProperty("text").GetString()!);
        var taken = await SentAsync(new
        {
            kinds = new[] { "replace" },
            places = new[] { new { scope = "passage", passage = id } },
            existingWording = text,
            proposedWording = $"{text} Zubarath agrees.",
            submit = true,
        });
        var vague = await SentAsync(
            new { text = "More ambition.", places = new[] { new { scope = "passage", passage = id } }, submit = true });
        await ClearedAsync(taken);
        await ClearedAsync(vague);

        var told = (await officer.GetAsync("papers/revised-draft.json")).Ok().Body;
        Assert.IsTrue(told.GetProperty("holds").GetBoolean());
        Assert.AreEqual(taken, told.GetProperty("applied").EnumerateArray().Single().GetProperty("comment").GetString());
        Assert.AreEqual("noWording", told.GetProperty("notApplied").EnumerateArray().Single().GetProperty("reason").GetString());

        var file = await FileAsync("chair-1");
        StringAssert.Contains(Inserted(file), "Zubarath", StringComparison.Ordinal);
        Assert.AreEqual("", Inserted(await FileAsync("kelvany-focal")), "a delegation has the draft as it circulates");
        (await focal.GetAsync("papers/revised-draft.json")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        var page = await host.As("secretariat-1").GetStringAsync(
            new Uri($"/reader/{RunningHost.Consultation}/drafts", UriKind.Relative));
        StringAssert.Contains(page, "Taken up for the next draft", StringComparison.Ordinal);
        Assert.DoesNotContain("Taken up", await host.As("kelvany-focal").GetStringAsync(
            new Uri($"/reader/{RunningHost.Consultation}/drafts", UriKind.Relative)));

        async Task<string> SentAsync(object body) => (await focal.PostAsync("comments", body)).Created().Text("id");

        async Task ClearedAsync(string comment)
        {
            (await officer.PostAsync($"comments/{comment}/outcome", new { outcome = "reflected" })).Ok();
            (await chair.PostAsync($"comments/{comment}/outcome", new { clear = true })).Ok();
        }

        Task<byte[]> FileAsync(string person) => host.As(person).GetByteArrayAsync(
            new Uri($"/api/v1/consultations/{RunningHost.Consultation}/papers/revised-draft.docx", UriKind.Relative));
    }

    private static string Inserted(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return string.Concat(document.MainDocumentPart!.Document!.Descendants<InsertedRun>().Select(i => i.InnerText));
    }
}
