using System.Text.Json;
using Rapporteur.Drafts;

namespace Rapporteur.Tests.Drafts;

[TestClass]
public class FoldTests
{
    public static IEnumerable<object[]> Vectors() =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fold.json"))).RootElement.EnumerateArray()
            .Select(v =>
                new object[] { v.GetProperty("name").GetString()!, v.GetProperty("text").GetString()!,
                    v.GetProperty("folded").GetString()! });

    [TestMethod]
    [DynamicData(nameof(Vectors))]
    public void Every_vector_that_the_page_in_Word_follows_holds(string name, string text, string folded) =>
        Assert.AreEqual(folded, QuotationMatch.FoldText(text), name);
}
