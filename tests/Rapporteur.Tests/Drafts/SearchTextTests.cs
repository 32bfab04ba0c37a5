using System.Text.Json;
using Rapporteur.Drafts;

namespace Rapporteur.Tests.Drafts;

[TestClass]
public sealed class SearchTextTests
{
    [TestMethod]
    public void Every_row_that_the_pages_follow_holds()
    {
        foreach (var row in JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "search-text.json"))).RootElement
            .EnumerateArray())
        {
            var (text, sought) = (row.GetProperty("text").GetString()!, row.GetProperty("sought").GetString()!);
            Assert.AreEqual(row.GetProperty("found").GetBoolean(), SearchText.Of(text).Find(SearchText.Words(sought)) is not null,
                $"{sought} in {text}");
        }
    }
}
