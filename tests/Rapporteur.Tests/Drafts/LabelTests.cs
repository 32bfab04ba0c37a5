using System.Text;
using CsCheck;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Tests.Drafts;

/// <summary>A passage is frozen by the way to it; what it is called is said in the language of whoever reads.</summary>
[TestClass]
public class LabelTests
{
    private static readonly Language[] Languages = [.. Language.Spoken, Language.Pseudo];

    [TestMethod]
    [DataRow("en", "Title | Part 1 | Part 1, 1 | Part 1, 1 (i) | Part 1, 1 (ii) | Part 1, Return | Part 1, 2 | Part 2 | Part 2, 3")]
    [DataRow("ru",
        "Название | Часть 1 | Часть 1, 1 | Часть 1, 1 (i) | Часть 1, 1 (ii) | Часть 1, Return | Часть 1, 2 | Часть 2 | Часть 2, 3")]
    [DataRow("fr",
        "Titre | Partie 1 | Partie 1, 1 | Partie 1, 1 i) | Partie 1, 1 ii) | Partie 1, Return | Partie 1, 2 | Partie 2 | Partie 2, 3")]
    public void The_same_draft_is_cited_in_each_language(string language, string expected) =>
        Assert.AreEqual(expected, string.Join(" | ", Given.Draft.In(Language.Of(language)).InOrder));

    [TestMethod]
    [DataRow("en", "PART ONE, 14 (a), second indent", "Third paragraph", "Table 1, row 2, column 3, text box 1", "14 (second)",
        "Annex II, 21st indent", "ы)")]
    [DataRow("ru", "Часть 1, 14 (a), второй отступ", "Третий абзац", "Таблица 1, строка 2, столбец 3, текстовое поле 1", "14 (второй)",
        "Приложение II, 21-й отступ", "ы)")]
    [DataRow("fr", "Partie 1, 14 a), deuxième tiret", "Troisième alinéa", "Tableau 1, ligne 2, colonne 3, zone de texte 1", "14 (deuxième)",
        "Annexe II, 21e tiret", "ы)")]
    public void What_the_draft_prints_stands_as_printed_and_what_is_counted_is_said(string language, params string[] expected)
    {
        PathStep number = new(PathStepKind.Number, "14");
        var draft = DraftOf(
            PassagePath.Of(HeadingStep.Of("PART ONE"), number, new(PathStepKind.Number, "(a)"), new(PathStepKind.Indent, Nth: 2)),
            PassagePath.Of(new PathStep(PathStepKind.Paragraph, Nth: 3)),
            PassagePath.Of(new(PathStepKind.Table, Nth: 1), new(PathStepKind.Row, Nth: 2), new(PathStepKind.Column, Nth: 3),
                new(PathStepKind.TextBox, Nth: 1)),
            PassagePath.Of(number),
            PassagePath.Of(number),
            PassagePath.Of(HeadingStep.Of("Annex II"), new(PathStepKind.Indent, Nth: 21)),
            PassagePath.Of(new PathStep(PathStepKind.Number, "ы)")));

        var labels = draft.In(Language.Of(language)).InOrder;
        CollectionAssert.AreEqual(expected, labels.RemoveAt(3).ToArray());
        Assert.AreEqual("14", labels[3]);
    }

    [TestMethod]
    [DataRow("Part 1", "Part 1", "Часть 1", "Partie 1")]
    [DataRow("PART II", "PART II", "Часть II", "Partie II")]
    [DataRow("Первая часть", "Part 1", "Первая часть", "Partie 1")]
    [DataRow("Часть вторая", "Part 2", "Часть вторая", "Partie 2")]
    [DataRow("Troisième partie", "Part 3", "Часть 3", "Troisième partie")]
    [DataRow("Chapitre IV", "Chapter IV", "Глава IV", "Chapitre IV")]
    [DataRow("Préambule", "Preamble", "Преамбула", "Préambule")]
    [DataRow("Annexe", "Annex", "Приложение", "Annexe")]
    [DataRow("Статья 5", "Article 5", "Статья 5", "Article 5")]
    [DataRow("Art. IX", "Art. IX", "Art. IX", "Art. IX")]
    [DataRow("Border control", "Border control", "Border control", "Border control")]
    [DataRow("Teil 1", "Teil 1", "Teil 1", "Teil 1")]
    [DataRow("Part of", "Part of", "Part of", "Part of")]
    public void A_heading_that_says_its_kind_is_said_in_the_readers_language_and_any_other_as_printed(string printed,
        params string[] expected) =>
        CollectionAssert.AreEqual(expected, Language.Spoken.OrderBy(l => l.Tag switch { "en" => 0, "ru" => 1, _ => 2 })
            .Select(l => DraftOf(PassagePath.Of(HeadingStep.Of(printed))).In(l).InOrder[0]).ToArray());

