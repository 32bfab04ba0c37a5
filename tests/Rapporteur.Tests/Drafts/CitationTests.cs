using Rapporteur.Drafts;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Tests.Drafts;

/// <summary>How the sample draft is cited; the places are told by the labels the draft prints.</summary>
[TestClass]
public class CitationTests
{
    private static readonly Draft Sample = Read();

    [TestMethod]
    [DataRow("14 iii: add a reference", "Part 1, 14 (iii)")]
    [DataRow("14(iii)", "Part 1, 14 (iii)")]
    [DataRow("14.iii", "Part 1, 14 (iii)")]
    [DataRow("para 14 (iii)", "Part 1, 14 (iii)")]
    [DataRow("Paragraph 14, sub-paragraph (iii)", "Part 1, 14 (iii)")]
    [DataRow("In Part 1, 14 (iii), we propose", "Part 1, 14 (iii)")]
    [DataRow("PART 1 PARA 14 III", "Part 1, 14 (iii)")]
    [DataRow("пункт 14 (iii): добавить", "Part 1, 14 (iii)")]
    [DataRow("п. 14 iii", "Part 1, 14 (iii)")]
    [DataRow("в пункте 14 (iii)", "Part 1, 14 (iii)")]
    [DataRow("Часть 1, пункт 14", "Part 1, 14")]
    [DataRow("в части 1, в пункте 14", "Part 1, 14")]
    [DataRow("14 iii, second indent: replace", "Part 1, 14 (iii), second indent")]
    [DataRow("second indent of 14 iii", "Part 1, 14 (iii), second indent")]
    [DataRow("the 2nd bullet under 14 (iii)", "Part 1, 14 (iii), second indent")]
    [DataRow("last indent of para 14 (iv)", "Part 1, 14 (iv), second indent")]
    [DataRow("второй отступ пункта 14 (iii)", "Part 1, 14 (iii), second indent")]
    [DataRow("Preamble 3", "Preamble, 3")]
    [DataRow("preamble para 3 delete the sentence", "Preamble, 3")]
    [DataRow("preambular paragraph 3", "Preamble, 3")]
    [DataRow("third paragraph of the preamble", "Preamble, 3")]
    [DataRow("преамбула, пункт 3", "Preamble, 3")]
    [DataRow("третий абзац преамбулы", "Preamble, 3")]
    [DataRow("3rd paragraph under international protection", "Part 3, 33")]
    [DataRow("the last paragraph under “International protection”", "Part 3, 35")]
    [DataRow("24", "Part 2, 24")]
    [DataRow("24 may be shortened", "Part 2, 24")]
    [DataRow("Part 2, 24 of the draft", "Part 2, 24")]
    [DataRow("24 may be shortened by 22 December", "Part 2, 24")]
    [DataRow("Part 2", "section Part 2")]
    [DataRow("Part 2: too short", "section Part 2")]
    [DataRow("the heading of Part 2", "Part 2")]
    [DataRow("заголовок части 2", "Part 2")]
    [DataRow("Border control: use border management", "section Border control")]
    [DataRow("under border control", "section Border control")]
    [DataRow("Title: choose something more political", "Title")]
    [DataRow("название", "Title")]
    [DataRow("footnote 1", "Footnote 1")]
    [DataRow("сноска 1", "Footnote 1")]
    [DataRow("14 (i) and (iii)", "Part 1, 14 (i) + Part 1, 14 (iii)")]
    [DataRow("14 and 15", "Part 1, 14 + Part 1, 15")]
    [DataRow("пункты 14 и 15", "Part 1, 14 + Part 1, 15")]
    [DataRow("general: the text is long", "document")]
    [DataRow("Общее: текст длинный", "document")]
    [DataRow("everywhere: border management", "everywhere")]
    [DataRow("везде: вместо", "everywhere")]
    [DataRow("46, second indent", "A commitment to support and…, 46, second indent")]
    [DataRow("working group 48", "Working group, 48")]
    [DataRow("Partie 1, 14 iii", "Part 1, 14 (iii)")]
    [DataRow("partie 1, par. 14 iii) : ajouter", "Part 1, 14 (iii)")]
    [DataRow("au paragraphe 14 iii) de la partie 1", "Part 1, 14 (iii)")]
    [DataRow("14 iii, deuxième tiret", "Part 1, 14 (iii), second indent")]
    [DataRow("le 2e tiret du paragraphe 14 (iii)", "Part 1, 14 (iii), second indent")]
    [DataRow("dernier tiret du paragraphe 14 (iv)", "Part 1, 14 (iv), second indent")]
    [DataRow("troisième alinéa du préambule", "Preamble, 3")]
    [DataRow("3-й абзац преамбулы", "Preamble, 3")]
    [DataRow("préambule, paragraphe 3", "Preamble, 3")]
    [DataRow("l’intitulé de la partie 2", "Part 2")]
    [DataRow("note 1", "Footnote 1")]
    [DataRow("14 i) et iii)", "Part 1, 14 (i) + Part 1, 14 (iii)")]
    [DataRow("pt 1, para. 14 (iii)", "Part 1, 14 (iii)")]
    [DataRow("para 14 third indent", "Part 1, 14 (iii)")]
    [DataRow("partout : gestion des frontières", "everywhere")]
    [DataRow("Général : le texte est long", "document")]
    [DataRow("часть 1, 14 (iii)", "Part 1, 14 (iii)")]
    public void A_citation_names_what_a_reader_of_the_draft_would_look_up(string text, string expected) =>
        Assert.AreEqual(expected, Told(Read(text)));

