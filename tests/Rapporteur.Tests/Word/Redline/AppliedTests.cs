using System.Collections.Immutable;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rapporteur.Benchmarks.Redrafting;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Tests.Word.Circulated;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Redline;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>
/// Wordings that were taken up, in the Secretariat's own file: all accepted it is the text with them, all rejected the draft.
/// </summary>
[TestClass]
public sealed class AppliedTests
{
    private static readonly MarkedBy Secretariat = new("Secretariat", DateTimeOffset.UnixEpoch);

    [TestMethod]
    public void All_accepted_it_is_the_text_with_the_wordings_and_all_rejected_the_draft_exactly() =>
        Gen.Select(Gen.Int[1_000, 100_000], Gen.Int[4, 60], Gen.Int[1, 25]).Sample(
            (seed, passages, many) =>
            {
                var (draft, circulated) = Circulated(InventedFile.Of(new InventedRedraft(seed, passages).Earlier));
                Assert.IsTrue(Holds(draft, circulated, Invented(draft, seed, many)));
            },
            iter: 60);

    [TestMethod]
    [DynamicData(nameof(Originals))]
    public void So_it_is_in_files_of_every_kind(string name)
    {
        var (draft, circulated) = Circulated(Word.Circulated.Originals.All[name]().ToArray());
        Gen.Int[1, 100_000].Sample(seed => Assert.IsTrue(Holds(draft, circulated, Invented(draft, seed, 6))), iter: 20);
    }

    public static IEnumerable<object[]> Originals() => Word.Circulated.Originals.All.Keys.Select(name => new object[] { name });