    [TestMethod]
    public void No_sentence_in_any_language_is_frozen()
    {
        var json = Encoding.UTF8.GetString(DraftJson.Write(DraftOf(
            PassagePath.Of(HeadingStep.Of("Часть 1"), new(PathStepKind.Number, "14"), new(PathStepKind.Indent, Nth: 2))).Passages));

        StringAssert.Contains(
            json.Replace("\\u0427\\u0430\\u0441\\u0442\\u044C", "Часть", StringComparison.Ordinal),
            "'path':[{'kind':'Part','number':'1','name':'Часть 1'},{'kind':'Number','number':'14'},{'kind':'Indent','nth':2}]".Replace('\'',
                '"'),
            StringComparison.Ordinal);
    }

    [TestMethod]
    public void Every_label_of_every_file_in_every_language_is_one_passages_alone_and_cites_it()
    {
        var files = new[] { "Sample", "Word", "Cases" }.Select(f => Path.Combine(AppContext.BaseDirectory, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.docx", SearchOption.AllDirectories)).ToList();
        var labels = 0;
        foreach (var file in files)
        {
            using var docx = File.OpenRead(file);
            if (DraftReader.Read(docx) is ReadResult.Read read)
            {
                labels += Cites(DraftJson.Freeze(read.Passages), Path.GetFileName(file));
            }
        }

        Assert.IsGreaterThan(1_500, labels, $"{files.Count} files");
    }

    [TestMethod]
    public void Every_label_of_any_draft_in_any_language_cites_its_passage() =>
        Paths.Array[1, 40]
            .Sample(paths => Cites(DraftOf(paths), string.Join(" | ", DraftOf(paths).In(Language.English).InOrder)) > 0, iter: 300);

    // What a draft may print that is also a word of ours, and what makes labels alike in one language alone.
    private static readonly Gen<PassagePath> Paths = Gen.Select(
            Gen.OneOf("", "Part 1", "Part 2", "Часть 1", "PART ONE", "Title", "Titre", "General", "Everywhere", "Preamble", "Annexe",
                "Border control", "First paragraph", "Table 1, row 1, column 1", "14", "Art. IX"),
            Gen.OneOf(
                Gen.OneOf("14", "1", "(i)", "i)", "(a)", "a)", "а)", "в)", "ы)", "14 bis", "I", "(second)")
                    .Select(n => new PathStep(PathStepKind.Number, n)),
                Gen.Select(
                    Gen.OneOf(PathStepKind.Paragraph, PathStepKind.Indent, PathStepKind.SubIndent, PathStepKind.Table,
                        PathStepKind.TextBox), Gen.Int[1, 30])
                    .Select((kind, nth) => new PathStep(kind, Nth: nth)),
                Gen.OneOf("1", "*", "iv").Select(n => new PathStep(PathStepKind.Footnote, n))).Array[0, 4])
        .Where((heading, steps) => heading.Length > 0 || steps.Length > 0)
        .Select((heading, steps) =>
            PassagePath.Of([.. heading.Length > 0 ? [HeadingStep.Of(heading)] : Array.Empty<PathStep>(), .. steps]));

    private static int Cites(Draft draft, string which)
    {
        foreach (var language in Languages)
        {
            var labels = draft.In(language);
            Assert.HasCount(labels.InOrder.Length, labels.InOrder.Distinct(StringComparer.OrdinalIgnoreCase), which);
            foreach (var passage in draft.Passages)
            {
                var label = labels.Of(passage);
                var cited = Citation.Read(draft, label, language) as Cited.Places;
                Assert.IsTrue(cited is { At: [{ Passage: var id }] } && id == passage.Id && cited.End == label.Length,
                    $"{which}: {label} in {language}");
                Assert.AreEqual(passage,
                    draft.Labelled($"  {label.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)} ", language),
                    $"{which}: {label} typed in {language}");
            }
        }

        return draft.Passages.Length * Languages.Length;
    }

    private static Draft DraftOf(params PassagePath[] paths) =>
        DraftJson.Freeze(
            [.. paths.Select((p, n) => new Passage(PassageId.Nth(n + 1), p, "", 0, PassageKind.Paragraph, $"Text {n}.", null))]);
}
