using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NodaTime;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Local;

/// <summary>A consultation on somebody's own draft: the real clock, also in a folder where the sample ran before.</summary>
[TestClass]
public sealed class OwnDraftTests
{
    [TestMethod]
    public async Task Ones_own_draft_opens_on_the_real_clock_and_closes_in_fourteen_days()
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-test-").FullName;
        var draft = Path.Combine(data, "own.docx");
        await File.WriteAllBytesAsync(draft, Story.ZeroDraft());
        await using (var sample = await RunningHost.StartAsync(data))
        {
            Assert.AreEqual(2017, sample.Clock.Now.InUtc().Year);
        }

        await using (var host = await RunningHost.StartAsync(data, "--draft", draft))
        {
            var real = SystemClock.Instance.GetCurrentInstant();
            Assert.IsLessThan(Duration.FromMinutes(5), real - host.Clock.Now);
            var listed =
                (await Visitor.As(host, "kelvany-focal").GetAsync("/api/v1/consultations")).Ok().Body.GetProperty("consultations")
                    .EnumerateArray();
            var own = listed.Single(c => c.GetProperty("title").GetString() == "Comments on own");
            var day = NodaTime.Text.LocalDatePattern.Iso.Parse(own.GetProperty("closing").GetProperty("day").GetString()!).Value;
            var inDays = Period.DaysBetween(real.InZone(DateTimeZoneProviders.Tzdb.GetSystemDefault()).Date, day);
            Assert.IsTrue(inDays is 13 or 14, $"closes in {inDays} days");
        }

        Directory.Delete(data, recursive: true);
    }

    [TestMethod]
    public async Task What_was_not_read_of_it_stands_on_the_Desk_in_the_readers_language_and_nowhere_else()
    {
        const string InHeader = "For the working group only";
        var data = Directory.CreateTempSubdirectory("rapporteur-test-").FullName;
        var draft = Path.Combine(data, "own.docx");
        await File.WriteAllBytesAsync(draft, WithHeader(InHeader));
        await using (var host = await RunningHost.StartAsync(data, "--draft", draft))
        {
            var listed = (await Visitor.As(host, "secretariat-1").GetAsync("/api/v1/consultations")).Ok().Body.GetProperty("consultations");
            var id =
                listed.EnumerateArray().Single(c => c.GetProperty("title").GetString() == "Comments on own").GetProperty("id").GetString();

            Assert.Contains($"Headers and footers are no passages: \"{InHeader}\".", await PageAsync("secretariat-1", $"/desk/{id}", "en"));
            Assert.Contains($"ne sont pas des passages\u00A0: «\u00A0{InHeader}\u00A0».", await PageAsync("chair-1", $"/desk/{id}", "fr"));
            Assert.Contains($"Колонтитулы местами текста не являются: «{InHeader}».",
                await PageAsync("secretariat-1", $"/desk/{id}", "ru"));
            Assert.DoesNotContain(InHeader, await PageAsync("kelvany-focal", $"/reader/{id}", "en"));
            Assert.IsTrue(host.Log.Lines.Any(l => l.Text.Contains(InHeader, StringComparison.Ordinal)), "the log does not say it");

            async Task<string> PageAsync(string person, string address, string language)
            {
                using var client = host.As(person);
                using var asked = new HttpRequestMessage(HttpMethod.Get, address);
                asked.Headers.Add("X-Language", language);
                using var answer = await client.SendAsync(asked);
                return WebUtility.HtmlDecode(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
            }
        }

        Directory.Delete(data, recursive: true);
    }

    private static byte[] WithHeader(string words)
    {
        using var file = new MemoryStream();
        file.Write(Story.ZeroDraft());
        using (var document = WordprocessingDocument.Open(file, isEditable: true))
        {
            document.MainDocumentPart!.AddNewPart<HeaderPart>().Header = new Header(new Paragraph(new Run(new Text(words))));
        }

        return file.ToArray();
    }
}
