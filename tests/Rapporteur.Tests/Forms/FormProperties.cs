using CsCheck;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Tests.Papers;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Proposals;

namespace Rapporteur.Tests.Forms;

/// <summary>What holds for every draft and every filling-in.</summary>
[TestClass]
public sealed class FormProperties
{
    // Beginnings a spreadsheet would make something else of, letters of several scripts, what XML and cells spell apart.
    private static readonly Gen<string> Texts = Gen.OneOf(
            "=", "+", "-", "@", "'", "\"", "&", "<", ">", "_x0041_", "_", "x", "1", ".5", "(i)", " ", " ", " ", "paragraph", "Part", "ясно",
            "نص", "漢字", "\U0001F30D", "…", "«", "»", "[delete]", "“", "\u00A0")
        .Array[1, 12].Select(string.Concat)
        .Select(t => string.Join(' ', t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\u00A0', ' ')).Where(t => t.Length > 0);

    private static readonly Gen<Draft> Drafts = Gen.Select(Texts, Gen.Enum<PassageKind>()).Array[1, 12].Select(passages => DraftJson.Freeze(
        [.. passages.Select(
            (p, i) => new Passage(PassageId.Nth(i + 1), PassagePaths.Of($"Part {i / 3}, {i} (i) =&<"), "", 0, p.Item2, p.Item1, null))]));

    [TestMethod]
    public void Every_form_read_back_unchanged_proposes_nothing_and_finds_every_passage() =>
        Drafts.Sample(
            draft =>
            {
                var read = (ReturnResult.Read)CommentFormReader.Read(FormFile.Of(draft).Build(), draft);
                return read.Proposals.IsEmpty && read.NotUnderstood.IsEmpty && read.Counts.Found == draft.Passages.Length;
            },
            iter: 200);

    [TestMethod]
    public void Every_filled_row_comes_back_once_at_its_passage_in_whatever_order_the_rows_are() =>
        Gen.Select(Drafts, Gen.Int[0, 4_095], Gen.Bool).Sample(
            (draft, filled, backwards) =>
            {
                var form = FormFile.Of(draft);
                var chosen = Enumerable.Range(1, draft.Passages.Length).Where(n => (filled & (1 << (n - 1))) != 0).ToList();
                foreach (var n in chosen)
                {
                    form.Write($"C{FormFile.RowOf(n)}", $"New wording {n}").Write($"D{FormFile.RowOf(n)}", $"=Because {n}");
                }

                if (backwards)
                {
                    form.Change(FormChanges.Backwards(FormFile.WholeRow));
                }

                var read = (ReturnResult.Read)CommentFormReader.Read(form.Build(), draft);
                return read.NotUnderstood.IsEmpty && read.Proposals.Select(p => (p.Places.Single(), p.Kind, p.ProposedWording, p.Text))
                    .SequenceEqual(
                        chosen.Select(
                            n => (Place.At(PassageId.Nth(n)), CommentKind.Replace, (string?)$"New wording {n}", $"=Because {n}")));
            },
            iter: 100);
}
