using System.Collections.Immutable;
using CsCheck;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Tests.Drafts.Matching;

[TestClass]
public sealed class TableRowsTests
{
    private static readonly string[] Words =
        "survey of wells repair bridge train midwives open clinic plant trees water roof school".Split(' ');

    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.Int[2028, 2031].Select(year => $"{year}"),
        Gen.Int[0, Words.Length - 1].Array[1, 5].Select(words => string.Join(' ', words.Select(w => Words[w]))));

    private static readonly Gen<string[][]> Table = Cell.Array[3].Array[0, 7];

    [TestMethod]
    public void The_year_of_a_row_that_moved_is_still_that_of_its_row_and_a_row_that_is_new_has_no_part_in_it()
    {
        var comparison = Comparison.Of(
            DraftOf([["Measure", "Who", "When"], ["Survey of wells", "Communes", "2028"], ["Roofs of schools", "State", "2029"]]),
            DraftOf(
            [
                ["Measure", "Who", "When"], ["Roofs of schools", "State", "2028"], ["Plant trees", "Herders", "2029"],
                ["Survey of all wells", "Communes", "2030"],
            ]));
        CollectionAssert.AreEqual(new[] { 9, 10, 11 }, new[] { 3, 4, 5 }.Select(a => comparison.OfEarlier(a).Later.Single()).ToArray());
        CollectionAssert.AreEqual(new[] { 3, 4, 5 }, new[] { 6, 7, 8 }.Select(a => comparison.OfEarlier(a).Later.Single()).ToArray());
        Assert.IsTrue(new[] { 6, 7, 8 }.All(b => comparison.OfLater(b).Fate == PassageFate.New));
        Assert.IsFalse(comparison.OfEarlier(5).Links.Single().Sure);
    }

    [TestMethod]
    public void A_column_between_the_others_moves_none_of_them()
    {
        var comparison = Comparison.Of(
            DraftOf([["Degree", "Weather"], ["First", "Damp"], ["Second", "Dry"]]),
            DraftOf([["Degree", "Colour", "Weather"], ["First", "Green", "Damp"], ["Second", "Blue", "Dry"]]));
        CollectionAssert.AreEqual(
            new[] { 0, 2, 3, 5, 6, 8 }, Enumerable.Range(0, 6).Select(a => comparison.OfEarlier(a).Later.Single()).ToArray());
    }

    [TestMethod]
    public void No_two_cells_of_a_row_go_to_two_rows_and_either_side_says_the_same() => Gen.Select(Table, Table).Sample(
        (before, after) =>
        {
            string[][] kept = [["Measure", "Who", "When"], .. before];
            var (earlier, later) = (DraftOf(kept), DraftOf([.. kept.Where((_, at) => at % 3 != 1), .. after, .. before.Reverse().Take(2)]));
            var (forth, back) = (Comparison.Of(earlier, later), Comparison.Of(later, earlier));
            List<PassageLink> links = [.. forth.Changes.SelectMany(c => c.Links)];
            Assert.IsTrue(
                links.GroupBy(l => Row(earlier, l.Earlier)).All(row => row.Select(l => Row(later, l.Later)).Distinct().Count() == 1));
            CollectionAssert.AreEquivalent(
                links, back.Changes.SelectMany(c => c.Links).Select(l => l with { Earlier = l.Later, Later = l.Earlier }).ToList());
        },
        iter: 300);

    private static int Row(Draft draft, int passage) => draft.Passages[passage].Path.Cell!.Value.Row;

    private static Draft DraftOf(string[][] rows) => new(
        "",
        [
            .. rows.SelectMany((cells, row) => cells.Select((text, column) => (text, row, column))).Select((cell, at) => new Passage(
                PassageId.Nth(at + 1),
                PassagePath.Of(
                    new(PathStepKind.Table, Nth: 1), new(PathStepKind.Row, Nth: cell.row + 1),
                    new(PathStepKind.Column, Nth: cell.column + 1)),
                "", 0, PassageKind.TableCell, cell.text, null)),
        ]);
}
