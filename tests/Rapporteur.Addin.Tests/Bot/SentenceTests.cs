using CsCheck;
using Rapporteur.Addin.Bot.Sentences;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>
/// What sentences about the sample draft are understood as: <c>sentences.txt</c> holds one a line, and what becomes of it
/// behind " => ". The places are told by the labels the draft prints.
/// </summary>
[TestClass]
public class SentenceTests
{
    private static readonly Draft Sample = Read();

    [TestMethod]
    public void Every_sentence_of_the_table_is_understood_or_asked_as_it_says()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Bot", "sentences.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" => ", 2)).ToList();
        Assert.IsGreaterThanOrEqualTo(150, rows.Count);
        Assert.AreEqual(
            string.Join('\n', rows.Select(r => $"{r[0]} => {r[1]}")),
            string.Join('\n', rows.Select(r => $"{r[0]} => {Told(Sentence.Read(r[0], Sample, 0))}")));
    }

    [TestMethod]
    public void Whatever_is_typed_gets_an_answer_whose_places_and_wording_exist()
    {
        string[] parts =
            ["14", "iii", "(iii)", "Part 2", "para", "second indent", "preamble", "everywhere", "replace", "with", "delete", "add", "\"",
                "“", "border control", ":", ",", " ", "пункт", "заменить", "на", "везде", "the", "of", "instead of", "\n", "99999999999",
                "(", ")", "…", "last sentence", "because", "\u200F", "𝔘"];
        Gen.Int[0, parts.Length - 1].Array[0, 12].Select(picked => string.Join(' ', picked.Select(i => parts[i])))
            .Sample(
                text =>
                {
                    var places = Sentence.Read(text, Sample, 0) switch
                    {
                        Heard.Says says => says.Content.Places,
                        Heard.QuotationNotThere not => not.Content.Places,
                        Heard.SaysNothing nothing => nothing.Places,
                        Heard.Which which => which.Candidates,
                        _ => [],
                    };
                    return places.All(p => p.Fault(Sample) is null);
                },
                iter: 20_000);
    }

    [TestMethod]
    public void A_message_of_any_length_is_answered() =>
        Assert.IsInstanceOfType<Heard.NotUnderstood>(Sentence.Read(new string('x', 100_000), Sample, 0));

    [TestMethod]
    public void What_was_said_is_read_again_at_the_place_that_was_chosen()
    {
        var which = (Heard.Which)Sentence.Read("(iii): delete", Sample, 0);
        var chosen = which.Candidates[1];
        Assert.AreEqual("at Part 1, 14 (iii) Delete", Told(Sentence.At([chosen], which.Rest, Sample, 0)));
    }

    private static string Told(Heard heard) => heard switch
    {
        Heard.Asks asks => $"{asks.Verb}{(asks.Reference is { } reference ? $" {reference}" : "")}",
        Heard.Says says => Told(says.Content),
        Heard.Shows shows => $"shows {shows.What}",
        Heard.PutsQuestion put => $"question: {put.Words}".TrimEnd(),
        Heard.SaysNothing nothing => $"at {Told(nothing.Places)} say what",
        Heard.Which which => $"which of {string.Join(" | ", which.Candidates.Select(Told))}",
        Heard.NoSuchPlace not => $"no such place: {not.Citation}",
        Heard.QuotationNotThere not => $"words not there: {not.Words}; {Told(not.Content)}",
        Heard.Where where => $"where: {where.Said}",
        _ => "not understood",
    };

    private static string Told(CommentContent content) =>
        $"at {Told(content.Places)} {string.Join(' ', content.Kinds)}"
        + (content.ExistingWording is { } existing ? $" <{existing}>" : "")
        + (content.ProposedWording is { } proposed ? $" with <{proposed}>" : "")
        + (content.Text.Length > 0 ? $": {content.Text}" : "")
        + (content.Language != "en" ? $" [{content.Language}]" : "");

    private static string Told(IEnumerable<Place> places) => string.Join(" + ", places.Select(Told));

    private static string Told(Place place) => place.Scope switch
    {
        PlaceScope.Document => "document",
        PlaceScope.Term =>
            $"every \"{place.Term}\"" +
            $"{(place.Passage is { } within ? $" in {Sample.In(Rapporteur.Words.Language.English).Of(within)}" : "")}",
        PlaceScope.Section => $"section {Sample.In(Rapporteur.Words.Language.English).Of(place.Passage!.Value)!}",
        PlaceScope.Words => $"words of {Sample.In(Rapporteur.Words.Language.English).Of(place.Passage!.Value)!}",
        _ => Sample.In(Rapporteur.Words.Language.English).Of(place.Passage!.Value)!,
    };

    private static Draft Read()
    {
        using var docx = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Sample", "zero-draft.docx"));
        return DraftJson.Freeze(((ReadResult.Read)DraftReader.Read(docx)).Passages);
    }
}
