using System.Collections.Immutable;
using CsCheck;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Tests.Drafts.Matching;

/// <summary>Two languages of one text are laid beside each other by their structure, and what that only suggests is not certain.</summary>
[TestClass]
public class CounterpartTests
{
    private static readonly Draft English = DraftJson.Freeze(
    [
        new(new("p001"), PassagePaths.Of("Title"), "", 0, PassageKind.Title, "A Call for Action", null),
        new(new("p002"), PassagePaths.Of("Part 1"), "", 1, PassageKind.Heading, "Part 1 Pathways", null),
        Numbered("p003", "Part 1, 1", "1.", "We will improve border control, and border control alone, in the region."),
        Indented("p004", "Part 1, 1 (i)", "(i)", "to engage the diaspora;"),
        Indented("p005", "Part 1, 1 (ii)", "(ii)", "to open lines of micro-financing before 2019;"),
        Numbered("p006", "Part 1, 2", "2.", "We recall the declaration of Budapest."),
    ]);

    [TestMethod]
    public void Each_passage_finds_the_one_of_its_number_whatever_the_letters_of_the_list()
    {
        var russian = DraftJson.Freeze(
        [
            new(new("r1"), PassagePaths.Of("Title"), "", 0, PassageKind.Title, "Призыв к действию", null),
            new(new("r2"), PassagePaths.Of("Part 1"), "", 1, PassageKind.Heading, "Часть 1 Пути", null),
            Numbered("r3", "Part 1, 1", "1.", "Мы будем совершенствовать пограничный контроль, и только его, в регионе."),
            Indented("r4", "Part 1, 1 (i)", "(i)", "привлекать диаспору;"),
            Indented("r5", "Part 1, 1 (ii)", "(ii)", "открыть линии микрофинансирования до 2019 года;"),
            Numbered("r6", "Part 1, 2", "2.", "Мы напоминаем о Будапештской декларации."),
        ]);
        var beside = Counterparts.Of(English, russian);
        Assert.AreEqual("p001=r1 p002=r2 p003=r3 p004=r4 p005=r5 p006=r6", Said(beside));
        Assert.IsEmpty(beside.Unsure);
        Assert.AreEqual("p004", beside.From(new("r4"))!.Passage!.Id.Value);
    }

    [TestMethod]
    public void What_one_language_lacks_stands_alone_and_what_could_be_it_is_not_certain()
    {
        var french = DraftJson.Freeze(
        [
            new(new("f1"), PassagePaths.Of("Title"), "", 0, PassageKind.Title, "Un appel à l’action", null),
            new(new("f2"), PassagePaths.Of("Part 1"), "", 1, PassageKind.Heading, "Partie 1 Voies", null),
            Numbered("f3", "Part 1, 1", "1.", "Nous améliorerons le contrôle des frontières, et lui seul, dans la région."),
            Indented("f5", "Part 1, 1 (ii)", "(ii)", "d’ouvrir des lignes de microfinancement avant 2019 ;"),
            Numbered("f6", "Part 1, 2", "2.", "Nous rappelons la déclaration de Budapest."),
        ]);
        var beside = Counterparts.Of(English, french);
        Assert.AreEqual("p001=f1 p002=f2 p003=f3 p004=? p005=f5 p006=f6", Said(beside));
        CollectionAssert.Contains(beside.Unsure.Select(p => p.Passage!.Id.Value).ToArray(), "p004");
        Assert.IsTrue(beside.Of(new("p005"))!.Sure, "its number stands once in either text");
        var settled = beside.With(new Dictionary<PassageId, PassageId?> { [new("p004")] = null });
        Assert.AreEqual("p001=f1 p002=f2 p003=f3 p004=? p005=f5 p006=f6", Said(settled));
        Assert.IsEmpty(settled.Unsure, "what was left out is known, and the others follow");
        var other = beside.With(new Dictionary<PassageId, PassageId?> { [new("p004")] = new("f5") });
        Assert.AreEqual(("f5", null), (other.Of(new("p004"))!.Other?.Id.Value, other.Of(new("p005"))!.Other?.Id.Value));
    }

