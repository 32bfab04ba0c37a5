using CsCheck;
using Rapporteur.Graph.Register;

namespace Rapporteur.Tests.Graph;

[TestClass]
public sealed class UnitBudgetTests
{
    [TestMethod]
    public void In_no_sixty_seconds_is_more_spent_than_allowed() =>
        Gen.Select(Gen.Int[2, 40], Gen.Int[0, 20_000]).Array[1, 300].Sample(steps =>
        {
            var time = new ManualTime();
            var budget = new UnitBudget(100, time);
            var spent = new List<(TimeSpan At, int Units)>();
            foreach (var (units, pause) in steps)
            {
                time.Now += TimeSpan.FromMilliseconds(pause);
                time.Now += budget.WaitFor(units);
                if (budget.WaitFor(units) > TimeSpan.Zero)
                {
                    return false;
                }

                budget.Spent(units);
                spent.Add((time.Now, units));
            }

            return spent.TrueForAll(
                from => spent.Where(s => s.At >= from.At && s.At < from.At + TimeSpan.FromMinutes(1)).Sum(s => s.Units) <= 100);
        });

    [TestMethod]
    public void A_backlog_is_spent_at_the_full_rate()
    {
        var time = new ManualTime();
        var budget = new UnitBudget(1_250, time);
        for (var i = 0; i < 1_000; i++)
        {
            time.Now += budget.WaitFor(40);
            budget.Spent(40);
        }

        Assert.IsLessThan(40_000 / 1_250.0 / 0.95, time.Now.TotalMinutes);
    }

    [TestMethod]
    public void When_Graph_says_little_is_left_the_rest_of_its_minute_is_waited_out()
    {
        var time = new ManualTime();
        var budget = new UnitBudget(1_250, time);
        budget.Spent(40, new UnitsLeft(30, TimeSpan.FromSeconds(12)));
        Assert.AreEqual(TimeSpan.FromSeconds(12), budget.WaitFor(40));
        Assert.AreEqual(TimeSpan.Zero, budget.WaitFor(20));
        time.Now += TimeSpan.FromSeconds(12);
        Assert.AreEqual(TimeSpan.Zero, budget.WaitFor(40));
    }

    [TestMethod]
    public void Waits_double_up_to_two_minutes_unless_Graph_says_how_long()
    {
        var time = new ManualTime();
        var backOff = new BackOff(time);
        for (var i = 0; i < 12; i++)
        {
            backOff.Failed(null);
            var expected = Math.Min(120, Math.Pow(2, i));
            Assert.IsGreaterThanOrEqualTo(expected, backOff.Left.TotalSeconds);
            Assert.IsLessThanOrEqualTo(expected * 1.1, backOff.Left.TotalSeconds);
        }

        time.Now += TimeSpan.FromMinutes(3);
        Assert.AreEqual(TimeSpan.Zero, backOff.Left);
        backOff.Succeeded();
        backOff.Failed(TimeSpan.FromSeconds(50));
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(50), backOff.Left);
        Assert.IsLessThan(TimeSpan.FromSeconds(51), backOff.Left);
    }

    private sealed class ManualTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