    [TestMethod]
    public void The_look_of_the_words_stays_and_what_is_put_in_looks_as_what_is_around_it()
    {
        var (draft, circulated) = Circulated(new DocxBuilder().List(1, ("decimal", "%1.")).Title("Draft declaration")
            .Runs($"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">We commit </w:t></w:r>{DocxBuilder.Run("to share in a fair manner.")}",
                "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
            .Item("We ask for a report.", 1).Build().ToArray());
        var (commit, ask) = (draft.Passages[1].Id, draft.Passages[2].Id);
        var written = Written(draft, circulated,
        [
            Wording(1, Place.Words(commit, new Quotation("commit")), [CommentKind.Replace], "pledge"),
            Wording(2, Place.Between(commit), [CommentKind.Add], "We shall meet again."),
            Wording(3, Place.Words(ask, new Quotation("a report")), [CommentKind.Replace], "two reports"),
        ]);
        Assert.IsTrue(written.Proof.Holds);
        var accepted = (ReadResult.Read)DraftReader.Read(new MemoryStream(written.File));
        CollectionAssert.AreEqual(
            new[] { "1. We pledge to share in a fair manner.", "2. We shall meet again.", "3. We ask for two reports." },
            accepted.Passages.Skip(1).Select(p => $"{p.Marker} {p.Text}").ToArray());
        using var document = WordprocessingDocument.Open(new MemoryStream(written.File), isEditable: false);
        var inserted = document.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.InsertedRun>()
            .Single(i => i.InnerText.Contains("pledge", StringComparison.Ordinal));
        Assert.IsNotNull(inserted.Descendants<DocumentFormat.OpenXml.Wordprocessing.Bold>().SingleOrDefault());
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(f => f.Description).ToList();
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [TestMethod]
    public void What_the_file_does_not_let_change_is_left_to_a_person_and_takes_nothing_else_with_it()
    {
        var note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        var (draft, circulated) = Circulated(new DocxBuilder().Text("The first says this.")
            .Runs($"{DocxBuilder.Run("The second has a note.")}{note}").Footnotes("<w:footnote w:id=\"1\"><w:p>" +
                $"{DocxBuilder.Run("The note says that.")}</w:p></w:footnote>").Build().ToArray());
        var written = Written(draft, circulated,
        [
            Wording(1, Place.Words(draft.Passages[0].Id, new Quotation("this")), [CommentKind.Replace], "that"),
            Wording(2, Place.At(draft.Passages[1].Id), [CommentKind.Delete], null),
            Wording(3, Place.Words(draft.Passages[2].Id, new Quotation("that")), [CommentKind.Replace], "this"),
        ]);
        Assert.IsTrue(written.Proof.Holds);
        CollectionAssert.AreEqual(new[] { "C-2 NotInFile", "C-3 NotInFile" },
            written.Applied.Left.Select(l => $"{l.Reference} {l.Reason}").ToArray());
        Assert.AreEqual("C-1", written.Applied.Applied.Single().Reference);
    }

    [TestMethod]
    public void A_row_whose_deletion_is_rejected_is_a_row_like_any_other()
    {
        var (_, circulated) = Circulated(Word.Circulated.Originals.All["tables in tables"]().ToArray());
        var marked = ((RedlineResult.Written)RedlineWriter.Write(
            new MemoryStream(circulated), new DocxBuilder().Text("Nothing but this.").Build(), Secretariat)).File;
        Assert.AreEqual(0, ForeignChanges.In(ForeignChanges.Rejected(marked)));
    }

    [TestMethod]
    public void LibreOffice_opens_it_and_has_the_text_with_the_wordings()
    {
        var (draft, circulated) = Circulated(InventedFile.Of(new InventedRedraft(7, 30).Earlier));
        var written = Written(draft, circulated, Invented(draft, 7, 12));
        using var office = new Office();
        var saved = (ReadResult.Read)DraftReader.Read(new MemoryStream(office.Saved(written.File)));
        CollectionAssert.AreEqual(written.Applied.Texts().ToArray(), saved.Passages.Select(p => p.Text).ToArray());
    }

    private static bool Holds(Draft draft, byte[] circulated, ImmutableArray<TakenUpWording> wordings)
    {
        var written = Written(draft, circulated, wordings);
        Assert.AreEqual(wordings.Length, written.Applied.Applied.Length + written.Applied.Left.Length, "each is applied or left");
        var accepted = (ReadResult.Read)DraftReader.Read(new MemoryStream(written.File));
        var rejected = (ReadResult.Read)DraftReader.Read(new MemoryStream(ForeignChanges.Rejected(written.File)));

        // Words that come to stand first may read as a dash or a number.
        var texts = written.Applied.Texts().ToArray();
        CollectionAssert.AreEqual(
            texts,
            accepted.Passages.Select((p, at) => at < texts.Length && texts[at] == $"{p.Marker} {p.Text}" ? texts[at] : p.Text).ToArray());
        CollectionAssert.AreEqual(draft.Passages.Select(p => p.Text).ToArray(), rejected.Passages.Select(p => p.Text).ToArray());
        new MarkedFile(written.File).AssertUnmistaken();
        return written.Proof.Holds;
    }

    private static WrittenDraft Written(Draft draft, byte[] circulated, ImmutableArray<TakenUpWording> wordings) =>
        AppliedWriter.Write(circulated, Applying.To(draft, wordings), wordings, Secretariat);

    private static (Draft Draft, byte[] Circulated) Circulated(byte[] file)
    {
        var draft = DraftJson.Freeze(((ReadResult.Read)DraftReader.Read(new MemoryStream(file))).Passages);
        return (draft, CirculatedWriter.Write(file, draft, new DraftMark("test", 0, draft.Hash)));
    }

    // Words replaced, deleted and added, passages added, deleted and moved, a term throughout; many of them at the same places.
    private static ImmutableArray<TakenUpWording> Invented(Draft draft, int seed, int many)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(1, many).Select(One)];

        TakenUpWording One(int nth)
        {
            var passage = draft.Passages[chance.Next(draft.Passages.Length)];
            var words = passage.Text.Split(' ');
            var from = chance.Next(words.Length);
            var quoted = string.Join(' ', words.Skip(from).Take(1 + chance.Next(4)));
            var at = string.Join(' ', words.Take(from)).Length + (from > 0 ? 1 : 0);
            var place = Place.Words(passage.Id, Quotation.Of(passage.Text, new QuotationRange(at, quoted.Length)));
            return chance.Next(7) switch
            {
                0 => Wording(nth, place, [CommentKind.Delete], null),
                1 => Wording(nth, place, [CommentKind.Add], "duly invented"),
                2 => Wording(nth, Place.At(passage.Id), [CommentKind.Delete], null),
                3 => Wording(nth, Place.Between(chance.Next(9) == 0 ? null : passage.Id), [CommentKind.Add], "An invented passage."),
                4 => Wording(nth, Place.At(passage.Id), [CommentKind.Move], null) is var move ? move with
                {
                    Places = [Place.At(passage.Id), Place.Between(draft.Passages[chance.Next(draft.Passages.Length)].Id)],
                } : move,
                5 => Wording(nth, new Place(PlaceScope.Term, Term: words[from]), [CommentKind.Replace], "invention"),
                _ => Wording(nth, place, [CommentKind.Replace], "quite otherwise worded"),
            };
        }
    }

    private static TakenUpWording Wording(int nth, Place place, ImmutableArray<CommentKind> kinds, string? proposed) => new(
        new(new($"c{nth}")), $"C-{nth}",
        new CommentContent { Draft = 0, Places = [place], Text = "", Kinds = kinds, ProposedWording = proposed }, [place]);
}