    [TestMethod]
    public void A_text_beside_itself_is_itself()
    {
        var beside = Counterparts.Of(English, DraftJson.Freeze([.. English.Passages.Select(p => p with { Text = p.Text + " " + p.Text })]));
        Assert.AreEqual(English.Passages.Length, beside.Paired);
        Assert.IsTrue(beside.All.All(p => p.Passage?.Id == p.Other?.Id));
    }

    [TestMethod]
    public void Whatever_another_language_left_out_nothing_certain_is_wrong_and_nothing_is_lost() => Gen.Select(
            Gen.Int[0, 4].Array[4, 40], Gen.Int[0, 100].Array[40], Gen.Int[0, 200].Array[40]).Sample((kinds, left, lengths) =>
    {
        var text = Made(kinds, lengths);
        var kept = Enumerable.Range(0, kinds.Length).Where(at => at == 0 || left[at] > 12).ToArray();
        var counted = Made([.. kept.Select(at => kinds[at])], [.. kept.Select(at => lengths[at])]).Passages;
        var other = DraftJson.Freeze(
        [
            .. kept.Select((at, nth) => counted[nth] with { Id = text.Passages[at].Id, Text = Shifted(text.Passages[at].Text, left[at]) }),
        ]);
        var beside = Counterparts.Of(text, other);
        CollectionAssert.AreEqual(
            text.Passages.Select(p => p.Id).ToArray(), beside.All.Where(p => p.Passage is not null).Select(p => p.Passage!.Id).ToArray());
        CollectionAssert.AreEqual(
            other.Passages.Select(p => p.Id).ToArray(), beside.All.Where(p => p.Other is not null).Select(p => p.Other!.Id).ToArray());
        foreach (var pair in beside.All.Where(p => p.Sure))
        {
            Assert.AreEqual(pair.Passage?.Id, pair.Other?.Id);
        }
    }, iter: 300);

    // Numbered paragraphs, indents, headings and bare paragraphs, some with a number in them.
    private static Draft Made(int[] kinds, int[] lengths)
    {
        var (paragraph, indent, bare) = (0, 0, 0);
        return DraftJson.Freeze([.. kinds.Select((kind, at) =>
        {
            var (id, words) = (new PassageId($"p{at:D3}"), new string('a', 10 + lengths[at]) + (at % 5 == 0 ? $" {2000 + at}" : ""));
            switch (kind)
            {
                case 0:
                    (indent, bare) = (0, 0);
                    return new Passage(id, PassagePaths.Of("Heading"), "", 1, PassageKind.Heading, words, null);
                case 1 or 2:
                    (paragraph, indent) = (paragraph + 1, 0);
                    return Numbered(id.Value, $"Part 1, {paragraph}", $"{paragraph}.", words);
                case 3:
                    indent++;
                    return Indented(id.Value, $"Part 1, {paragraph} ({(char)('a' + indent)})", $"({(char)('a' + (indent % 26))})", words);
                default:
                    bare++;
                    return new Passage(id, PassagePath.Of(new PathStep(PathStepKind.Paragraph, Nth: bare)), "", 0, PassageKind.Paragraph,
                        words, null);
            }
        })]);
    }

    // In other letters, and up to a fifth longer.
    private static string Shifted(string text, int more) =>
        new([.. text.Select(c => c == 'a' ? 'ж' : c), ' ', .. Enumerable.Repeat('ж', text.Length * more / 500)]);

    private static string Said(Counterparts beside) => string.Join(' ', beside.All.Where(p => p.Passage is not null)
        .Select(p => $"{p.Passage!.Id}={p.Other?.Id.Value ?? "?"}"));

    private static Passage Numbered(string id, string path, string marker, string text) =>
        new(new(id), PassagePaths.Of(path), marker, 0, PassageKind.Paragraph, text, null);

    private static Passage Indented(string id, string path, string marker, string text) =>
        new(new(id), PassagePaths.Of(path), marker, 1, PassageKind.Indent, text, null);
}
