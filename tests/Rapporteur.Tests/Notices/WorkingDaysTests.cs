using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Tests.Notices;

[TestClass]
public class WorkingDaysTests
{
    [TestMethod]
    [DataRow(22, "Europe/London", 22)]
    [DataRow(22, "Asia/Kabul", 20)]
    [DataRow(22, "Asia/Dhaka", 21)]
    [DataRow(24, "Europe/London", 22)]
    [DataRow(24, "Asia/Kabul", 24)]
    [DataRow(23, "Asia/Kabul", 23)]
    public void A_rest_day_gives_way_to_the_working_day_before_it(int day, string zone, int expected) =>
        Assert.AreEqual(new LocalDate(2017, 12, expected), ReminderPlan.Default.DaysIn(new(zone)).OnOrBefore(new LocalDate(2017, 12, day)));

    [TestMethod]
    [DataRow(22, 2, "Europe/London", 20)]
    [DataRow(22, 2, "Asia/Kabul", 19)]
    [DataRow(25, 1, "Europe/London", 22)]
    [DataRow(25, 1, "Asia/Kabul", 24)]
    public void Working_days_are_counted_back_from_the_day_before(int day, int before, string zone, int expected) =>
        Assert.AreEqual(new LocalDate(2017, 12, expected),
            ReminderPlan.Default.DaysIn(new(zone)).Before(new LocalDate(2017, 12, day), before));
}
