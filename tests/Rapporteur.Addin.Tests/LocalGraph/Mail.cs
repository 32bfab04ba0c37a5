using System.Net;
using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace Rapporteur.Addin.Tests.LocalGraph;

/// <summary>A draft is made, kept under its id and sent; asked with the Graph SDK as the product does.</summary>
[TestClass]
public sealed class Mail
{
    private const string Box = "secretariat@forum.example";

    [TestMethod]
    public async Task A_draft_with_an_attachment_is_sent_once_and_is_then_in_sent_items()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var client = graph.Graph();
        var draft =
            (await client.Users[Box].Messages.PostAsync(Message("Comments by 22 December"),
                c => c.Headers.Add("Prefer", "IdType=\"ImmutableId\"")))!;
        Assert.IsTrue(draft.IsDraft);
        Assert.IsTrue(draft.HasAttachments);
        Assert.IsEmpty((await client.Users[Box].MailFolders["sentitems"].Messages.GetAsync())!.Value!);

        await client.Users[Box].Messages[draft.Id].Send.PostAsync();
        var sent = (await client.Users[Box].Messages[draft.Id].GetAsync())!;
        Assert.IsFalse(sent.IsDraft);
        Assert.IsNotNull(sent.SentDateTime);
        Assert.AreEqual("Comments by 22 December",
            (await client.Users[Box].MailFolders["sentitems"].Messages.GetAsync())!.Value!.Single().Subject);
        var again = await Assert.ThrowsExactlyAsync<ODataError>(() => client.Users[Box].Messages[draft.Id].Send.PostAsync());
        Assert.AreEqual(400, again.ResponseStatusCode);
        Assert.HasCount(1, (await client.Users[Box].MailFolders["sentitems"].Messages.GetAsync())!.Value!);
    }

    [TestMethod]
    public async Task Without_the_preference_a_message_has_another_id_once_it_is_sent()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var client = graph.Graph();
        var draft = (await client.Users[Box].Messages.PostAsync(Message("Once")))!;
        await client.Users[Box].Messages[draft.Id].Send.PostAsync();
        var gone = await Assert.ThrowsExactlyAsync<ODataError>(() => client.Users[Box].Messages[draft.Id].GetAsync());
        Assert.AreEqual("ErrorItemNotFound", gone.Error!.Code);
    }

    [TestMethod]
    public async Task Recipients_are_needed_to_send_and_have_addresses()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var client = graph.Graph();
        var nobody = (await client.Users[Box].Messages.PostAsync(new Message { Subject = "To nobody" }))!;
        var refused = await Assert.ThrowsExactlyAsync<ODataError>(() => client.Users[Box].Messages[nobody.Id].Send.PostAsync());
        Assert.AreEqual("ErrorInvalidRecipients", refused.Error!.Code);
        using var raw = graph.Raw();
        foreach (var body in new[] { """{"toRecipients":[{"emailAddress":{"address":"nowhere"}}]}""", """{"toRecipients":[{}]}""",
            """{"toRecipients":"a@b"}""", """{"isDraft":false}""" })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await raw.PostAsync($"v1.0/users/{Box}/messages", content);
            Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode, body);
        }
    }

    [TestMethod]
    public async Task Sent_items_come_in_pages_newest_first_and_each_mailbox_has_its_own()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        var client = graph.Graph();
        for (var i = 0; i < 5; i++)
        {
            var draft = await client.Users[Box].Messages.PostAsync(Message($"No. {i}"));
            await client.Users[Box].Messages[draft!.Id].Send.PostAsync();
        }

        var first = (await client.Users[Box].MailFolders["sentitems"].Messages.GetAsync(c => c.QueryParameters.Top = 2))!;
        var subjects = new List<string>();
        await PageIterator<Message, MessageCollectionResponse>.CreatePageIterator(client, first, message =>
        {
            subjects.Add(message.Subject!);
            return true;
        }).IterateAsync();
        Assert.AreEqual("No. 4, No. 3, No. 2, No. 1, No. 0", string.Join(", ", subjects));
        Assert.IsEmpty((await client.Users["other@forum.example"].MailFolders["sentitems"].Messages.GetAsync())!.Value!);
    }

    [TestMethod]
    public async Task What_was_sent_outlives_a_restart()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("localgraph-mail-").FullName;
        await using (var graph = await RunningLocalGraph.StartAsync(folder: folder))
        {
            var draft = await graph.Graph().Users[Box].Messages.PostAsync(Message("Kept"));
            await graph.Graph().Users[Box].Messages[draft!.Id].Send.PostAsync();
        }

        await using (var graph = await RunningLocalGraph.StartAsync(folder: folder))
        {
            Assert.AreEqual("Kept", (await graph.Graph().Users[Box].MailFolders["sentitems"].Messages.GetAsync())!.Value!.Single().Subject);
        }

        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static Message Message(string subject) => new()
    {
        Subject = subject,
        Body = new ItemBody { ContentType = BodyType.Text, Content = "The Secretariat recalls that written comments may be submitted." },
        ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "focal@delegation.example" } }],
        Attachments =
            [new FileAttachment { OdataType = "#microsoft.graph.fileAttachment", Name = "closing.ics", ContentType = "text/calendar",
                ContentBytes = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR") }],
    };
}
