using System.Diagnostics;
using System.Text.Json;
using Rapporteur.Addin.Tests.Graph;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Channels;
using Rapporteur.Graph.Mail;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>
/// A letter as it travels, read by Thunderbird's own library and a second one: the same words in the plain and the HTML part, a calendar
/// file Thunderbird's calendar reads, subjects in every script.
/// </summary>
[TestClass]
public sealed class LetterTests
{
    private const string Box = "secretariat@forum.example";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [TestMethod]
    [DataRow("en", "ltr", "Written comments may be submitted until 22 December", "The Secretariat recalls.\n\n14 < 15 & \"so\".")]
    [DataRow("ru", "ltr", "Напоминание: письменные замечания к проекту декларации принимаются до 22 декабря 2017 года включительно",
        "Секретариат напоминает.\n\nСтрока первая\nстрока вторая")]
    [DataRow("ar", "rtl", "تذكير: يمكن تقديم التعليقات الخطية حتى 22 كانون الأول 2017", "تذكر الأمانة.\n\nThe text is in English.")]
    public async Task A_letter_reads_the_same_in_every_program(string language, string direction, string subject, string text)
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        using var client = Clients.Graph.ForLocal(Machine.Settings(graph), "run");
        using var box = new ExchangeMailbox(client, Box, new SteppingTime());
        var stop = new Uri("https://forum.example/reader/declaration/reminders");
        var letter = new Letter(
            "focal@delegation.example", "Focal point", subject, $"{text}\n\nhttps://forum.example/reader/declaration",
            "<notice.1@forum.example>",
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n"
                + $"SUMMARY:{subject[..10]}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        {
            Language = language,
            Unsubscribe = stop,
            Conversation = ["<first@mission.example>", "<answered@mission.example>"],
        };
        var draft = (await box.DraftAsync(letter, default)).Id!;
        Assert.AreEqual(HandedState.Accepted, (await box.SendAsync(draft, default)).State);

        using var mime = (await new ExchangeInbox(client, Box).MimeAsync(draft, default)).Mime;
        var read = await ReadAsync(mime!.Bytes.ToArray());
        foreach (var program in new[] { "thunderbird", "other" })
        {
            var shown = read.GetProperty(program);
            Assert.AreEqual(subject, shown.GetProperty("subject").GetString(), program);
            Assert.AreEqual(letter.Text, shown.GetProperty("text").GetString()!.ReplaceLineEndings("\n").Trim(), program);
            var html = shown.GetProperty("html").GetString()!;
            StringAssert.Contains(html, $"<html lang=\"{language}\" dir=\"{direction}\">", StringComparison.Ordinal, program);
            StringAssert.Contains(
                html, "<a href=\"https://forum.example/reader/declaration\">https://forum.example/reader/declaration</a>",
                StringComparison.Ordinal, program);
            Assert.AreEqual("date.ics", shown.GetProperty("files")[0].GetString(), program);
        }

        Assert.AreEqual(subject[..10].Trim(), read.GetProperty("calendar").GetString()!.Trim());
        var other = read.GetProperty("other");
        Assert.AreEqual(
            ($"<{stop}>", "<notice.1@forum.example>", "OOF, AutoReply"),
            (other.GetProperty("unsubscribe").GetString(), other.GetProperty("id").GetString(), other.GetProperty("suppress").GetString()));
        Assert.AreEqual(
            ("<answered@mission.example>", "<first@mission.example> <answered@mission.example>"),
            (other.GetProperty("answers").GetString(), other.GetProperty("named").GetString()));
    }

    [TestMethod]
    public async Task A_header_that_Exchange_takes_from_no_client_is_refused_here_too()
    {
        await using var graph = await RunningLocalGraph.StartAsync();
        using var raw = graph.Raw();
        var refused = await raw.PostAsync($"v1.0/users/{Box}/messages", new StringContent(
            """
            {"subject":"s","toRecipients":[{"emailAddress":{"address":"a@b.example"}}],
             "internetMessageHeaders":[{"name":"List-Unsubscribe","value":"<https://x.example>"}]}
            """,
            System.Text.Encoding.UTF8, "application/json"));
        Assert.AreEqual(400, (int)refused.StatusCode);
        StringAssert.Contains(await refused.Content.ReadAsStringAsync(), "InvalidInternetMessageHeader", StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ReadAsync(byte[] mail)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, mail);
            using var process = Process.Start(new ProcessStartInfo("node", [Manifests.Packages.Tool("../read-mail.mjs"), file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("The reader of mails did not end.");
            }

            Assert.AreEqual(0, process.ExitCode, await errors);
            return JsonElement.Parse(await said);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
