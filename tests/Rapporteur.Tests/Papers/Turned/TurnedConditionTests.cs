using System.Reflection;
using Rapporteur.Tests.Views;
using Rapporteur.Views;

namespace Rapporteur.Tests.Papers.Turned;

/// <summary>
/// Every condition by which a comment is seen or not, turned round in the core's own code: whatever it makes a paper lose or lets slip
/// into one, the paper's balance or who verifies a receipt says so; whatever else it changes, the table of who sees what.
/// </summary>
[TestClass]
public sealed class TurnedConditionTests
{
    [TestMethod]
    public void A_condition_that_changes_what_a_paper_is_made_of_breaks_its_balance_or_a_receipt_and_none_goes_unnoticed()
    {
        var core = new TurnedCore((typeof(Attribution),
        [
            "See", "AsSent", "AlignedOf", "FiledAt", "MayRead", "IsCirculated", "NamedIn", "ShowsName", "get_ReadsAllSent", "SeenOf",
            "MineOf", "Mine", "Comments",
        ]));
        var (papers, table) = (core.Make(typeof(TurnedPapers)), core.Make(typeof(AttributionTests)));
        Assert.IsEmpty(Asked<string[]>(papers, nameof(TurnedPapers.Unsound)));
        Assert.IsEmpty(Asked<string[]>(papers, nameof(TurnedPapers.Noticed)));
        Assert.IsFalse(Fails(table));
        var before = Asked<Dictionary<string, string>>(papers, nameof(TurnedPapers.Seen));
        var (changed, missed, unnoticed) = (0, new List<string>(), new List<string>());
        foreach (var (number, condition) in core.Conditions.Index())
        {
            core.Turn(number + 1);
            var noticed = Asked<string[]>(papers, nameof(TurnedPapers.Noticed));
            var others = Asked<Dictionary<string, string>>(papers, nameof(TurnedPapers.Seen)).Where(s => s.Value != before[s.Key])
                .Select(s => s.Key).ToList();
            changed += others.Count;
            missed.AddRange(others.Except(noticed).Select(reader => $"{condition}: {reader}"));
            if (noticed.Length == 0 && !Fails(table))
            {
                unnoticed.Add(condition);
            }
        }

        Assert.AreEqual("", string.Join('\n', missed.Concat(unnoticed)), "these papers balance all the same, or nothing says so");
        Assert.IsGreaterThan(core.Conditions.Length, changed);
    }

    private static T Asked<T>(object beside, string what) => (T)beside.GetType().GetMethod(what)!.Invoke(beside, null)!;

    private static bool Fails(object tests)
    {
        try
        {
            foreach (var test in tests.GetType().GetMethods().Where(m => m.GetCustomAttribute<TestMethodAttribute>() is not null))
            {
                test.Invoke(tests, null);
            }

            return false;
        }
        catch (TargetInvocationException)
        {
            return true;
        }
    }
}
