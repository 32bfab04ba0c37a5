using System.Net;
using System.Text.Json.Nodes;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>A file returned in time vouches for what it holds; whatever was typed beside it after the closing counts from then.</summary>
[TestClass]
public sealed class VouchingTests
{
    private static RunningHost host = null!;
    private static Visitor focal = null!;
    private static JsonNode taken = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        var draft =
            await host.As("kelvany-focal")
                .GetByteArrayAsync(new Uri($"/api/v1/consultations/{RunningHost.Consultation}/papers/draft.docx", UriKind.Relative));
        taken = JsonNode.Parse(
            (await Visitor.As(host, "kelvany-focal")
                .PostAsync("returns", ReturnJourneyTests.Upload(ReturnJourneyTests.Annotated(draft, 2)))).Created().Raw)!;
        (await new Visitor(host.AtThisMachine()).PutAsync("/local/clock", new { now = "2017-12-24T00:00:00Z" })).Ok();
        focal = Visitor.As(host, "kelvany-focal");
    }

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    [DataRow("nothing more", "{}", true)]
    [DataRow("no kinds", """{"kinds":null}""", true)]
    [DataRow("alternatives", """{"alternatives":["another wording"]}""", false)]
    [DataRow("condition", """{"condition":"if Part 2 stands"}""", false)]
    [DataRow("on behalf of", """{"onBehalfOf":["orvessa"]}""", false)]
    [DataRow("kinds", """{"kinds":["move"]}""", false)]
    [DataRow("one kind more", """{"kinds":["add","delete","replace","move","general"]}""", false)]
    [DataRow("language", """{"language":"ru"}""", false)]
    [DataRow("other words quoted", """{"quotation":"will"}""", false)]
    public async Task A_comment_counts_from_the_file_only_for_what_the_file_says(string what, string more, bool fromFile)
    {
        var body = (JsonObject)Confirming().DeepClone();
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
        {
            if (name == "quotation")
            {
                body["places"]![0]!["scope"] = "words";
                body["places"]![0]!["quotation"] = new JsonObject { ["exact"] = value!.GetValue<string>() };
            }
            else
            {
                body[name] = value?.DeepClone();
            }
        }

        body["submit"] = true;
        var answer = await focal.PostAsync("comments", body);
        if (answer.Code == "not-in-return")
        {
            // Another place than the file's: nothing of it is the file's.
            Assert.AreEqual("other words quoted", what);
            return;
        }

        Assert.AreEqual(fromFile, IsFromFile(await SubmissionAsync(answer.Created().Text("receipt"))), what);
    }

    [TestMethod]
    public async Task What_the_file_does_not_say_cannot_name_it()
    {
        var body = (JsonObject)Confirming().DeepClone();
        body["text"] = "Typed now.";
        (await focal.PostAsync("comments", body)).Refused(HttpStatusCode.BadRequest, "not-in-return");
    }

    [TestMethod]
    public async Task A_cover_note_is_typed_when_it_is_sent()
    {
        foreach (var note in (string?[])[null, "We add that …"])
        {
            var id = (await focal.PostAsync("comments", Confirming())).Created().Text("id");
            var sent = (await focal.PostAsync("submissions", new { comments = new[] { id }, saved = true, note })).Created();
            Assert.AreEqual(note is null, IsFromFile(sent.Body), note ?? "no note");
            Assert.AreEqual(note is not null, (await SubmissionAsync(sent.Text("reference"))).GetProperty("late").GetBoolean());
        }
    }

    private static JsonObject Confirming()
    {
        var proposal = taken["proposals"]![1]!;
        return new JsonObject
        {
            ["kinds"] = proposal["kinds"]!.DeepClone(),
            ["places"] = proposal["places"]!.DeepClone(),
            ["existingWording"] = proposal["existingWording"]?.DeepClone(),
            ["proposedWording"] = proposal["proposedWording"]?.DeepClone(),
            ["draft"] = taken["draft"]!.DeepClone(),
            ["return"] = taken["reference"]!.DeepClone(),
        };
    }

    private static bool IsFromFile(System.Text.Json.JsonElement submission) =>
        submission.GetProperty("countsFrom").GetString() == taken["at"]!.GetValue<string>();

    private static async Task<System.Text.Json.JsonElement> SubmissionAsync(string receipt) =>
        (await Visitor.As(host, "secretariat-1").GetAsync("submissions")).Ok().Body.GetProperty("submissions").EnumerateArray()
            .Single(s => s.GetProperty("reference").GetString() == receipt);
}
