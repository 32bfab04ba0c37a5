using Rapporteur.Drafts;

namespace Rapporteur.Tests.Drafts;

[TestClass]
public class PassageMarkTests
{
    [TestMethod]
    public void A_mark_is_read_from_its_own_name_and_fits_what_Word_allows()
    {
        var mark = new PassageMark(12, PassageId.Nth(10_000));
        Assert.AreEqual("_Rap12_p10000", mark.Name);
        Assert.IsLessThanOrEqualTo(40, new PassageMark(int.MaxValue, PassageId.Nth(int.MaxValue)).Name.Length);
        Assert.AreEqual(mark, PassageMark.Of(mark.Name));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("_")]
    [DataRow("_Rap")]
    [DataRow("_Rap0")]
    [DataRow("_Rap_p001")]
    [DataRow("_Rap0_")]
    [DataRow("_Rap-1_p001")]
    [DataRow("_Rap 1_p001")]
    [DataRow("_Rap99999999999_p001")]
    [DataRow("_Toc123456789_x")]
    [DataRow("_rap0_p001")]
    public void A_bookmark_of_another_name_is_none_of_ours(string name) => Assert.IsNull(PassageMark.Of(name));
}
