using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Tests.Drafts.Matching;

[TestClass]
public class FingerprintTests
{
    [TestMethod]
    public void Retyped_spaces_and_quotation_marks_leave_a_fingerprint_as_it_is_and_words_do_not()
    {
        var print = Fingerprint.Of("Recalling the “Kabul–Istanbul” text,");
        Assert.AreEqual(Fingerprint.Length, print.Length);
        Assert.AreEqual(print, Fingerprint.Of(" Recalling  the\u00A0\"Kabul-Istanbul\" text, "));
        Assert.AreNotEqual(print, Fingerprint.Of("Recalling the “Kabul–Ankara” text,"));
    }

    [TestMethod]
    public void A_draft_is_known_by_the_share_of_its_passages_that_are_there()
    {
        var draft = Given.Draft;
        var prints = draft.Passages.Select(p => Fingerprint.Of($"{p.Marker} {p.Text}")).ToList();
        Assert.AreEqual(1, Fingerprint.Share(draft, prints.ToHashSet()));
        Assert.AreEqual(0, Fingerprint.Share(draft, new HashSet<string>()));
        Assert.IsInRange(0.1, 0.6, Fingerprint.Share(draft, prints.Take(draft.Passages.Length / 2).ToHashSet()));
    }
}
