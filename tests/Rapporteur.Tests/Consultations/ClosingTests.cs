using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Tests.Consultations;

[TestClass]
public class ClosingTests
{
    private static readonly Closing Day = new(new LocalDate(2017, 12, 22));

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    [TestMethod]
    public void A_day_ends_when_it_has_ended_in_the_capital_that_lies_west_of_the_forum() =>
        Assert.AreEqual(Instant.FromUtc(2017, 12, 23, 5, 0), Day.EndFor(Zone("Europe/Istanbul"), Zone("America/New_York")));

    [TestMethod]
    public void A_day_ends_when_it_has_ended_at_the_forum_that_lies_west_of_the_capital() =>
        Assert.AreEqual(Instant.FromUtc(2017, 12, 22, 21, 0), Day.EndFor(Zone("Europe/Istanbul"), Zone("Asia/Dhaka")));

    [TestMethod]
    public void A_comment_on_the_stroke_of_the_closing_is_on_time_and_one_nanosecond_later_is_late()
    {
        var (forum, capital) = (Zone("Europe/Istanbul"), Zone("Europe/Vienna"));
        var stroke = new LocalDateTime(2017, 12, 23, 0, 0).InZoneStrictly(capital).ToInstant();

        Assert.IsTrue(Day.IsOnTime(stroke - Duration.Epsilon, forum, capital));
        Assert.IsTrue(Day.IsOnTime(stroke, forum, capital));
        Assert.IsFalse(Day.IsOnTime(stroke + Duration.Epsilon, forum, capital));
    }

    [TestMethod]
    public void An_hour_is_the_hour_of_the_forum_whatever_the_capital()
    {
        var closing = Day with { Time = new LocalTime(18, 0) };
        var end = Instant.FromUtc(2017, 12, 22, 15, 0);

        Assert.AreEqual(end, closing.EndFor(Zone("Europe/Istanbul"), Zone("America/New_York")));
        Assert.AreEqual(end, closing.EndFor(Zone("Europe/Istanbul"), Zone("Asia/Dhaka")));
        Assert.IsTrue(closing.IsOnTime(end, Zone("Europe/Istanbul"), Zone("Asia/Dhaka")));
        Assert.IsFalse(closing.IsOnTime(end + Duration.Epsilon, Zone("Europe/Istanbul"), Zone("Asia/Dhaka")));
    }

    [TestMethod]
    public void A_day_before_a_midnight_that_clocks_skip_ends_when_the_next_day_starts()
    {
        // Beirut went from 00:00 to 01:00 on 26 March 2017.
        var beirut = Zone("Asia/Beirut");

        Assert.AreEqual(Instant.FromUtc(2017, 3, 25, 22, 0), new Closing(new LocalDate(2017, 3, 25)).EndFor(beirut, beirut));
    }

    [TestMethod]
    public void A_day_whose_last_hour_is_lived_twice_ends_after_the_second()
    {
        // Beirut went back from midnight to 23:00 on 28 October 2017.
        var beirut = Zone("Asia/Beirut");

        Assert.AreEqual(Instant.FromUtc(2017, 10, 28, 22, 0), new Closing(new LocalDate(2017, 10, 28)).EndFor(beirut, beirut));
    }

    [TestMethod]
    public void A_day_before_one_that_a_capital_skipped_ends_where_the_skipped_day_would_have_begun()
    {
        // Samoa had no 30 December 2011.
        var apia = Zone("Pacific/Apia");

        Assert.AreEqual(Instant.FromUtc(2011, 12, 30, 10, 0), new Closing(new LocalDate(2011, 12, 29)).EndFor(apia, apia));
    }

    [TestMethod]
    public void An_hour_that_clocks_skip_counts_from_the_hour_after_the_gap()
    {
        // Vienna went from 02:00 to 03:00 on 26 March 2017.
        var closing = new Closing(new LocalDate(2017, 3, 26), new LocalTime(2, 30));

        Assert.AreEqual(Instant.FromUtc(2017, 3, 26, 1, 30), closing.EndFor(Zone("Europe/Vienna"), Zone("Europe/Vienna")));
    }
}