    [TestMethod]
    [DataRow("(iii)", "several: Preamble, 12 (iii) | Part 1, 14 (iii) | Part 1, 15 (iii) | Part 2, 26 (iii) | Part 3, 39 (iii)")]
    [DataRow("Part 1, second indent",
        "several: Part 1, 14 (ii) | Part 1, 14 (iii), second indent | Part 1, 14 (iv), second indent | Part 1, 15 (ii)")]
    [DataRow("99", "not there: 99")]
    [DataRow("14 ix", "not there: 14 ix")]
    [DataRow("Part 2, 14: add", "not there: Part 2, 14")]
    [DataRow("footnote 7", "not there: footnote 7")]
    public void What_fits_several_places_or_none_is_said_and_not_guessed(string text, string expected) =>
        Assert.AreEqual(expected, Told(Read(text)));

    [TestMethod]
    [DataRow("")]
    [DataRow("I propose to add a reference")]
    [DataRow("a reference to micro-financing")]
    [DataRow("First, we thank the Secretariat.")]
    [DataRow("Border control should be called border management")]
    [DataRow("thank you")]
    [DataRow("Мы благодарим Секретариат")]
    [DataRow("и ещё одно")]
    [DataRow(":::")]
    [DataRow("On 2 January 2018 our capital will decide.")]
    [DataRow("14 Dec is too early")]
    [DataRow("The 3rd of January is a holiday here.")]
    [DataRow("Le 2 janvier, nous répondrons.")]
    [DataRow("3 déc. : trop tôt")]
    [DataRow("2 января ответит столица")]
    public void What_cites_nothing_is_no_citation(string text) => Assert.AreEqual("nothing", Told(Read(text)));

    [TestMethod]
    [DataRow("14 iii: add", 6)]
    [DataRow("In Part 1, 14 (iii), we propose", 19)]
    public void A_citation_ends_before_what_is_said_of_the_place(string text, int end) =>
        Assert.AreEqual(end, Read(text).End);

    private static string Told(Cited cited) => cited switch
    {
        Cited.Places places => string.Join(" + ", places.At.Select(Told)),
        Cited.Several several => $"several: {string.Join(" | ", several.Candidates.Select(Told))}",
        Cited.NotThere not => $"not there: {not.Citation}",
        Cited.Everywhere => "everywhere",
        _ => "nothing",
    };

    private static string Told(Place place) => place.Scope switch
    {
        PlaceScope.Document => "document",
        PlaceScope.Section => $"section {Sample.Label(place.Passage!.Value)}",
        _ => Sample.Label(place.Passage!.Value),
    };

    [TestMethod]
    [DataRow("14 and ", 40)]
    [DataRow("14, 24, ", 1)]
    [DataRow("the ", 0)]
    [DataRow("14 iii ", 0)]
    public void A_citation_ends_after_so_many_words_and_places_however_long_the_text_is(string one, int most)
    {
        var text = string.Concat(Enumerable.Repeat(one, 180_000 / one.Length));
        var read = Read(text);
        Assert.IsLessThanOrEqualTo(2_000, read.End, "what follows is not part of it");
        Assert.IsTrue(read is not Cited.Places places || places.At.Length <= Math.Max(most, 1), one);
    }

    private static Cited Read(string text) => Citation.Read(Sample, text, Language.English);

    private static Draft Read()
    {
        using var docx = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Sample", "zero-draft.docx"));
        return DraftJson.Freeze(((ReadResult.Read)DraftReader.Read(docx)).Passages);
    }
}
