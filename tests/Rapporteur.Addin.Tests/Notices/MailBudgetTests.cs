using Microsoft.Extensions.Configuration;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Tests.Graph;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>How many mails go out a day: as the tenant's licences have it, whatever becomes of the host.</summary>
[TestClass]
public sealed class MailBudgetTests
{
    private const string Box = "secretariat@forum.example";

    // The formula and its values as the Exchange team published them on 24 February 2025.
    [TestMethod]
    [DataRow(1, 10_000)]
    [DataRow(10, 12_006)]
    [DataRow(100, 22_059)]
    public void So_many_licences_let_so_many_mails_out(int licences, int most) =>
        Assert.AreEqual(most, Settings(("Mail:Licences", $"{licences}")).MostADay);

    [TestMethod]
    public void A_trial_says_its_own_number_and_both_together_are_refused()
    {
        Assert.AreEqual(5_000, Settings(("Mail:MostADay", "5000")).MostADay);
        Assert.Throws<SettingException>(() => Settings(("Mail:MostADay", "5000"), ("Mail:Licences", "10")));
        Assert.Throws<SettingException>(() => Settings(("Mail:Licences", "0")));
    }

    [TestMethod]
    public void A_host_that_begins_anew_has_counted_too_many_at_most_and_a_day_later_there_is_room_again()
    {
        var folder = Directory.CreateTempSubdirectory("mail-budget").FullName;
        var (time, settings, sent) = (new SteppingTime(), new NoticeSettings { MostADay = 400 }, 0);
        TimeSpan? wait = null;
        for (var begun = 0; begun < 100 && wait is null; begun++)
        {
            // Killed after every 37.
            var budget = new MailBudget(settings, new FolderTexts(folder), time);
            for (var n = 0; n < 37 && (wait = budget.Take(Box, isUrgent: false)) is null; n++)
            {
                sent++;
            }

            time.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.IsInRange(340, 380, sent);
        Assert.IsInRange(TimeSpan.FromHours(15), TimeSpan.FromHours(24.5), wait!.Value);
        var last = new MailBudget(settings, new FolderTexts(folder), time);
        Assert.IsNull(last.Take(Box, isUrgent: true), "some are left to codes");
        Assert.IsNotNull(last.Take("no-reply@forum.example", isUrgent: false), "the tenant's is one for all its mailboxes");
        time.Advance(wait.Value);
        Assert.IsNull(last.Take(Box, isUrgent: false));
        Directory.Delete(folder, recursive: true);
    }

    private static NoticeSettings Settings(params (string Name, string Value)[] settings) => NoticeSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build());
}
