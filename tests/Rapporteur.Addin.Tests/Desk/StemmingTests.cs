using Rapporteur.Addin.Tests.Running;
using Rapporteur.Overviews;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>The stems of four languages, as the overview uses them.</summary>
[TestClass]
public sealed class StemmingTests
{
    [TestMethod]
    public async Task Forms_of_one_word_have_one_stem_and_silent_words_have_none()
    {
        await using var host = await RunningHost.StartAsync();
        var stems = host.Service<IStemming>();
        foreach (var (language, one, other) in new[]
        {
            ("en", "borders", "border"), ("en", "cooperating", "cooperate"), ("ru", "границы", "границам"), ("ru", "миграции", "миграция"),
            ("fr", "frontieres", "frontiere"), ("fr", "regionales", "regional"), ("ar", "الكتاب", "كتاب"), ("ar", "مهاجرون", "مهاجرين"),
            ("kk", "шекара", "шекара"),
        })
        {
            Assert.AreEqual(stems.Of(one, language), stems.Of(other, language), $"{language}: {one}, {other}");
            Assert.IsNotNull(stems.Of(one, language), one);
        }

        Assert.AreNotEqual(stems.Of("border", "en"), stems.Of("boarding", "en"));
        foreach (var (language, silent) in new[] { ("en", "the"), ("ru", "и"), ("fr", "les"), ("ar", "من") })
        {
            Assert.IsNull(stems.Of(silent, language), silent);
        }
    }
}
