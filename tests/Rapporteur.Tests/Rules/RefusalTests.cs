using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Tests.House;
using Rapporteur.Words;

namespace Rapporteur.Tests.Rules;

/// <summary>Refusals: a code and a kind for ever, a sentence in the language of whoever reads it.</summary>
[TestClass]
public class RefusalTests
{
    [TestMethod]
    public void Every_refusal_says_its_sentence_in_every_language()
    {
        foreach (var refusal in All())
        {
            var said = Language.Spoken.Select(refusal.In).ToList();
            Assert.AreEqual(Language.Spoken.Length, said.Distinct().Count(), $"{refusal.Code}: {string.Join(" / ", said)}");
            Assert.IsTrue(said.TrueForAll(s => s.EndsWith('.') && !s.Contains("{{", StringComparison.Ordinal)),
                $"{refusal.Code}: {string.Join(" / ", said)}");
        }
    }

    [TestMethod]
    public void A_limit_names_itself_and_its_field()
    {
        var round = new Round();
        var refusal =
            round.Ask("chair",
                new ExtendClosing(new Rapporteur.Consultations.Closing(new NodaTime.LocalDate(2018, 1, 12)), null,
                    new string('w', 1_001))).Refusal!;
        Assert.AreEqual("too-long", refusal.Code);
        Assert.AreEqual("why", refusal.Field);
        Assert.AreEqual("The field \"why\" is longer than 1000 characters; shorten it.", refusal.Sentence);
        Assert.AreEqual("Поле «why» длиннее 1000 знаков; сократите его.", refusal.In(Language.Russian));
    }

    [TestMethod]
    public void Two_refusals_are_the_same_when_they_say_the_same()
    {
        Assert.AreEqual(Refusals.TooMany(20), Refusals.TooMany(20));
        Assert.AreNotEqual(Refusals.TooMany(20), Refusals.TooMany(21));
        Assert.AreNotEqual(Refusals.Missing("refusals.missing.day", "day"), Refusals.Missing("refusals.missing.day", "date"));
    }

    [TestMethod]
    public void Codes_are_made_in_the_list_of_their_project_and_nowhere_else()
    {
        string[] lists = ["Refusal.cs", "Refusals.cs", "DoorRefusals.cs", "FileFault.cs"];
        var elsewhere = Directory.EnumerateFiles(Path.Combine(Checkout.Root(), "src"), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any() && !lists.Contains(Path.GetFileName(f)))
            .Where(f => Regex.IsMatch(File.ReadAllText(f), @"new (Intake\.)?Refusal\(|Refusal [^;\n]*new\(""|Result\(new\("));

        Assert.AreEqual("", string.Join(", ", elsewhere.Select(Path.GetFileName)));
    }

    private static IEnumerable<Refusal> All() =>
    [
        .. typeof(Refusals).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => p.GetValue(null)).OfType<Refusal>(),
        .. Enum.GetValues<PlaceFault>().Select(f => Refusals.BadPlace(Place.Words(new PassageId("p003"), new Quotation("words")), f)),
        Refusals.TooMany(20), Refusals.TooManyMilestones(20), Refusals.NotApproved("C-1"), Refusals.AlreadySent("C-1"),
        Refusals.NoDelegation("x"),
        Refusals.NoZone(new("Here")), Refusals.OtherConsultation("x"), Refusals.TooLongField("why", 1_000), Refusals.NoVersion(2, 1),
    ];
}
