using NodaTime;
using Rapporteur.Words;

namespace Rapporteur.Tests.Words;

/// <summary>Sentences with holes, plural classes and days, in every language.</summary>
[TestClass]
public class SentenceTests
{
    [TestMethod]
    [DataRow("en", "America/New_York", "New York")]
    [DataRow("ru", "America/New_York", "Нью-Йорк")]
    [DataRow("fr", "Europe/London", "Londres")]
    [DataRow("ru", "Indian/Maldives", "Мальдивы")]
    [DataRow("ru", "Europe/Saratov", "Saratov", DisplayName = "one the tables do not know is called as its zone is")]
    public void A_city_is_called_in_the_language_of_who_reads(string language, string zone, string city) =>
        Assert.AreEqual(city, Language.Of(language).City(DateTimeZoneProviders.Tzdb[zone]));

    [TestMethod]
    [DataRow("en", 0, PluralClass.Other)]
    [DataRow("en", 1, PluralClass.One)]
    [DataRow("en", 21, PluralClass.Other)]
    [DataRow("fr", 0, PluralClass.One)]
    [DataRow("fr", 1, PluralClass.One)]
    [DataRow("fr", 2, PluralClass.Other)]
    [DataRow("fr", 3_000_000, PluralClass.Many)]
    [DataRow("ru", 0, PluralClass.Many)]
    [DataRow("ru", 1, PluralClass.One)]
    [DataRow("ru", 4, PluralClass.Few)]
    [DataRow("ru", 5, PluralClass.Many)]
    [DataRow("ru", 11, PluralClass.Many)]
    [DataRow("ru", 14, PluralClass.Many)]
    [DataRow("ru", 21, PluralClass.One)]
    [DataRow("ru", 112, PluralClass.Many)]
    [DataRow("ru", 122, PluralClass.Few)]
    public void A_count_takes_the_form_of_its_language(string tag, int count, PluralClass expected) =>
        Assert.AreEqual(expected, Language.Of(tag).ClassOf(count));

    [TestMethod]
    [DataRow("fr-CA", "fr")]
    [DataRow("RU", "ru")]
    [DataRow("en_US", "en")]
    [DataRow("qps-plocm", "qps")]
    [DataRow("frr", "en")]
    [DataRow("", "en")]
    [DataRow(null, "en")]
    public void A_tag_names_the_language_that_is_spoken_or_English(string? tag, string expected) =>
        Assert.AreEqual(expected, Language.Of(tag).Tag);

    [TestMethod]
    public void What_a_person_chose_comes_before_its_roster_its_browser_and_its_forum()
    {
        Assert.AreEqual(Language.French, Language.For("fr", "ru", ["en"], ["en"]));
        Assert.AreEqual(Language.Russian, Language.For(null, "ru", ["fr"], ["en"]));
        Assert.AreEqual(Language.French, Language.For(null, "tr", ["tr", "fr-FR", "ru"], ["en"]));
        Assert.AreEqual(Language.Russian, Language.For("tr", null, ["tr"], ["ru", "en"]));
        Assert.AreEqual(Language.English, Language.For(null, null, [], []));
    }

    [TestMethod]
    [DataRow("en", "1 December 2017")]
    [DataRow("fr", "1er décembre 2017")]
    [DataRow("ru", "1 декабря 2017 г.")]
    public void A_day_is_written_as_the_language_writes_it(string tag, string expected) =>
        Assert.AreEqual(expected, Language.Of(tag).Day(new LocalDate(2017, 12, 1)));

    [TestMethod]
    public void A_hole_is_filled_by_its_name_and_a_count_chooses_the_sentence()
    {
        var phrases = Phrases.Of(Language.Russian, new Dictionary<string, string>
        {
            ["x.left_one"] = "остался {{count}} день до {{end}}",
            ["x.left_few"] = "осталось {{count}} дня до {{end}}",
            ["x.left_many"] = "осталось {{count}} дней до {{end}}",
            ["x.left_other"] = "осталось {{count}} дня до {{end}}",
        });

        Assert.AreEqual("остался 21 день до срока", phrases.Say("x.left", ("count", 21), ("end", "срока")));
        Assert.AreEqual("осталось 1025 дней до срока", phrases.Say("x.left", ("count", 1025), ("end", "срока")));
        Assert.AreEqual("осталось 3 дня до срока", phrases.Say("x.left", ("end", "срока"), ("count", 3)));
    }

    [TestMethod]
    public void A_word_that_fills_a_hole_is_never_read_as_a_hole() =>
        Assert.AreEqual("on {{count}}!",
            Phrases.Of(Language.English, new Dictionary<string, string> { ["x.on"] = "on {{what}}!" }).Say("x.on", ("what", "{{count}}")));

    [TestMethod]
    [DataRow("22 декабря 2017 г.", "До 22 декабря 2017 г. Потом – нет.")]
    [DataRow("завтра", "До завтра. Потом – нет.")]
    public void The_full_stop_of_an_abbreviation_ends_the_sentence_too(string day, string expected)
    {
        var phrases =
            Phrases.Of(Language.Russian,
                new Dictionary<string, string> { ["x.by"] = "До {{day}}. Потом – нет.", ["x.file"] = "{{name}}.docx" });

        Assert.AreEqual(expected, phrases.Say("x.by", ("day", day)));
        Assert.AreEqual("Rev..docx", phrases.Say("x.file", ("name", "Rev.")));
    }

    [TestMethod]
    public void A_sentence_that_does_not_exist_and_a_hole_that_nothing_fills_are_faults()
    {
        var phrases = Phrases.Of(Language.English, new Dictionary<string, string> { ["x.on"] = "on {{what}}" });

        Assert.ThrowsExactly<KeyNotFoundException>(() => phrases["x.off"]);
        Assert.ThrowsExactly<ArgumentException>(() => phrases.Say("x.on", ("that", "paper")));
        Assert.ThrowsExactly<FormatException>(
            () => Phrases.Of(Language.English, new Dictionary<string, string> { ["x.on"] = "on {{what" }));
    }

    [TestMethod]
    public void The_pseudo_language_is_longer_accented_and_keeps_its_holes()
    {
        var said =
            Phrases.Of(Language.Pseudo, new Dictionary<string, string> { ["x.on"] = "Comments on {{what}}" })
                .Say("x.on", ("what", "14 (iii)"));

        Assert.IsTrue(said.StartsWith("⟦Ƈǿḿḿḗƞŧş ǿƞ 14 (iii)", StringComparison.Ordinal), said);
        Assert.IsGreaterThan("Comments on 14 (iii)".Length + 3, said.Length);
        Assert.AreEqual("rtl", Language.Pseudo.Direction);
    }
}
