using System.Text;
using System.Text.Json;
using Rapporteur.Record;

namespace Rapporteur.Tests.Record;

[TestClass]
public class CanonicalJsonTests
{
    private static string Write(string json) => Encoding.UTF8.GetString(CanonicalJson.Write(JsonDocument.Parse(json).RootElement));

    [TestMethod]
    public void Properties_stand_in_the_order_of_their_UTF_16_units_at_every_depth() =>
        Assert.AreEqual(
            """{"A":1,"a":[{"x":null,"y":true}],"b":false,"é":0,"\ud83d":0}""".Replace("\\ud83d", "😀", StringComparison.Ordinal),
            Write("""{ "b": false, "😀": 0, "é": 0, "a": [ { "y": true, "x": null } ], "A": 1 }"""));

    [TestMethod]
    public void Only_the_escapes_that_JSON_demands_are_written() =>
        Assert.AreEqual(
            "[\"\\b\\t\\n\\f\\r\\\"\\\\/<>&'+\u007F\u0085\u00AD\u2028\u2029\u200F\uE000\uFEFF\uFFFD é Я ض 😀\\u0000\\u001f\"]",
            Write("""["\b\t\n\f\r\"\\\/<>&'+\u007f\u0085\u00ad\u2028\u2029\u200f\ue000\ufeff\ufffd é Я ض \ud83d\ude00\u0000\u001f"]"""));

    [TestMethod]
    public void Canonical_bytes_are_canonical_again()
    {
        var once = Write("""{"b":[1,2],"a":"\u00e9\n"}""");
        Assert.AreEqual(once, Write(once));
    }
}
