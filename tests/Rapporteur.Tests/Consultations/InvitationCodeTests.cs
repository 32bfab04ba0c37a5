using CsCheck;
using Rapporteur.Consultations;

namespace Rapporteur.Tests.Consultations;

[TestClass]
public class InvitationCodeTests
{
    [TestMethod]
    public void However_it_is_typed_back_it_is_the_same_code_and_no_other() =>
        Gen.Select(Gen.Byte.Array[16], Gen.Byte.Array[16]).Sample((one, other) =>
        {
            var code = InvitationCode.Write(one);
            var hash = InvitationCode.Hash(code);
            Assert.IsNotNull(hash, code);
            Assert.AreEqual(hash, InvitationCode.Hash(code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)));
            Assert.AreEqual(hash, InvitationCode.Hash(code.Replace('-', ' ').Replace('0', 'o').Replace('1', 'l')));
            Assert.AreEqual(one.SequenceEqual(other), hash == InvitationCode.Hash(InvitationCode.Write(other)));
        }, iter: 500);

    [TestMethod]
    public void Every_bit_counts()
    {
        var codes = Enumerable.Range(0, 128).Select(bit =>
        {
            var bytes = new byte[InvitationCode.Bytes];
            bytes[bit / 8] = (byte)(1 << (bit % 8));
            return InvitationCode.Write(bytes);
        }).ToHashSet();
        Assert.HasCount(128, codes);
        Assert.AreEqual("00000-00000-00000-00000-000000", InvitationCode.Write(new byte[16]));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("00000-00000-00000-00000-00000")]
    [DataRow("00000-00000-00000-00000-0000000")]
    [DataRow("00000-00000-00000-00000-00000U")]
    [DataRow("ООООО-00000-00000-00000-000000")]
    public void What_has_not_its_shape_is_no_code(string typed) => Assert.IsNull(InvitationCode.Hash(typed));
}
