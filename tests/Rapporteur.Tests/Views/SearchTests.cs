using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Tests.Views;

/// <summary>The one search: what is typed, and what of the text and of the comments it finds for whom.</summary>
[TestClass]
public sealed class SearchTests
{
    [TestMethod]
    [DataRow("1 ii", "p005")]
    [DataRow("part 1, 1 (ii)", "p005")]
    [DataRow("Часть 1, 1 (ii)", "p005")]
    [DataRow("Partie 1, 1 ii)", "p005")]
    [DataRow("para 1 second indent", "p005")]
    [DataRow("Part 2", "p008")]
    [DataRow("1 ii: add a reference", "p005")]
    [DataRow("micro", "p005")]
    [DataRow("MICRO-FINANCING", "p005")]
    [DataRow("financing micro", "p005")]
    [DataRow("travel doc", "p007")]
    [DataRow("исследо", "p009")]
    [DataRow("border control", "p003")]
    [DataRow("financial", "")]
    [DataRow("icro", "")]
    [DataRow("trav documents", "")]
    public void A_place_is_found_by_how_it_is_cited_and_by_any_words_of_its_text_the_last_perhaps_only_begun(
        string typed, string passages) =>
        Assert.AreEqual(passages, string.Join(' ', Find(new Round().As("avaria-focal"), typed).Hits.Select(h => h.Passage)));

    [TestMethod]
    [DataRow("return of", "p001 p003 p002")]
    [DataRow("102", "p003 p001")]
    public void What_was_cited_comes_first_then_where_the_words_stand_together_then_where_they_all_stand(string typed, string passages) =>
        Assert.AreEqual(passages, string.Join(' ',
            Find(In("Return of all 102.", "Of us all, some return.", "The return of persons."), typed).Hits.Select(h => h.Passage)));

    [TestMethod]
    [DataRow("Les réfugiés rentrent", "refugies", "réfugiés")]
    [DataRow("Les re\u0301fugie\u0301s rentrent", "réfugiés", "re\u0301fugie\u0301s")]
    [DataRow("Её подъём", "ее подъем", "Её подъём")]
    [DataRow("Ее подъем", "её", "Ее")]
    [DataRow("Каждый мой район", "мой", "мой")]
    [DataRow("Каждый мои район", "мой", null)]
    [DataRow("Ко\u0439ка и йод", "ио\u0306д", null)]
    [DataRow("Йод и \u0438\u0306од", "йод", "Йод|\u0438\u0306од")]
    [DataRow("İstanbul ve ılıca", "istanbul", "İstanbul")]
    [DataRow("İstanbul ve ılıca", "ILICA", "ılıca")]
    [DataRow("so\u00ADcial \u202Bprotection\u202C now", "social protection", "so\u00ADcial \u202Bprotection\u202C")]
    [DataRow("the “host communities”, of course", "communities of", "communities”, of")]
    [DataRow("难民和移民全球契约", "全球", "全球")]
    [DataRow("𝒳 half \uD835 a pair", "pair", "pair")]
    public void Case_accents_and_ways_of_writing_one_letter_do_not_matter_and_the_place_is_marked_in_the_text_as_it_stands(
        string text, string typed, string? marked)
    {
        var hit = Find(In(text), typed).Hits.SingleOrDefault();
        Assert.AreEqual(marked, hit is null ? null : string.Join('|', Marked(hit)));
        Assert.AreEqual(hit is null ? null : text, hit?.Snippet.Text);
    }

