using System.Text;
using Rapporteur.Drafts;

namespace Rapporteur.Tests.Drafts;

[TestClass]
public class DraftTests
{
    private static string From(string id) => string.Join(' ', Given.Draft.SectionFrom(new(id)).Select(p => p.Id.Value[2..]));

    [TestMethod]
    public void A_section_reaches_to_the_next_heading_of_its_rank_or_higher()
    {
        Assert.AreEqual("02 03 04 05 06 07", From("p002"));
        Assert.AreEqual("06 07", From("p006"));
        Assert.AreEqual("08 09", From("p008"));
    }

    [TestMethod]
    public void A_passage_that_is_no_heading_is_its_own_section_and_one_that_is_not_there_has_none()
    {
        Assert.AreEqual("03", From("p003"));
        Assert.AreEqual("01", From("p001"));
        Assert.AreEqual("", From("p099"));
    }

    [TestMethod]
    public void Passages_are_found_by_id_and_by_position()
    {
        Assert.AreEqual(4, Given.Draft.PositionOf(new("p005")));
        Assert.IsNull(Given.Draft.PositionOf(new("p010")));
        Assert.AreEqual("Part 2, 3", Given.Draft.Label(new("p009")));
        Assert.IsNull(Given.Draft.Find(default));
        Assert.AreEqual("p012", PassageId.Nth(12).Value);
        Assert.AreEqual("p1234", PassageId.Nth(1234).Value);
    }

    [TestMethod]
    public void A_frozen_draft_comes_back_as_it_was_and_is_written_as_the_same_bytes()
    {
        var bytes = DraftJson.Write(Given.Draft.Passages);
        var read = DraftJson.Read(bytes);

        CollectionAssert.AreEqual(Given.Draft.Passages.ToArray(), read.Passages.ToArray());
        CollectionAssert.AreEqual(bytes, DraftJson.Write(read.Passages));
        Assert.AreEqual(Given.Draft.Hash, read.Hash);
        Assert.MatchesRegex("^[0-9a-f]{64}$", read.Hash);
    }

    [TestMethod]
    [DataRow("null")]
    [DataRow("{}")]
    [DataRow("[1]")]
    [DataRow("not json")]
    public void What_is_no_frozen_draft_is_refused(string json) =>
        Assert.Throws<System.Text.Json.JsonException>(() => DraftJson.Read(Encoding.UTF8.GetBytes(json)));
}
