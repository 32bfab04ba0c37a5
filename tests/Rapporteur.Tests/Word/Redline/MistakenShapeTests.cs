using CsCheck;
using Rapporteur.Word.Redline;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>Texts of everything that makes tracked changes hard: none is written in a shape that another program mistakes.</summary>
[TestClass]
public class MistakenShapeTests
{
    private static readonly MarkedBy Secretariat = new("Secretariat", DateTimeOffset.UnixEpoch);

    [TestMethod]
    public void Whatever_became_of_a_text_nothing_in_it_is_written_in_a_shape_that_others_mistake() =>
        Gen.Int[1, 1_000_000].Sample(
            seed =>
            {
                var redraft = new MixedRedraft(seed);
                Unmistaken(redraft.Earlier, redraft.Later);
            },
            iter: 120);

    [TestMethod]
    public void Nor_is_it_between_two_texts_with_nothing_in_common() => Gen.Int[1, 1_000_000].Sample(
        seed => Unmistaken(new MixedRedraft(seed).Earlier, new MixedRedraft(seed + 1).Later),
        iter: 60);

    [TestMethod]
    [DataRow(286_049, 286_049)]
    [DataRow(467_962, 467_963)]
    public void A_sub_item_that_runs_into_another_is_followed_by_what_is_replaced_at_the_end(int earlier, int later) =>
        Unmistaken(new MixedRedraft(earlier).Earlier, new MixedRedraft(later).Later);

    private static void Unmistaken(byte[] earlier, byte[] later)
    {
        var written = (RedlineResult.Written)RedlineWriter.Write(new MemoryStream(earlier), new MemoryStream(later), Secretariat);
        Assert.IsTrue(written.Proof.Holds, $"{written.Proof}");
        var marked = new MarkedFile(written.File);
        CollectionAssert.AreEqual(new MarkedFile(later).Lines(), marked.Accepted());
        CollectionAssert.AreEqual(new MarkedFile(earlier).Lines(), marked.Rejected());
        marked.AssertUnmistaken();
    }
}