    [TestMethod]
    public void Of_a_long_passage_the_part_around_the_place_is_shown()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(n => $"word{n:000}"));
        var hit = Find(In(text), "word150").Hits.Single();
        Assert.AreEqual("word150", Marked(hit).Single());
        StringAssert.StartsWith(hit.Snippet.Text, "… word14", StringComparison.Ordinal);
        StringAssert.EndsWith(hit.Snippet.Text, " …", StringComparison.Ordinal);
        Assert.IsLessThanOrEqualTo(210, hit.Snippet.Text.Length);
    }

    [TestMethod]
    public void Every_mark_is_inside_its_snippet_and_holds_what_was_sought() => Gen.Select(
        Gen.OneOf(Gen.OneOf("return", "réfugiés", "ё", "e\u0301", "𝒳", "a\u00ADb", "。", " ", "…"), Gen.String[Gen.Char, 0, 40])
            .List[1, 120].Select(parts => string.Join(' ', parts)),
        Gen.OneOf("return", "refugies", "е", "return ref")).Sample((text, typed) =>
    {
        foreach (var hit in Find(In($"return {text}"), typed).Hits)
        {
            foreach (var marked in Marked(hit).Where(m => !hit.Snippet.Text.EndsWith($"{m} …", StringComparison.Ordinal)))
            {
                Assert.IsNotNull(SearchText.Of(marked).Find([SearchText.Words(typed)[0]])
                    ?? SearchText.Of(marked).Find([SearchText.Words(typed)[^1]]), marked);
            }
        }
    });

    [TestMethod]
    public void A_label_and_the_nothing_that_was_found_are_said_in_the_language_of_whoever_asks()
    {
        var reader = new Round().As("avaria-focal");
        Assert.AreEqual("Part 1, 1 (ii)", Search.For(reader, "micro", Language.English).Hits.Single().Label);
        Assert.AreEqual("Часть 1, 1 (ii)", Search.For(reader, "micro", Language.Russian).Hits.Single().Label);
        Assert.AreEqual("Partie 1, 1 ii)", Search.For(reader, "micro", Language.French).Hits.Single().Label);
        Assert.AreEqual("The draft has no “77”, and the words stand nowhere in it.", Search.For(reader, "77", Language.English).Nothing);
        StringAssert.StartsWith(Search.For(reader, "ничего", Language.Russian).Nothing!, "По запросу «ничего»", StringComparison.Ordinal);
        StringAssert.StartsWith(Search.For(reader, " – ", Language.French).Nothing!, "Écrivez un numéro", StringComparison.Ordinal);
        Assert.IsNull(Search.For(reader, "micro", Language.English).Nothing);
    }

    [TestMethod]
    public void A_comment_is_found_by_its_reference_and_its_words_by_those_who_may_see_it_and_by_nobody_else()
    {
        var round = new Round(Given.OnceSent);
        var saved = round.Saved("avaria-focal", Given.Content("Our unsent thought on lighthouses.", Place.At(new("p007"))));
        var sent = round.Sent("avaria-focal", Given.Content("Sent words on lighthouses.", Place.At(new("p004"))));
        foreach (var (person, seen) in ((string, CommentId[])[])
            [("avaria-contributor", [sent, saved]), ("brona-focal", [sent]), ("secretariat", [sent])])
        {
            var reader = round.As(person);
            CollectionAssert.AreEqual(seen, Find(reader, "lightho").Hits.Select(h => h.Comment!.Comment.Id).ToArray(), person);
            foreach (var id in (CommentId[])[saved, sent])
            {
                var (reference, mine) = (round[id].Reference, seen.Contains(id) ? 1 : 0);
                foreach (var typed in (string[])[reference, reference.ToLowerInvariant(), reference[2..], reference[..^2]])
                {
                    Assert.AreEqual(mine, Find(reader, typed).Hits.Count(h => h.Comment?.Comment.Id == id), $"{person} {typed}");
                }
            }
        }

        var hit = Find(round.As("brona-focal"), "lighthouses").Hits.Single();
        Assert.AreEqual(("p004", "Part 1, 1 (i)", "lighthouses"), (hit.Passage!.Value.Value, hit.Label, Marked(hit).Single()));
    }

    [TestMethod]
    public void What_another_delegation_has_not_sent_changes_no_answer()
    {
        var (without, with) = (new Round(Given.OnceSent), new Round(Given.OnceSent));
        with.Saved("avaria-focal", Given.Content("Nobody may find lighthouses."));
        foreach (var typed in (string[])["lighthouses", "micro", "1 ii", "C-"])
        {
            var (one, other) = (Find(without.As("brona-focal"), typed), Find(with.As("brona-focal"), typed));
            Assert.AreEqual((one.More, one.Nothing, one.Hits.Length), (other.More, other.Nothing, other.Hits.Length), typed);
        }
    }

    [TestMethod]
    public void No_more_is_given_than_is_promised_and_it_is_said_that_there_is_more()
    {
        var reader = In([.. Enumerable.Range(0, 50).Select(n => string.Create(CultureInfo.InvariantCulture, $"Common words {n}."))]);
        var found = Find(reader, "common");
        Assert.AreEqual((Search.MostPassages, true), (found.Hits.Length, found.More));
        Assert.AreEqual("p001", found.Hits[0].Passage!.Value.Value);
    }

    private static Found Find(Attribution reader, string typed) => Search.For(reader, typed, Language.English);

    private static IEnumerable<string> Marked(Hit hit) => hit.Snippet.Marks.Select(m => hit.Snippet.Text.Substring(m.Start, m.Length));

    // A reader of a draft of these paragraphs.
    private static Attribution In(params ImmutableArray<string> paragraphs)
    {
        var board = new Round().Board;
        var draft = DraftJson.Freeze([.. paragraphs.Select((text, at) => new Passage(PassageId.Nth(at + 1),
            PassagePaths.Of($"{at + 100}"), $"{at + 100}.", 0, PassageKind.Paragraph, text, null))]);
        board = board with { Drafts = [board.CurrentDraft! with { Draft = draft }] };
        return new(board, board.Consultation!.Roster.Find(new PersonId("avaria-focal"))!);
    }
}
