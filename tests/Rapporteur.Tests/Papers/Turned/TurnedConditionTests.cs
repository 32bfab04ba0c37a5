using Rapporteur.Views;

namespace Rapporteur.Tests.Papers.Turned;

/// <summary>
/// Every condition by which a comment is seen or not, turned round in the core's own code: whatever it makes a paper lose or lets slip
/// into one, the paper's balance or who verifies a receipt says so. What it changes beside papers is for the table of who sees what.
/// </summary>
[TestClass]
public sealed class TurnedConditionTests
{
    [TestMethod]
    public void A_condition_that_changes_what_a_paper_is_made_of_breaks_its_balance_or_a_receipt()
    {
        var core = new TurnedCore((typeof(Attribution),
        [
            "See", "AsSent", "AlignedOf", "FiledAt", "MayRead", "IsCirculated", "NamedIn", "ShowsName", "get_ReadsAllSent", "SeenOf",
            "MineOf", "Mine", "Comments",
        ]));
        var papers = core.Make(typeof(TurnedPapers));
        Assert.IsEmpty(Asked<string[]>(papers, nameof(TurnedPapers.Unsound)));
        Assert.IsEmpty(Asked<string[]>(papers, nameof(TurnedPapers.Noticed)));
        var before = Asked<Dictionary<string, string>>(papers, nameof(TurnedPapers.Seen));
        var (changed, missed) = (0, new List<string>());
        foreach (var (number, condition) in core.Conditions.Index())
        {
            core.Turn(number + 1);
            var noticed = Asked<string[]>(papers, nameof(TurnedPapers.Noticed));
            var others = Asked<Dictionary<string, string>>(papers, nameof(TurnedPapers.Seen)).Where(s => s.Value != before[s.Key])
                .Select(s => s.Key).ToList();
            changed += others.Count;
            missed.AddRange(others.Except(noticed).Select(reader => $"{condition}: {reader}"));
        }

        Assert.AreEqual("", string.Join('\n', missed), "these papers balance all the same");
        Assert.IsGreaterThan(core.Conditions.Length, changed);
    }

    private static T Asked<T>(object beside, string what) => (T)beside.GetType().GetMethod(what)!.Invoke(beside, null)!;
}
