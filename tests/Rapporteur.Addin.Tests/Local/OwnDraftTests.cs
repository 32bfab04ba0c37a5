using NodaTime;
using Rapporteur.Addin.Sample;
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
}
